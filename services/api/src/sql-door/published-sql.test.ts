import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { Selection } from "@nghe/store";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { KEYS, type OpenedDoor, openDoor } from "./testing/index.ts";

/** What Nghe itself tells people to ask must pass its own gate. */
const guide = readFileSync(join(import.meta.dirname, "../../../../docs/sql.md"), "utf8");
const samples = [...guide.matchAll(/```sql\n([\s\S]*?)```/g)].map((match) => match[1] ?? "");

const selection: Selection = {
  workspaceUid: "uid-ours",
  workspace: "ours",
  brands: [{ uid: "uid-pho-ha-noi", id: "pho-ha-noi" }],
  from: Date.UTC(2026, 10, 1),
  to: Date.UTC(2026, 10, 2),
  interval: "hour",
  timezone: "Asia/Ho_Chi_Minh",
  sources: ["facebook"],
  langs: null,
  sentiments: ["positive", "unsure"],
  vias: ["text"],
  countedOnly: true,
};

let opened: OpenedDoor;

beforeAll(async () => {
  opened = await openDoor();
});

afterAll(async () => {
  await opened.close();
});

async function ask(body: string): Promise<{ status: number; text: string }> {
  const response = await fetch(opened.door.url(), { method: "POST", headers: { "X-ClickHouse-Key": KEYS.ours }, body });
  return { status: response.status, text: await response.text() };
}

describe("the door answers", () => {
  it("finds the samples", () => {
    expect(samples.length).toBeGreaterThanOrEqual(20);
  });

  it.each(samples)("the guide's %s", async (sql) => {
    const { status, text } = await ask(sql);
    expect(status, text).toBe(200);
  });

  it.each(["share-of-voice", "volume", "sentiment", "engagement", "mentions", "coverage", "alerts"] as const)(
    "the statement that comes with the %s of REST",
    async (kind) => {
      const { status, text } = await ask(opened.sandbox.answers.sqlFor(kind, selection));
      expect(status, text).toBe(200);
    },
  );
});
