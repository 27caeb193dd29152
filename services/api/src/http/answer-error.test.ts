import { createCapturingLogger, Failure } from "@nghe/runtime";
import { Hono } from "hono";
import { describe, expect, it } from "vitest";
import { answerError } from "./answer-error.ts";
import type { ApiEnv } from "./api-env.ts";
import { HttpProblem, invalid, notFound } from "./http-problem.ts";

/** What a caller gets, and what the log has, where a handler throws. */
async function thrown(error: Error) {
  const logger = createCapturingLogger();
  const app = new Hono<ApiEnv>();
  app.use(async (context, next) => {
    context.set("requestId", "r-1");
    await next();
  });
  app.get("/x", () => {
    throw error;
  });
  app.onError((caught, context) => answerError(caught, context, logger));
  const response = await app.request("/x");
  const { error: said } = (await response.json()) as { error: { code: string; message: string; details: unknown } };
  return { status: response.status, headers: response.headers, said, lines: logger.lines };
}

describe("an error that is for the caller", () => {
  it("is told as it is, and not logged", async () => {
    const { status, said, lines } = await thrown(invalid([{ path: "from", message: "is required" }]));
    expect(status).toBe(400);
    expect(said).toEqual({
      code: "invalid",
      message: "from: is required",
      details: { problems: [{ path: "from", message: "is required" }] },
    });
    expect(lines).toEqual([]);
  });

  it("says how to come in where a key is missing, and only there", async () => {
    const unauthorized = await thrown(new HttpProblem(401, "unauthorized", "Give a key."));
    expect(unauthorized.headers.get("WWW-Authenticate")).toBe('Bearer realm="nghe"');
    expect((await thrown(notFound())).headers.get("WWW-Authenticate")).toBeNull();
  });

  it.each([
    [429, "5"],
    [503, "5"],
    [507, "5"],
    [404, null],
    [409, null],
  ] as const)("of status %i says when to come again: %s", async (status, seconds) => {
    const { headers } = await thrown(new HttpProblem(status, "x", "x"));
    expect(headers.get("Retry-After")).toBe(seconds);
  });

  it.each([
    ["bad-cursor", "cursor"],
    ["too-many-buckets", "interval"],
  ])("of the tables, %s, is told as the caller's %s", async (code, path) => {
    const { status, said, lines } = await thrown(new Failure(code, "That is wrong", { retriable: false }));
    expect([status, said.message]).toEqual([400, `${path}: That is wrong`]);
    expect(lines).toEqual([]);
  });
});

describe("an error that is not", () => {
  it("is logged under an id, and the caller learns the id alone", async () => {
    const { status, said, lines } = await thrown(new Error("password of the database is hunter2"));
    expect(status).toBe(500);
    expect(said).toMatchObject({ code: "internal", details: { requestId: "r-1" } });
    expect(JSON.stringify(said)).not.toContain("hunter2");
    expect(lines).toMatchObject([{ level: "error", fields: { requestId: "r-1", method: "GET", path: "/x" } }]);
  });

  it("that may pass is told to be tried again", async () => {
    const { status, said, headers, lines } = await thrown(new Failure("down", "secret host", { retriable: true }));
    expect([status, said.code, headers.get("Retry-After")]).toEqual([503, "unavailable", "5"]);
    expect(said.message).not.toContain("secret host");
    expect(lines).toMatchObject([{ level: "warn" }]);
  });

  it.each(["log-full", "disk-full"])("of want of room, %s, is told as such", async (code) => {
    const { status, said } = await thrown(new Failure(code, "the disk has 5 MB left", { retriable: true }));
    expect([status, said.code]).toEqual([507, code]);
    expect(said.message).toContain("the disk has 5 MB left");
  });
});
