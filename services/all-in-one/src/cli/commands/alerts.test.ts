import { afterAll, beforeAll, expect, it } from "vitest";
import { type Bench, createBench } from "../testing/command-bench.ts";
import { alertsCommand } from "./alerts.ts";

const alert = (workspace: string, openedAt: number, reason: string) => ({
  ...{ id: "0".repeat(32), revision: 1, status: "open", kind: "negative-spike", workspaceUid: "w", workspace },
  ...{
    brandUid: "b",
    brand: "tiki",
    brandName: "Tiki",
    ruleUid: "r",
    rule: "spikes",
    onsetAt: openedAt,
    lastAt: openedAt,
  },
  ...{ openedAt, updatedAt: openedAt, closedAt: null, peak: 12, expected: 2, total: 31, posts: [] },
  reason: { en: reason, vi: reason },
});
const workspaces = ["acme", "beta"].map((id) => ({
  ...{ id, name: id, timezone: "UTC", retentionDays: null, simulated: false, revision: 1, updatedAt: 0 },
}));

let bench: Bench;
beforeAll(async () => {
  bench = await createBench([alertsCommand()], ({ path }) => {
    if (path === "/api/v1/workspaces") return { status: 200, body: workspaces };
    const workspace = path.includes("/acme/") ? "acme" : "beta";
    const items = [alert(workspace, workspace === "acme" ? 1_000 : 2_000, `late delivery at ${workspace}`)];
    return { status: 200, body: { kind: "alerts", items, next: null } };
  });
});
afterAll(() => bench.close());

it("lists every workspace's alerts, newest first", async () => {
  const { code, out } = await bench.run("alerts", "--status", "open");
  expect(code).toBe(0);
  expect(out.split("\n").slice(1)).toEqual([
    expect.stringMatching(/^1970-01-01T00:00:02Z +open +beta +tiki +31 +late delivery at beta$/),
    expect.stringMatching(/^1970-01-01T00:00:01Z +open +acme/),
  ]);
  expect(bench.asked[1]?.path).toBe("/api/v1/workspaces/acme/alerts?last=30d&limit=200&status=open");
});
