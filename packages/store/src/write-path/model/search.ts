import { BEGIN, foldAll, type Message, type Mutant, successors, type World } from "./sink-model.ts";

export type Found = { worlds: number; ends: number; wrong: string[] };

/**
 * Visits every world that a log can lead to, breadth first, and looks at each that has come to rest: the tables equal
 * the fold of the log, and all that shows was announced.
 */
export function searchAll(log: readonly Message[], mutant: Mutant): Found {
  const seen = new Set<string>([JSON.stringify(BEGIN)]);
  const wrong = new Set<string>();
  let frontier: World[] = [BEGIN];
  let ends = 0;
  while (frontier.length > 0) {
    const next: World[] = [];
    for (const world of frontier) {
      if (isAtRest(world, log)) {
        ends += 1;
        for (const problem of problemsOf(world, log)) wrong.add(problem);
      }
      for (const successor of successors(world, log, mutant)) {
        const key = JSON.stringify(successor);
        if (seen.has(key)) continue;
        seen.add(key);
        next.push(successor);
      }
    }
    frontier = next;
  }
  return { worlds: seen.size, ends, wrong: [...wrong] };
}

function isAtRest(world: World, log: readonly Message[]): boolean {
  return world.committed === log.length && world.owners.every((work) => work === null);
}

function problemsOf(world: World, log: readonly Message[]): string[] {
  const expected = foldAll(log);
  const problems: string[] = [];
  for (const brand of ["a", "b"] as const) {
    const isLive = world.mentions[brand]?.live ?? false;
    if (isLive !== expected.live.includes(brand)) problems.push(isLive ? "a row stayed" : "a row is missing");
  }
  if (world.unsaid.length > 0) problems.push("a change was not announced");
  if (!world.forgotten && world.post?.version !== expected.version) problems.push("the post lags");
  return problems;
}
