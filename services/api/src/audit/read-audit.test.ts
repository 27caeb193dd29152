import { createCapturingLogger, createManualClock } from "@nghe/runtime";
import { expect, it } from "vitest";
import { createApiBench } from "../testing/api-bench.ts";
import { mentionItem } from "../testing/mention-item.ts";
import { createReadAudit, showsTexts, textsIn } from "./read-audit.ts";

const identity = { keyUid: "k1", workspaceUid: null, scopes: ["read" as const] };
const read = { identity, workspaceUid: "w1", kind: "mentions" as const, question: { last: "1h" } };
const who = { audit: "read", keyUid: "k1", workspaceUid: "w1", kind: "mentions", question: '{"last":"1h"}' };

function bench() {
  const logger = createCapturingLogger();
  const clock = createManualClock();
  return { logger, clock, audit: createReadAudit({ logger, clock }) };
}

it("writes down who read what, and how many texts, and none of them", () => {
  const { logger, audit } = bench();
  audit.read(read, 3);
  expect(logger.lines).toEqual([{ level: "info", message: "texts read", fields: { ...who, via: "rest", texts: 3 } }]);
});

it("writes down a stream when it opens and once when it ends, with what it sent", async () => {
  const { logger, clock, audit } = bench();
  const stream = audit.stream(read);
  stream.sent(2);
  await clock.advance(1_500);
  stream.sent(3);
  stream.end();
  stream.end();
  expect(logger.lines.map(({ message, fields }) => [message, fields["texts"], fields["ms"]])).toEqual([
    ["text stream opened", undefined, undefined],
    ["text stream closed", 5, 1_500],
  ]);
});

it("keeps a line short, however long the question", () => {
  const { logger, audit } = bench();
  audit.read({ ...read, question: { query: "x".repeat(50_000) } }, 0);
  expect(String(logger.lines[0]?.fields["question"])).toHaveLength(2_000);
});

it("counts texts, and knows which answers have any", () => {
  const cells = { ok: true, problem: null, explanation: null, scanned: 9, matched: 2, coverage: null, series: [] };
  const lists = {
    warnings: [],
    interval: "day" as const,
    timezone: "UTC",
    sources: [],
    languages: [],
    tone: null,
    examples: [],
  };
  expect(textsIn({ ...cells, ...lists })).toBe(0);
  expect(mentionItem("m1").text).not.toBe("");
  expect([showsTexts("mentions"), showsTexts("alerts"), showsTexts("volume")]).toEqual([true, true, false]);
});

it("hears of every read over REST that shows texts, and of no other", async () => {
  const { ask, answers, logger } = createApiBench();
  answers.say("one", Date.parse("2026-03-10T08:00:00Z"));
  for (const kind of ["volume", "coverage", "mentions", "alerts"]) {
    expect((await ask("reader", "GET", `/api/v1/workspaces/acme/${kind}`)).status).toBe(200);
  }
  await ask("writer", "POST", "/api/v1/workspaces/acme/queries/preview", { query: "acme" });
  const lines = logger.lines.filter(({ fields }) => fields["audit"] === "read");
  expect(lines.map(({ fields: { keyUid, workspaceUid, kind, texts } }) => [keyUid, workspaceUid, kind, texts])).toEqual(
    [
      ["reader", "w_acme", "mentions", 1],
      ["reader", "w_acme", "alerts", 0],
      ["writer", "w_acme", "preview", 1],
    ],
  );
});
