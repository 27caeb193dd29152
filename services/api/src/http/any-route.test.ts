import { Problem } from "@nghe/contracts";
import { describe, expect, it } from "vitest";
import { createApiBench } from "../testing/api-bench.ts";
import type { Route } from "./route.ts";

const PLACES: Record<string, string> = {
  ...{ ws: "acme", brand: "one", rule: "spikes", channel: "hook", connector: "news", version: "1", label: "one-1" },
  ...{ query: "noise", key: "reader", batch: "b", erasure: "e" },
};
const fill = (path: string, more: Record<string, string> = {}) => {
  const key: Record<string, string> = path === "/api/v1/keys/{key}" ? { key: "house-reader" } : {};
  return path.replace(/\{(\w+)\}/g, (_whole, name: string) => ({ ...PLACES, ...key, ...more })[name] ?? "missing");
};
const emptyOf = ({ bodyKind }: Route) => (bodyKind === "none" ? undefined : {});
const nameOf = ({ method, path }: Route) => `${method} ${path}`;
const routes = createApiBench().routes;
const withJson = routes.filter(({ bodyKind }) => bodyKind === "json").map((route) => [nameOf(route), route] as const);
const withPlaces = routes.filter(({ path }) => path.includes("{")).map((route) => [nameOf(route), route] as const);

/** A refusal: the caller's own fault, in the shape of every error, and with nothing of the inside in it. */
async function isRefused(response: Response, statuses: readonly number[]) {
  const body: unknown = await response.json();
  expect([response.status, body]).toEqual([expect.toBeOneOf([...statuses]), expect.anything()]);
  const { error } = Problem.parse(body);
  expect(error.message).not.toMatch(/\bat .*\.ts|node_modules|undefined is not|Cannot read/);
}

describe("a body that is none of the route's", () => {
  const bodies: readonly (readonly [string, string])[] = [
    ["nothing", ""],
    ["null", "null"],
    ["a list", "[]"],
    ["a text", '"name"'],
    ["a number", "1e999"],
    ["half of one", '{"name":'],
    ["two", "{}{}"],
    ["a comment", '{/* */"name":"x"}'],
    ["a prototype", '{"__proto__":{"name":"x"},"constructor":{"prototype":{"admin":true}}}'],
    ["a field that nobody knows", '{"isAdmin":true}'],
    ["fields of other types", '{"id":{},"name":[],"query":7,"labels":"all","paused":"no","scopes":{},"enabled":"x"}'],
    ["a nest of lists", `{"name":${"[".repeat(5_000)}${"]".repeat(5_000)}}`],
  ];

  it.each(withJson)("%s: is refused, and nothing is written", async (_name, route) => {
    const bench = createApiBench();
    const before = JSON.stringify(bench.registry.view().workspaces());
    for (const [, body] of bodies) {
      await isRefused(await bench.ask("house", route.method, fill(route.path), body), [400]);
    }
    expect(JSON.stringify(bench.registry.view().workspaces())).toBe(before);
    expect(({} as { admin?: boolean }).admin).toBeUndefined();
  });

  it.each(withJson)("%s: is not read beyond 256 KiB", async (_name, route) => {
    const body = JSON.stringify({ name: "x".repeat(300_000) });
    await isRefused(await createApiBench().ask("house", route.method, fill(route.path), body), [413]);
  });

  it.each(withJson)("%s: is not even read for who may not send it", async (_name, route) => {
    for (const role of ["nobody", "wrong", "foreigner"] as const) {
      const response = await createApiBench().ask(role, route.method, fill(route.path), "{ not json");
      expect(response.status).toBeOneOf([401, 403, 404]);
    }
  });
});

describe("a place in the address that is none", () => {
  const odd = ["__proto__", "constructor", "toString", "%00", "%2e%2e%2fkeys", "%F0%9F%98%A1", "-1", "1e309", "NaN"];
  const longest = "x".repeat(3_000);

  it.each(withPlaces)("%s: is not there, whatever it looks like", async (_name, route) => {
    const bench = createApiBench();
    const last = /.*\{(\w+)\}/.exec(route.path)?.[1] ?? "";
    for (const place of [...odd, longest]) {
      const response = await bench.ask("house", route.method, fill(route.path, { [last]: place }), emptyOf(route));
      await isRefused(response, [400, 404]);
    }
  });

  it.each(withPlaces)("%s: broken percent signs are a caller's fault too", async (_name, route) => {
    const last = /.*\{(\w+)\}/.exec(route.path)?.[1] ?? "";
    for (const place of ["%ff", "%", "%zz", "%c0%af"]) {
      const response = await createApiBench().ask(
        "house",
        route.method,
        fill(route.path, { [last]: place }),
        emptyOf(route),
      );
      await isRefused(response, [400, 404]);
    }
  });
});

describe("If-Match", () => {
  const changing = routes.filter(({ method, path }) => ["PATCH", "DELETE"].includes(method) && path.includes("{"));
  const bodies: Record<string, object> = {
    "named-queries": { query: "sumo" },
    exclusions: { query: "casino" },
    workspaces: { name: "New" },
    brands: { name: "New" },
  };
  const bodyOf = ({ method, path }: Route): object | undefined => {
    const kind =
      path
        .split("/")
        .filter((part) => !part.startsWith("{"))
        .at(-1) ?? "";
    return method === "DELETE" ? undefined : (bodies[kind] ?? { enabled: false });
  };

  it.each(changing.map((route) => [nameOf(route), route] as const))(
    "%s: no revision is no wish",
    async (_name, route) => {
      for (const text of ["three", "-1", "1.5", "", '"1", "2"', "9".repeat(16)]) {
        const response = await createApiBench().ask("house", route.method, fill(route.path), bodyOf(route), {
          "if-match": text,
        });
        expect([text, response.status]).toEqual([text, 400]);
      }
    },
  );

  it.each(
    changing
      // A filter is there only once one was trained, and backfill has one for all.
      .filter(({ path }) => !path.endsWith("/filter") && !path.endsWith("/backfill"))
      .map((route) => [nameOf(route), route] as const),
  )("%s: an old one is refused, the one in force and any are taken", async (_name, route) => {
    const ask = (ifMatch: string) =>
      createApiBench().ask("house", route.method, fill(route.path), bodyOf(route), { "if-match": ifMatch });
    const old = await ask('"7"');
    expect(old.status).toBe(409);
    expect(Problem.parse(await old.json()).error).toMatchObject({ code: "conflict", details: { revision: 1 } });
    for (const good of ['"1"', "1", 'W/"1"', "*"]) expect([good, (await ask(good)).ok]).toEqual([good, true]);
  });
});

describe("what is read", () => {
  const reading = routes.filter(({ method, bodyKind }) => method === "GET" && bodyKind === "none");

  it.each(reading.map((route) => [nameOf(route), route] as const))("%s: writes nothing", async (_name, route) => {
    const bench = createApiBench();
    const before = JSON.stringify(bench.registry.view().workspaces());
    await bench.ask("house", "GET", fill(route.path));
    expect(JSON.stringify(bench.registry.view().workspaces())).toBe(before);
    expect(bench.submitted).toEqual([]);
  });

  it("is never another workspace's, in any list", async () => {
    const { ask } = createApiBench();
    for (const route of reading.filter(({ path }) => !/\{(?!ws)/.test(path))) {
      const text = await (await ask("owner", "GET", fill(route.path))).text();
      expect([nameOf(route), text.includes("rival"), text.includes("secret")]).toEqual([nameOf(route), false, false]);
    }
  });

  it("shows no key's secret or hash, and no channel's", async () => {
    const { ask } = createApiBench();
    for (const route of reading) {
      const text = await (await ask("house", "GET", fill(route.path))).text();
      expect([nameOf(route), /whsec_|[0-9a-f]{64}|s{43}/.test(text)]).toEqual([nameOf(route), false]);
    }
  });
});

it("methods that a path does not have are told apart from paths that are none", async () => {
  const { ask } = createApiBench();
  expect((await ask("house", "PATCH", "/api/v1/workspaces/acme/keys", {})).status).toBeOneOf([404, 405]);
  await isRefused(await ask("house", "GET", "/api/v1/nothing"), [404]);
  await isRefused(await ask("house", "GET", "/api/v1/workspaces/acme/"), [404]);
});
