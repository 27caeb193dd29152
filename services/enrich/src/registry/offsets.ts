import type { RegistryView } from "@nghe/registry";

/**
 * The offsets of `EnrichRegistry`, which tell whether it is out of date. Only what decides the rows of posts counts: a
 * query, the accounts, what they use, the exclusions, the zone; no name or colour, no key, rule or channel. A workspace
 * counts once it has a brand. A function of the registry's log alone, so that all who fold it agree; and it never
 * falls, as what it counts goes only with a deletion that is later.
 */
export function offsetsOf(view: RegistryView): { offset: number; recountFrom: number } {
  let recountFrom = (view.model()?.offset ?? -1) + 1;
  for (const workspace of view.workspaces()) {
    for (const brand of view.brands(workspace.entity.uid)) {
      recountFrom = Math.max(recountFrom, brand.matchingSince + 1, workspace.matchingSince + 1);
    }
  }
  const offset = view.deadUids().reduce((last, dead) => Math.max(last, dead.offset + 1), recountFrom);
  return { offset, recountFrom };
}
