import { describe, expect, it } from "vitest";
import { createApiBench } from "../../testing/api-bench.ts";

const BLOG = { id: "blog", name: "Blog", type: "feed", settings: { url: "https://example.com/blog.rss" } };
const ALL = "/api/v1/connectors";

async function ask(bench: ReturnType<typeof createApiBench>, method: string, path: string, body?: unknown) {
  const response = await bench.ask("house", method, path, body);
  const answered: unknown = response.status === 204 ? undefined : await response.json();
  return { status: response.status, body: answered };
}

describe("sources", () => {
  it("are shown with how they are doing", async () => {
    const bench = createApiBench();
    const answer = await ask(bench, "GET", ALL);
    expect(answer.body).toMatchObject([
      { id: "news", enabled: true, workspace: null, status: { state: "ok", posts: 3 } },
    ]);
  });

  it("are added with the pace of their kind, for everyone or for one workspace", async () => {
    const bench = createApiBench();
    const shared = await ask(bench, "POST", ALL, BLOG);
    expect(shared).toMatchObject({ status: 201, body: { id: "blog", settings: { everyMs: 300_000 }, status: null } });
    const own = await ask(bench, "POST", ALL, { ...BLOG, id: "own", workspace: "acme" });
    expect(own.body).toMatchObject({ workspace: "acme" });
  });

  it("are switched off and on, and deleted", async () => {
    const bench = createApiBench();
    expect((await ask(bench, "PATCH", `${ALL}/news`, { enabled: false })).body).toMatchObject({
      enabled: false,
    });
    expect((await ask(bench, "DELETE", `${ALL}/news`)).status).toBe(204);
    expect((await ask(bench, "DELETE", `${ALL}/news`)).status).toBe(404);
  });

  it.each([
    ["an unknown kind", { ...BLOG, type: "facebook" }, "type"],
    ["an address that is none", { ...BLOG, settings: { url: "file:///etc/passwd" } }, "settings.url"],
    ["a setting that is none", { ...BLOG, settings: { url: "https://a.vn/", wat: 1 } }, "wat"],
    ["a taken id", { ...BLOG, id: "news" }, "id"],
    ["an unknown workspace", { ...BLOG, workspace: "nobody" }, "workspace"],
    ["no app", { id: "app", name: "App", type: "app-store", settings: { appId: "my app" } }, "settings.appId"],
  ])("are refused with %s, naming the field", async (_name, body, field) => {
    const answer = await ask(createApiBench(), "POST", ALL, body);
    expect(answer.status).toBeGreaterThanOrEqual(400);
    expect(JSON.stringify(answer.body)).toContain(field);
  });
});
