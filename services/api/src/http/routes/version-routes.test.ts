import { BrandView, QueryVersionView, VersionComparison } from "@nghe/contracts";
import { beforeEach, describe, expect, it } from "vitest";
import { z } from "zod";
import { createApiBench, type Role } from "../../testing/api-bench.ts";

const ONE = "/api/v1/workspaces/acme/brands/one";
let bench: ReturnType<typeof createApiBench>;
beforeEach(() => {
  bench = createApiBench();
});

async function call(method: string, path: string, body?: unknown, role: Role = "writer") {
  const response = await bench.ask(role, method, path, body);
  return { status: response.status, body: await response.json() };
}
const versions = async () => z.array(QueryVersionView).parse((await call("GET", `${ONE}/versions`)).body);

describe("a save of the query", () => {
  it("is a version with its author, note and plain words, newest first", async () => {
    const note = "people write it in two words";
    await call("PATCH", ONE, { query: '"one bank" NOT phone', note });
    expect(await versions()).toMatchObject([
      {
        ...{ version: 2, current: true, cause: "query", causeName: null, query: '"one bank" NOT phone', note },
        ...{ savedBy: "writer", savedByName: "writer", explanation: { en: expect.stringContaining("one bank") } },
      },
      { version: 1, current: false, query: "one", note: null, savedBy: "test", savedByName: null },
    ]);
  });

  it("is none where only a colour or a name was changed, though that has a note", async () => {
    const changed = await call("PATCH", ONE, { color: "#000000", name: "The One", note: "prettier" });
    expect(BrandView.parse(changed.body)).toMatchObject({ queryVersion: 1, color: "#000000" });
    expect(await versions()).toHaveLength(1);
  });

  it("shows how each version does on the labels", async () => {
    await call("POST", `${ONE}/labels`, {
      labels: [
        { post: "bluesky:2", relevant: true },
        { post: "bluesky:3", relevant: false },
        { post: "bluesky:4", relevant: true },
      ],
    });
    await call("PATCH", ONE, { query: "bank" });
    const measured = (await versions()).map(({ measure }) => [measure?.precision, measure?.recall]);
    expect(measured).toMatchObject([
      [
        { of: 1, held: 1, share: 1 },
        { of: 3, held: 1 },
      ],
      [
        { of: 3, held: 2 },
        { of: 3, held: 2 },
      ],
    ]);
  });
});

describe("a named query", () => {
  it("is told as the cause of the version that its change brought", async () => {
    await call("PATCH", ONE, { query: "one NOT {noise}" });
    await call("PATCH", "/api/v1/workspaces/acme/named-queries/noise", { query: "phim OR sumo" });
    expect((await versions())[0]).toMatchObject({
      ...{ version: 3, cause: "named-query", causeName: "noise", query: "one NOT {noise}" },
      named: { noise: "phim OR sumo" },
    });
  });
});

describe("two versions", () => {
  const compare = async (query: string, to = "") => {
    await call("PATCH", ONE, { query });
    return VersionComparison.parse((await call("GET", `${ONE}/versions/1/diff${to}`)).body);
  };

  it("are compared by what came, went and stayed", async () => {
    const found = await compare('one AND ("two words" OR #tag) NOT phone');
    expect(found).toMatchObject({
      from: { version: 1 },
      to: { version: 2, explanation: { vi: expect.any(String) } },
      came: [
        { text: '"two words"', use: "wanted" },
        { text: "#tag", use: "wanted" },
        { text: "phone", use: "ruled-out" },
      ],
      went: [],
      stayed: [{ text: "one", use: "wanted" }],
      differs: true,
    });
  });

  it("tell apart what is wanted and what is ruled out, and what only stands elsewhere", async () => {
    expect(await compare("x NOT one")).toMatchObject({
      came: [
        { text: "x", use: "wanted" },
        { text: "one", use: "ruled-out" },
      ],
      went: [{ text: "one", use: "wanted" }],
    });
    expect(await compare("one", "?to=1")).toMatchObject({ came: [], went: [], differs: false });
  });

  it("take what a name stood for, and what was hidden, into account", async () => {
    await call("PATCH", ONE, { query: "one NOT {noise}" });
    await call("PATCH", "/api/v1/workspaces/acme/named-queries/noise", { query: "sumo" });
    await call("PATCH", "/api/v1/workspaces/acme/exclusions", { query: "casino" });
    const { body } = await call("GET", `${ONE}/versions/2/diff`);
    const noise = { text: "{noise}", use: "ruled-out" };
    expect(body).toMatchObject({ came: [noise, { text: "casino", use: "ruled-out" }], went: [noise] });
  });

  it.each(["9/diff", "0/diff", "x/diff", "1/diff?to=9"])("of which there is none: versions/%s", async (path) => {
    expect((await call("GET", `${ONE}/versions/${path}`)).status).toBe(404);
  });
});

describe("going back", () => {
  it("is a new version with the old text, and says so", async () => {
    await call("PATCH", ONE, { query: "two" });
    const restored = await call("POST", `${ONE}/versions/1/restore`, { note: "two finds nothing" });
    expect(BrandView.parse(restored.body)).toMatchObject({ query: "one", queryVersion: 3 });
    expect((await versions())[0]).toMatchObject({ version: 3, note: "back to version 1: two finds nothing" });
  });

  it("is refused where the text is the one in force, or uses a name that has gone", async () => {
    expect(await call("POST", `${ONE}/versions/1/restore`, {})).toMatchObject({
      status: 409,
      body: { error: { code: "same-text" } },
    });
    await call("PATCH", ONE, { query: "one NOT {noise}" });
    await call("PATCH", ONE, { query: "one" });
    await bench.ask("writer", "DELETE", "/api/v1/workspaces/acme/named-queries/noise");
    expect(await call("POST", `${ONE}/versions/2/restore`, {})).toMatchObject({
      status: 400,
      body: { error: { code: "invalid-query" } },
    });
  });
});
