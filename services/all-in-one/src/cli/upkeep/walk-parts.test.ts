import type { LogRecord } from "@nghe/bus";
import { type DeadLetter, encodeMessage, GROUPS, type MentionMessage, TOPICS, UNKNOWN_METRICS } from "@nghe/contracts";
import type { LogFacts, PartCheck } from "@nghe/store";
import { describe, expect, it } from "vitest";
import { recordingTerminal } from "../testing/recording-terminal.ts";
import { showComparison } from "./show-comparison.ts";
import { collectMessages, type LogReader, surveyLog } from "./survey-log.ts";
import { type Comparison, walkParts } from "./walk-parts.ts";

const message = (id: string): MentionMessage => ({
  ...{ v: 1, type: "metrics", source: "x", cause: "live", receipt: null, observedAt: 0 },
  ...{ id, metrics: UNKNOWN_METRICS },
});
const deadAt = (topic: string, partition: number, offset: number): DeadLetter => ({
  ...{ v: 1, stage: "sink", code: "bad", message: "no", receipt: null, attempts: 1, failedAt: 0, value: null },
  origin: { topic, partition, offset, key: "x:1", timestamp: 0 },
});

type Logs = Readonly<Record<string, readonly (readonly (object | string)[])[]>>;

/** A log in memory: of each topic its partitions, and of each partition its messages; `start` were dropped before. */
function logOf(topics: Logs, { start = 0, committed = [] as number[] } = {}): LogReader {
  const partitionsOf = (topic: string) => topics[topic] ?? [];
  return {
    bounds: async (topic) => partitionsOf(topic).map((held) => ({ start, end: start + held.length })),
    committed: async (group) => (group === GROUPS.sink ? committed : []),
    async *read(topic, partition, from, end) {
      const held = partitionsOf(topic)[partition] ?? [];
      for (const [place, one] of held.entries()) {
        const offset = start + place;
        if (offset < from || offset >= end) continue;
        const value = typeof one === "string" ? new TextEncoder().encode(one) : encodeMessage(one);
        const key = typeof one === "object" && "id" in one ? `x:${one.id}` : "x:1";
        const record: LogRecord = { topic, partition, offset, timestamp: 7, key, value, headers: {} };
        yield [record];
      }
    },
  };
}

describe("what the log holds", () => {
  it("is counted by partition, with how far the tables have it", async () => {
    const log = logOf({ mentions: [[message("a"), message("b")], []], "dead-letters": [[]] }, { committed: [1] });
    expect(await surveyLog(log)).toEqual({
      partitions: [
        { start: 0, end: 2, committed: 1 },
        { start: 0, end: 0, committed: 0 },
      ],
      messages: 2,
      dead: new Set(),
    });
  });

  it("leaves out what died on its way to the tables, and only that", async () => {
    const letters = [deadAt(TOPICS.mentions, 0, 1), deadAt(TOPICS.posts, 0, 0), "no letter at all"];
    const log = logOf({ mentions: [[message("a"), message("b"), "{", message("c")]], "dead-letters": [letters] });
    const survey = await surveyLog(log);
    expect([...survey.dead]).toEqual(["0:1"]);
    const found = await collectMessages(log, survey, () => true);
    expect(found.map(({ offset, at }) => [offset, at])).toEqual([
      [0, 7],
      [3, 7],
    ]);
  });

  it("is given of those posts alone that are wanted, in the order of the log", async () => {
    const log = logOf({ mentions: [[message("a"), message("b")], [message("a")]] });
    const found = await collectMessages(log, await surveyLog(log), (key) => key === "x:a");
    expect(found.map(({ partition, offset }) => `${partition}:${offset}`)).toEqual(["0:0", "1:0"]);
  });
});

const counts = { posts: 1, rows: 2, deleted: 0, pending: 0, partial: 0, forgotten: 0, outdatedRows: 0, differences: 1 };
const difference = {
  partition: 0,
  source: "x",
  id: "a",
  kind: "missing-post",
  detail: "is not in the tables",
} as const;

describe("a walk over all posts", () => {
  const facts = { now: 0 } as LogFacts;
  const walk = async (size: number, signal = new AbortController().signal) => {
    const log = logOf({ mentions: [[message("a")]] });
    const parts: string[] = [];
    const told: string[] = [];
    const found = await walkParts({
      ...{ bus: log, survey: await surveyLog(log), facts, signal },
      verifier: { partOf: (_key, of) => of - 1, size: async () => size },
      onPart: (done, of, differences) => void told.push(`${done}/${of} ${differences}`),
      work: async ({ index, of }, messages): Promise<PartCheck> => {
        parts.push(`${index}/${of} ${messages.length}`);
        return { partitions: new Map([[0, counts]]), differences: [difference], healed: 1 };
      },
    });
    return { found, parts, told };
  };

  it("takes few posts at once, and tells how far it is", async () => {
    const { parts, told } = await walk(3);
    expect([parts, told]).toEqual([["0/1 1"], ["1/1 1"]]);
  });

  it("takes many in parts, each message in the part of its post, and adds up what each found", async () => {
    const { parts, told, found } = await walk(50_000);
    expect(parts).toEqual(["0/3 0", "1/3 0", "2/3 1"]);
    expect(told.at(-1)).toBe("3/3 3");
    expect(found.partitions.get(0)).toMatchObject({ posts: 3, rows: 6, differences: 3, pending: 0 });
    expect([found.healed, found.differences]).toEqual([3, [difference, difference, difference]]);
  });

  it("of an empty log and empty tables is one part", async () => {
    expect((await walk(0)).parts).toHaveLength(1);
  });

  it("stops between two parts where the person asks to", async () => {
    await expect(walk(50_000, AbortSignal.abort(new Error("stopped")))).rejects.toThrow("stopped");
  });
});

describe("what is shown of a comparison", () => {
  const survey = { partitions: [{ start: 5, end: 9, committed: 9 }], messages: 4, dead: new Set(["0:6"]) };
  const shown = (comparison: Partial<Comparison>) => {
    const terminal = recordingTerminal();
    showComparison(terminal, survey, { partitions: new Map([[0, counts]]), differences: [], healed: 0, ...comparison });
    return terminal.said().out.split("\n");
  };

  it("are the counts of each partition, also of one with nothing", () => {
    expect(shown({})[1]).toMatch(/^0 +5-9 +1 +2 +0 +0 +0 +0 +1$/);
    expect(shown({ partitions: new Map() })[1]).toMatch(/^0 +5-9 +0 +0 +0 +0 +0 +0 +0$/);
  });

  it("are the reasons for what is expected, and no reason that there is none of", () => {
    const partitions = new Map([[0, { ...counts, pending: 2, partial: 1 }]]);
    const lines = shown({ partitions }).slice(2);
    expect(lines).toEqual([
      "5 messages were dropped by the log's retention; 1 posts are compared with what is left",
      "2 posts have messages that are not in the tables yet; a server brings them in when it starts",
      '1 messages are in the dead letters ("nghe replay dead-letters" sends them back)',
    ]);
  });

  it("are the first fifty differences, each on its line, and how many more there are", () => {
    const odd = { ...difference, id: "a\n\u001b[2Jb" };
    const lines = shown({ differences: Array.from({ length: 53 }, () => odd) });
    expect(lines.filter((line) => line.startsWith("partition 0  x:a [2Jb  missing-post"))).toHaveLength(50);
    expect(lines.at(-1)).toBe("… and 3 more (--json has them all)");
  });
});
