import { Hono } from "hono";
import { expect, it } from "vitest";
import type { ApiEnv } from "./api-env.ts";
import { compressAnswers } from "./compress-answers.ts";

const LONG = { text: "cà phê ".repeat(500) };
const app = new Hono<ApiEnv>();
app.use("*", compressAnswers());
app.get("/long", (context) => context.json(LONG, 200, { "Cache-Control": "no-store" }));
app.get("/short", (context) => context.json({ ok: true }));
app.get("/revision", (context) => context.json(LONG, 200, { ETag: '"3"' }));
app.get("/none", (context) => context.body(null, 204));
app.get("/picture", (context) => context.body("x".repeat(5_000), 200, { "Content-Type": "image/png" }));

const ask = (path: string, accepted = "gzip, br") =>
  app.request(path, { headers: accepted === "" ? {} : { "accept-encoding": accepted } });

it("packs a long answer for who takes it, and keeps its other headers", async () => {
  const answer = await ask("/long");
  expect(Object.fromEntries(answer.headers)).toMatchObject({
    "content-encoding": "gzip",
    "cache-control": "no-store",
    "content-type": "application/json",
    vary: "Accept-Encoding",
  });
  const plain = await new Response(answer.body?.pipeThrough(new DecompressionStream("gzip"))).json();
  expect(plain).toEqual(LONG);
});

it.each([
  ["a short one", "/short", "gzip", "Accept-Encoding"],
  ["one for a caller that takes no gzip", "/long", "", "Accept-Encoding"],
  ["one whose ETag is a revision", "/revision", "gzip", null],
  ["a picture", "/picture", "gzip", null],
  ["none", "/none", "gzip", null],
])("leaves %s as it is", async (_, path, accepted, vary) => {
  const answer = await ask(path, accepted);
  expect(answer.headers.get("content-encoding")).toBeNull();
  expect(answer.headers.get("vary")).toBe(vary);
});
