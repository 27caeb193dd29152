import type { Logger } from "./logger.ts";
import type { Env } from "./read-env.ts";
import { AROUND, SETTING_NAMES } from "./setting-names.ts";

/** A name in the environment that looks like a setting and is none, and the setting that its writer may have meant. */
export type UnknownSetting = { name: string; nearest: string | undefined };

const PREFIX = "NGHE_";

/** The names in the environment that begin as the product's settings do and are none. Values are not looked at. */
export function unknownSettings(env: Env): UnknownSetting[] {
  const names = Object.keys(env).filter((name) => name.toUpperCase().startsWith(PREFIX));
  const unknown = names.filter((name) => !SETTING_NAMES.includes(name) && !AROUND.test(name));
  return unknown.map((name) => ({ name, nearest: nearestTo(name.toUpperCase()) }));
}

/** What to tell about one of them. */
export function unknownSettingText({ name, nearest }: UnknownSetting): string {
  return `${name} is no setting of Nghe and does nothing${nearest === undefined ? "" : `; did you mean ${nearest}?`}`;
}

/** A warning in the log for each of them: a typo in a setting must not pass in silence. */
export function warnOfUnknownSettings(env: Env, logger: Pick<Logger, "warn">): void {
  for (const unknown of unknownSettings(env)) logger.warn({ ...unknown }, unknownSettingText(unknown));
}

/** The setting that differs least, where it differs by at most a third of what follows the prefix. */
function nearestTo(name: string): string | undefined {
  const most = Math.max(1, Math.floor((name.length - PREFIX.length) / 3));
  const ranked = SETTING_NAMES.map((known) => ({ known, distance: editDistance(name, known) }));
  const [best] = ranked.sort((left, right) => left.distance - right.distance);
  return best !== undefined && best.distance <= most ? best.known : undefined;
}

/** How many letters must be put in, left out, changed, or swapped with the next, to make one text of the other. */
function editDistance(left: string, right: string): number {
  let before: number[] = [];
  let above = Array.from({ length: right.length + 1 }, (_, column) => column);
  for (let row = 1; row <= left.length; row += 1) {
    const line = [row];
    for (let column = 1; column <= right.length; column += 1) {
      const isSame = left[row - 1] === right[column - 1];
      const isSwap = left[row - 1] === right[column - 2] && left[row - 2] === right[column - 1];
      const changed = (above[column - 1] ?? 0) + (isSame ? 0 : 1);
      const moved = Math.min((above[column] ?? 0) + 1, (line[column - 1] ?? 0) + 1);
      const swapped = isSwap && row > 1 && column > 1 ? (before[column - 2] ?? 0) + 1 : Number.POSITIVE_INFINITY;
      line.push(Math.min(changed, moved, swapped));
    }
    before = above;
    above = line;
  }
  return above[right.length] ?? 0;
}
