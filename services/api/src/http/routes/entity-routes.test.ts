import { BrandView, ChannelView, KeyView, RuleView, WorkspaceView } from "@nghe/contracts";
import { beforeEach, describe, expect, it } from "vitest";
import { z } from "zod";
import { createApiBench, type Role } from "../../testing/api-bench.ts";

const WS = "/api/v1/workspaces/acme";
let bench: ReturnType<typeof createApiBench>;
beforeEach(() => {
  bench = createApiBench();
});

async function call(method: string, path: string, body?: unknown, role: Role = "house") {
  const response = await bench.ask(role, method, path, body);
  return { status: response.status, body: response.status === 204 ? undefined : await response.json() };
}

describe("workspaces", () => {
  it("are made, read, changed and deleted", async () => {
    const made = await call("POST", "/api/v1/workspaces", { id: "fresh", name: " Fresh " });
    expect(made.status).toBe(201);
    expect(WorkspaceView.parse(made.body)).toMatchObject({ id: "fresh", name: "Fresh", timezone: "Asia/Ho_Chi_Minh" });
    const changed = await call("PATCH", "/api/v1/workspaces/fresh", { timezone: "Europe/London", retentionDays: 90 });
    expect(changed.body).toMatchObject({ timezone: "Europe/London", retentionDays: 90, name: "Fresh", revision: 2 });
    expect((await call("GET", "/api/v1/workspaces/fresh")).body).toEqual(changed.body);
    expect((await call("DELETE", "/api/v1/workspaces/fresh")).status).toBe(204);
    expect((await call("GET", "/api/v1/workspaces/fresh")).status).toBe(404);
  });

  it("are listed as the key may see them", async () => {
    const idsFor = async (role: Role) => {
      const { body } = await call("GET", "/api/v1/workspaces", undefined, role);
      return z
        .array(WorkspaceView)
        .parse(body)
        .map(({ id }) => id);
    };
    expect(await idsFor("house")).toEqual(["acme", "rival"]);
    expect(await idsFor("reader")).toEqual(["acme"]);
    expect(await idsFor("foreigner")).toEqual(["rival"]);
  });

  it.each([
    [{ id: "Has Space", name: "x" }, "id"],
    [{ id: "x", name: "" }, "name"],
    [{ id: "x", name: "x", timezone: "Mars/Olympus" }, "timezone"],
    [{ id: "x", name: "x", retentionDays: 0 }, "retentionDays"],
    [{ id: "x", name: "x", simulated: true }, "simulated"],
    [{ id: "x", name: "x", uid: "w_acme" }, "uid"],
  ])("refuse %j by the field", async (body, path) => {
    const answer = await call("POST", "/api/v1/workspaces", body);
    expect(answer).toMatchObject({ status: 400, body: { error: { details: { problems: [{ path }] } } } });
  });
});

describe("brands", () => {
  it("are made with defaults, read, changed and deleted", async () => {
    const made = await call("POST", `${WS}/brands`, { id: "three", name: "Three", role: "own", query: "ba" }, "writer");
    const brand = BrandView.parse(made.body);
    expect(brand).toMatchObject({ id: "three", queryVersion: 1, parent: null, sets: [], revision: 1 });
    const changed = await call("PATCH", `${WS}/brands/three`, { query: "ba OR three", parent: "one" }, "writer");
    expect(changed.body).toMatchObject({ query: "ba OR three", queryVersion: 2, parent: "one", color: brand.color });
    const listed = z.array(BrandView).parse((await call("GET", `${WS}/brands`)).body);
    expect(listed.map(({ id }) => id)).toEqual(["one", "two", "three"]);
    expect((await call("DELETE", `${WS}/brands/three`, undefined, "writer")).status).toBe(204);
    expect((await call("GET", `${WS}/brands/three`)).status).toBe(404);
  });

  it("may be made again under a name that was deleted, as another", async () => {
    const before = bench.registry.view().brand("w_acme", "one")?.entity.uid;
    await call("DELETE", `${WS}/brands/one`);
    await call("POST", `${WS}/brands`, { id: "one", name: "One", role: "own", query: "one" });
    expect(bench.registry.view().brand("w_acme", "one")?.entity.uid).not.toBe(before);
  });

  it.each([
    ["POST", "/brands", { id: "x", name: "X", role: "rival", query: "x" }, "role"],
    ["POST", "/brands", { id: "x", name: "X", role: "own", query: "x", color: "red" }, "color"],
    ["POST", "/brands", { id: "x", name: "X", role: "own", query: "x", parent: "nobody" }, "parent"],
    ["POST", "/brands", { id: "x", name: "X", role: "own", query: "NOT x" }, "query"],
    ["PATCH", "/brands/one", { query: '"open' }, "query"],
    ["PATCH", "/brands/one", { parent: "one" }, "parent"],
    ["PATCH", "/brands/one", { workspaceUid: "w_rival" }, "workspaceUid"],
    ["PATCH", "/brands/one", { queryVersion: 9 }, "queryVersion"],
  ])("refuse %s %s %j by the field", async (method, path, body, field) => {
    const answer = await call(method, WS + path, body, "writer");
    expect(answer).toMatchObject({ status: 400, body: { error: { details: { problems: [{ path: field }] } } } });
  });
});

describe("alert rules", () => {
  it("watch a brand or every own one, and can be switched off", async () => {
    const made = await call("POST", `${WS}/alert-rules`, { id: "calm", name: "Calm", brand: "two", minimum: 20 });
    expect(RuleView.parse(made.body)).toMatchObject({ brand: "two", minimum: 20, factor: 3, enabled: true });
    const changed = await call("PATCH", `${WS}/alert-rules/calm`, { brand: null, enabled: false });
    expect(changed.body).toMatchObject({ brand: null, enabled: false, minimum: 20 });
    const listed = z.array(RuleView).parse((await call("GET", `${WS}/alert-rules`)).body);
    expect(listed.map(({ id }) => id)).toEqual(["spikes", "calm"]);
    expect((await call("DELETE", `${WS}/alert-rules/calm`)).status).toBe(204);
  });

  it("refuse a brand of nobody, or of another workspace", async () => {
    for (const brand of ["nobody", "secret"]) {
      const answer = await call("POST", `${WS}/alert-rules`, { id: "x", name: "X", brand });
      expect(answer).toMatchObject({ status: 400, body: { error: { details: { problems: [{ path: "brand" }] } } } });
    }
  });
});

describe("channels", () => {
  it("are made, changed and deleted, their signing secret staying the same", async () => {
    const hook = { id: "new", name: "New", type: "webhook", url: "https://example.com/a" };
    const { body } = await call("POST", `${WS}/channels`, hook);
    expect(body.secret).toMatch(/^whsec_/);
    const changed = await call("PATCH", `${WS}/channels/new`, { url: "https://example.com/b", enabled: false });
    expect(ChannelView.parse(changed.body)).toMatchObject({ url: "https://example.com/b", enabled: false });
    expect(JSON.stringify(changed.body)).not.toContain("whsec_");
    expect((await call("DELETE", `${WS}/channels/new`)).status).toBe(204);
  });

  it.each(["javascript:alert(1)", "file:///etc/passwd", "example.com", ""])("refuse the address %j", async (url) => {
    const answer = await call("POST", `${WS}/channels`, { id: "x", name: "X", type: "webhook", url });
    expect(answer).toMatchObject({ status: 400, body: { error: { details: { problems: [{ path: "url" }] } } } });
  });
});

describe("keys", () => {
  it("of the installation reach every workspace, those of a workspace their own", async () => {
    const house = await call("POST", "/api/v1/keys", { name: "importer", scopes: ["write"] });
    const own = await call("POST", `${WS}/keys`, { name: "page", scopes: ["read"] }, "owner");
    const statusFor = async (key: string, path: string) =>
      (await bench.app.request(path, { headers: { authorization: `Bearer ${key}` } }, {})).status;
    expect(await statusFor(house.body.key, WS)).toBe(200);
    expect(await statusFor(house.body.key, "/api/v1/workspaces/rival")).toBe(200);
    expect(await statusFor(own.body.key, WS)).toBe(200);
    expect(await statusFor(own.body.key, "/api/v1/workspaces/rival")).toBe(404);
  });

  it("are listed by workspace, without a secret or a hash", async () => {
    const { body } = await call("GET", `${WS}/keys`, undefined, "owner");
    const listed = z.array(z.strictObject(KeyView.shape)).parse(body);
    expect(listed.map(({ id }) => id)).toEqual(["reader", "writer", "owner"]);
    const house = z.array(KeyView).parse((await call("GET", "/api/v1/keys")).body);
    expect(house.map(({ id }) => id)).toEqual(["house-reader", "house-writer"]);
  });

  it("need a name and a scope that there is", async () => {
    for (const body of [{ name: "x", scopes: [] }, { name: "x", scopes: ["god"] }, { scopes: ["read"] }]) {
      expect((await call("POST", `${WS}/keys`, body)).status).toBe(400);
    }
  });

  it("keep who made what", async () => {
    await call("PATCH", `${WS}/brands/one`, { name: "New" }, "writer");
    expect(bench.registry.view().brand("w_acme", "one")?.by).toBe("writer");
  });
});
