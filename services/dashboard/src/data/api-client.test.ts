import { describe, expect, it } from "vitest";
import { createApiClient } from "./api-client.ts";
import { askPath } from "./ask-path.ts";
import { volume } from "./testing/answers.ts";

const WORKSPACE = {
  id: "acme",
  name: "Acme",
  timezone: "Asia/Ho_Chi_Minh",
  retentionDays: null,
  simulated: false,
  revision: 1,
  updatedAt: 1,
};

function clientOf(answer: () => Response | Promise<Response>) {
  const calls: { url: string; init: RequestInit }[] = [];
  const client = createApiClient({
    base: "",
    key: "secret",
    fetch: async (url, init) => {
      calls.push({ url, init });
      return answer();
    },
  });
  return { client, calls };
}

describe("the API client", () => {
  it("speaks with its key and gives the checked value", async () => {
    const { client, calls } = clientOf(() => Response.json([WORKSPACE]));
    expect(await client.workspaces(undefined)).toEqual({ status: "ok", value: [WORKSPACE] });
    expect(calls[0]?.url).toBe("/api/v1/workspaces");
    expect(calls[0]?.init.headers).toMatchObject({ authorization: "Bearer secret" });
  });

  it("gives the server's problem as it stands", async () => {
    const { client } = clientOf(() =>
      Response.json({ error: { code: "conflict", message: "taken", details: { field: "id" } } }, { status: 409 }),
    );
    const outcome = await client.createBrand("acme", { id: "x", name: "X", role: "own", query: "x" }, "en");
    expect(outcome).toEqual({
      status: "failed",
      problem: { status: 409, code: "conflict", message: "taken", details: { field: "id" } },
    });
  });

  it("calls an answer that is not of the contract unreadable", async () => {
    const { client } = clientOf(() => Response.json([{ id: 1 }]));
    expect(await client.workspaces(undefined)).toMatchObject({ problem: { code: "unreadable" } });
    const { client: proxied } = clientOf(() => new Response("<html>", { status: 502 }));
    expect(await proxied.workspaces(undefined)).toMatchObject({ problem: { status: 502, code: "unreadable" } });
  });

  it("tells a server out of reach from a call that was called off", async () => {
    const { client } = clientOf(() => Promise.reject(new TypeError("fetch failed")));
    expect(await client.workspaces(undefined)).toMatchObject({ problem: { status: 0, code: "unreachable" } });
    const gone = AbortSignal.abort();
    expect(await client.preview("acme", { query: "x", days: 7, language: "en" }, gone)).toMatchObject({
      problem: { code: "aborted" },
    });
  });

  it("asks by REST what the live connection asks", async () => {
    const { client, calls } = clientOf(() => Response.json(volume(3)));
    const outcome = await client.ask({ kind: "volume", workspace: "acme", brand: ["a", "b"], last: "7d" }, undefined);
    expect(outcome).toEqual({ status: "ok", value: volume(3) });
    expect(calls[0]?.url).toBe("/api/v1/workspaces/acme/volume?brand=a%2Cb&last=7d");
  });

  it("asks to be told of queries in the page's language", async () => {
    const { client, calls } = clientOf(() => Response.json({}));
    await client.preview("acme", { query: "x", days: 7, language: "vi" }, new AbortController().signal);
    await client.createBrand("acme", { id: "x", name: "X", role: "own", query: "x" }, "en");
    expect(calls.map(({ init }) => new Headers(init.headers).get("accept-language"))).toEqual(["vi", "en"]);
    expect(calls[0]?.init.body).toBe('{"query":"x","days":7}');
  });

  it("puts no name into a path unescaped", () => {
    expect(askPath({ kind: "volume", workspace: "../keys" })).toBe("/workspaces/..%2Fkeys/volume");
  });
});
