/**
 * Ours beside the libraries that people use, on the same texts in the same run: accuracy with its 95 % interval,
 * macro-recall, macro-F1, how many posts were called neutral, and posts a second (all tasks on, for ours). Fails where a
 * peer has the higher macro-recall, but for a set that its own makers made. `vaderSentiment` from PyPI takes part where Python has it. `NGHE_MODELS` names
 * another folder of models.
 */
import { type Figures, writeFigures } from "../harness/figures.ts";
import { openScorer } from "./contrast/open-scorer.ts";
import { npmPeers } from "./peers/npm-peers.ts";
import { ourPeer } from "./peers/our-peer.ts";
import type { Peer } from "./peers/peer.ts";
import { bestOf, peerFigures } from "./peers/peer-figures.ts";
import { peerSets } from "./peers/peer-sets.ts";
import { pythonPeer } from "./peers/python-peer.ts";

const say = (line: string) => process.stdout.write(`${line}\n`);

/** By the processor's time: a busy machine slows the clock, not the work. Another program's time is the clock's. */
function secondsOf(work: () => void): number {
  const before = process.cpuUsage();
  const startedAt = performance.now();
  work();
  const { user, system } = process.cpuUsage(before);
  const clock = (performance.now() - startedAt) / 1_000;
  const own = (user + system) / 1e6;
  return own < clock / 10 ? clock : own;
}

function show(name: string, figures: Figures): Figures {
  const { percent, low, high, macro_f1, macro_recall, said_neutral_percent, no_number, posts_per_second } = figures;
  const right = `${String(percent).padStart(6)} (${low} to ${high})`.padEnd(24);
  const odd = Number(no_number) > 0 ? `; ${no_number} without a number` : "";
  const macro = `macro-recall ${String(macro_recall).padStart(6)}, macro-F1 ${String(macro_f1).padStart(6)}`;
  say(`  ${name.padEnd(24)} ${right} ${macro}, neutral ${said_neutral_percent} %, ${posts_per_second}/s${odd}`);
  return figures;
}

function measure(peers: readonly Peer[], ours: string): string[] {
  const { sets, missing } = peerSets();
  if (missing !== undefined) say(`skipped: labelled sets [needs shared-data: ${missing}]`);
  const all: Figures = {};
  const behind: string[] = [];
  for (const { name, posts, madeWith } of sets) {
    say(`\n${name}, ${posts.length} posts: accuracy`);
    const warm = posts.slice(0, 200);
    for (const peer of peers) peerFigures(peer, warm, secondsOf);
    const rows = new Map(peers.map((peer) => [peer.name, show(peer.name, peerFigures(peer, posts, secondsOf))]));
    all[name] = Object.fromEntries(rows);
    const own = Number(rows.get(ours)?.macro_recall);
    const best = bestOf(rows, "macro_recall", [ours, ...madeWith]);
    if (own < best) behind.push(`${name}: ${own}, the best peer ${best}`);
  }
  writeFigures({ ...all, behind: behind.join("; ") });
  return behind;
}

const scorer = openScorer();
if (scorer === undefined) {
  say("skipped: peers [needs model files]");
  writeFigures({ skipped: "no model files" });
} else {
  const ours = ourPeer(scorer);
  const python = pythonPeer();
  if ("missing" in python) say(`skipped: vaderSentiment (PyPI) [${python.missing}]`);
  const peers = [ours, ...npmPeers(), ...("peer" in python ? [python.peer] : [])];
  const behind = measure(peers, ours.name);
  say(`\n${behind.length} sets on which a peer has the higher macro-recall`);
  for (const line of behind) say(`  ${line}`);
  if (behind.length > 0) process.exitCode = 1;
}
