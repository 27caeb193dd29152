import type { Score, Scorer } from "@nghe/nlp";
import { expect, it } from "vitest";
import { recordingTerminal } from "../testing/recording-terminal.ts";
import { scoreLines } from "./score-lines.ts";

const SCORE: Score = {
  ...{ lang: "vi", marks: "full", sentiment: null, best: 1, score: 0.2, probability: 0.4 },
  ...{ emotion: null, stage: null, touchpoint: null, painPoints: [], acts: [], spam: null, hate: null, evidence: [] },
};
const bytes = (text: string) => new TextEncoder().encode(text);
const forever = () => new AbortController().signal;

async function* chunksOf(...texts: string[]) {
  for (const text of texts) yield bytes(text);
}

/** A scorer that keeps what it was asked. */
function recordingScorer(): Scorer & { texts: string[] } {
  const texts: string[] = [];
  return {
    texts,
    score: ({ text }) => {
      texts.push(text);
      return SCORE;
    },
  };
}

async function score(...texts: string[]) {
  const terminal = recordingTerminal();
  const scorer = recordingScorer();
  const counts = await scoreLines(chunksOf(...texts), { scorer, terminal, signal: forever() });
  const { out, err } = terminal.said();
  const lines: unknown[] = out === "" ? [] : out.split("\n").map((line) => JSON.parse(line));
  return { counts, lines, err, texts: scorer.texts };
}

it("answers each line in its order, with all that stood in it", async () => {
  const { counts, lines, err } = await score('{"id":1,"text":"a","lang":"en"}\n{"text":', '"b","target":"B"}');
  expect(lines).toEqual([
    { id: 1, text: "a", ...SCORE },
    { text: "b", target: "B", ...SCORE },
  ]);
  expect({ counts, err }).toEqual({ counts: { lines: 2, bad: 0 }, err: "" });
});

it("puts the error of a bad line in its place, and says which line", async () => {
  const { counts, lines, err } = await score('{"text":"a"}\nnonsense\n\n{"text":"b"}\n\n\n');
  expect(lines).toMatchObject([
    { text: "a" },
    { error: "line 2: no JSON" },
    { error: "line 3: the line is empty" },
    { text: "b" },
  ]);
  expect(counts).toEqual({ lines: 4, bad: 2 });
  expect(err).toBe("line 2: no JSON\nline 3: the line is empty");
});

it("does not fill the terminal with the bad lines of a file that is none", async () => {
  const { counts, lines, err } = await score("x\n".repeat(1_500));
  expect(counts.bad).toBe(1_500);
  expect(lines).toHaveLength(1_500);
  expect(err.split("\n")).toHaveLength(1_001);
  expect(err).toMatch(/… and 500 more bad lines$/);
});

it("reads no further than its reader: what waits is never more than a chunk's lines, of 50,000 too", async () => {
  const LINES = 50_000;
  const OF_A_CHUNK = 500;
  let given = 0;
  let taken = 0;
  let waiting = 0;
  let most = 0;
  async function* input() {
    const chunk = bytes('{"text":"Trà ngon"}\n'.repeat(OF_A_CHUNK));
    for (; given < LINES; given += OF_A_CHUNK) yield chunk;
  }
  const terminal = {
    ...recordingTerminal(),
    out: (text: string) => {
      waiting += text.split("\n").length;
      most = Math.max(most, given - taken);
    },
    drained: async () => {
      taken += waiting;
      waiting = 0;
    },
  };
  const counts = await scoreLines(input(), { scorer: recordingScorer(), terminal, signal: forever() });
  expect(counts).toEqual({ lines: LINES, bad: 0 });
  expect(taken).toBe(LINES);
  expect(most).toBeLessThanOrEqual(OF_A_CHUNK);
});

it("answers a line as soon as it is whole, before the next is there", async () => {
  const terminal = recordingTerminal();
  const seen: string[] = [];
  async function* input() {
    yield bytes('{"text":"a"}\n');
    seen.push(terminal.said().out);
    yield bytes('{"text":"b"}\n');
  }
  await scoreLines(input(), { scorer: recordingScorer(), terminal, signal: forever() });
  expect(seen[0]).toContain('"text":"a"');
});

it("stops where it is told to", async () => {
  const stop = new AbortController();
  const scorer = recordingScorer();
  async function* endless() {
    for (;;) {
      yield bytes('{"text":"a"}\n');
      if (scorer.texts.length === 3) stop.abort();
    }
  }
  const counts = await scoreLines(endless(), { scorer, terminal: recordingTerminal(), signal: stop.signal });
  expect(counts.lines).toBe(3);
});
