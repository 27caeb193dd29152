import type { RegistryView } from "@nghe/registry";

/** The offsets of `EnrichRegistry`, which tell whether it is out of date. Keys, rules and channels do not count. */
export function offsetsOf(view: RegistryView): { offset: number; recountFrom: number } {
  let recountFrom = (view.model()?.offset ?? -1) + 1;
  for (const workspace of view.workspaces()) {
    recountFrom = Math.max(recountFrom, workspace.offset + 1);
    for (const brand of view.brands(workspace.entity.uid)) recountFrom = Math.max(recountFrom, brand.offset + 1);
  }
  const offset = view.deadUids().reduce((last, dead) => Math.max(last, dead.offset + 1), recountFrom);
  return { offset, recountFrom };
}
