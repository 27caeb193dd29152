import type { Scorer } from "@nghe/nlp";
import type { Terminal } from "../terminal.ts";
import { readRequest } from "./read-request.ts";
import { type TextLine, textLines } from "./text-lines.ts";
import { untilStopped } from "./until-stopped.ts";

export type ScoreLinesDeps = { scorer: Scorer; terminal: Terminal; signal: AbortSignal };
export type ScoreCounts = { lines: number; bad: number };

/** Answers that are written together. */
const AHEAD = 256;
const SHOWN_ERRORS = 1_000;
const EMPTY = /^\s*$/;

/**
 * Writes for each line of a stream, in its order, the line with its scores, or `{"error"}`; of a bad line also says on
 * `err` which. Holds no more than the lines of a chunk, and waits for whoever reads. Empty lines at the end are none.
 */
export async function scoreLines(input: AsyncIterable<Uint8Array>, deps: ScoreLinesDeps): Promise<ScoreCounts> {
  const { terminal, signal } = deps;
  const counts: ScoreCounts = { lines: 0, bad: 0 };
  let empty = 0;
  let answers: string[] = [];
  const flush = async () => {
    if (answers.length > 0) terminal.out(answers.join("\n"));
    answers = [];
    await terminal.drained();
  };
  const add = async (line: TextLine) => {
    answers.push(answer(line, counts, deps));
    if (answers.length >= AHEAD) await flush();
  };
  for await (const lines of textLines(untilStopped(input, signal))) {
    for (const { line, text } of lines) {
      if (signal.aborted) return counts;
      if (text !== undefined && EMPTY.test(text)) {
        empty += 1;
        continue;
      }
      for (; empty > 0; empty -= 1) await add({ line: line - empty, text: "" });
      await add({ line, text });
    }
    await flush();
  }
  if (counts.bad > SHOWN_ERRORS) terminal.err(`… and ${counts.bad - SHOWN_ERRORS} more bad lines`);
  return counts;
}

function answer(line: TextLine, counts: ScoreCounts, { scorer, terminal }: ScoreLinesDeps): string {
  const read = readRequest(line);
  counts.lines += 1;
  if (read.status === "request") return JSON.stringify({ ...read.line, ...scorer.score(read.request) });
  counts.bad += 1;
  if (counts.bad <= SHOWN_ERRORS) terminal.err(`line ${line.line}: ${read.says}`);
  return JSON.stringify({ error: `line ${line.line}: ${read.says}` });
}
