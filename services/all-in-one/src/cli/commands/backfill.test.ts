import { afterAll, beforeAll, beforeEach, expect, it } from "vitest";
import { type Bench, createBench } from "../testing/command-bench.ts";
import { backfillCommand } from "./backfill.ts";

const idle = { below: null, atStart: null, share: null, begunAt: null, countedAt: null, secondsLeft: null };
const running = {
  ...{ workspace: "acme", state: "recounting", brands: ["tiki", "momo"], below: 600, atStart: 1_000 },
  ...{ share: 0.4, begunAt: 1, countedAt: 2, secondsLeft: 300 },
};
const quiet = { paused: false, by: null, at: null, everyone: { ...idle, state: "idle" }, workspaces: [] };
let now: object = quiet;

let bench: Bench;
beforeAll(async () => {
  bench = await createBench([backfillCommand()], ({ method, body }) => {
    if (method === "PATCH") now = { ...now, ...JSON.parse(body) };
    return { status: 200, body: now };
  });
});
beforeEach(() => {
  now = quiet;
  bench.asked.splice(0);
});
afterAll(() => bench.close());

it("says that there is nothing to recount", async () => {
  expect(await bench.run("backfill")).toMatchObject({ code: 0, err: expect.stringContaining("follow every query") });
});

it("shows how far each recount is, and how long it still takes", async () => {
  now = { ...quiet, workspaces: [running], everyone: { ...idle, state: "waiting" } };
  const { out } = await bench.run("backfill", "status");
  expect(out.split("\n")).toEqual([
    expect.stringMatching(/^WORKSPACE +STATE +DONE +POSTS LEFT +TIME LEFT +BRANDS$/),
    expect.stringMatching(/^\(all\) +waiting +- +- +- +\(all\)$/),
    expect.stringMatching(/^acme +recounting +40 % +600 of 1000 +5 min +tiki, momo$/),
  ]);
  expect(JSON.parse((await bench.run("backfill", "--json")).out)).toEqual(now);
});

it("pauses and resumes, and says so", async () => {
  expect((await bench.run("backfill", "pause")).err).toContain("is paused");
  expect((await bench.run("backfill", "resume")).err).not.toContain("paused");
  expect(bench.asked.map(({ method, path, body }) => [method, path, body])).toEqual([
    ["PATCH", "/api/v1/backfill", '{"paused":true}'],
    ["PATCH", "/api/v1/backfill", '{"paused":false}'],
  ]);
});

it("tells what it can do where it is asked for something else", async () => {
  expect(await bench.run("backfill", "stop")).toMatchObject({ code: 2, err: expect.stringContaining("status, pause") });
});
