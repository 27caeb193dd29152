import type { Scope } from "./columns.ts";
import { type Bounds, FALSE, type Params } from "./condition.ts";

/** Where a part is being translated. `told` gathers the operators of which SQL cannot say all. */
export type Context = {
  params: Params;
  scope: Scope;
  isTitle: boolean;
  isSentence: boolean;
  told: Set<string>;
};

/** What SQL can only narrow: a part that may hold where `may` does. */
export function onlyMay(context: Context, operator: string, may: string, index: string): Bounds {
  context.told.add(operator);
  return { sure: FALSE, may, index };
}
