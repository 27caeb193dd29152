import { spawnSync } from "node:child_process";
import { join } from "node:path";
import { needs } from "../../harness/needs.ts";
import { type Peer, toneOfScore, VADER_BAND } from "./peer.ts";

const NOT_THERE = 3;
const LONGEST_MS = 300_000;

/** `vaderSentiment` from PyPI where Python has it; else in words why not. */
export function pythonPeer(): { peer: Peer } | { missing: string } {
  const python = needs("python");
  if (!python.available) return { missing: python.reason };
  const { status, stderr } = runOn(python.where, []);
  if (status === NOT_THERE) return { missing: "Python has no vaderSentiment: pip install vaderSentiment==3.3.2" };
  if (status !== 0) return { missing: `Python does not run: ${stderr.split("\n").at(-2) ?? status}` };
  return {
    peer: { name: "vaderSentiment (PyPI)", tonesOf: (texts) => tonesOf(python.where, texts) },
  };
}

function tonesOf(python: string, texts: readonly string[]): readonly (-1 | 0 | 1 | null)[] {
  const { status, stdout, stderr } = runOn(python, texts);
  const scores = stdout.split("\n").slice(0, -1);
  if (status !== 0 || scores.length !== texts.length) throw new Error(`vaderSentiment ended with ${status}: ${stderr}`);
  return scores.map((score) => toneOfScore(Number(score), VADER_BAND));
}

function runOn(python: string, texts: readonly string[]) {
  return spawnSync(python, [join(import.meta.dirname, "vader_scores.py")], {
    input: texts.map((text) => `${JSON.stringify(text)}\n`).join(""),
    encoding: "utf8",
    env: { ...process.env, PYTHONIOENCODING: "utf-8" },
    maxBuffer: 1 << 28,
    timeout: LONGEST_MS,
  });
}
