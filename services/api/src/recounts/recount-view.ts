import type { RecountView } from "@nghe/contracts";
import { changedBrands, EVERYONE, latestChange, type RegistryView } from "@nghe/registry";
import type { RecountMark } from "@nghe/store";

/** The marks of all scopes that have one. */
export type Marks = ReadonlyMap<string, RecountMark>;

type Told = Omit<RecountView, "brands">;

const IDLE: Told = {
  ...{ state: "idle", below: null, atStart: null, share: null, begunAt: null, countedAt: null, secondsLeft: null },
};

/** How far the stored posts of a workspace follow the registry, by what was counted last. */
export function recountView(view: RegistryView, marks: Marks, workspaceUid: string): RecountView {
  const everyone = recountOf(view, marks, EVERYONE);
  const all = view.brands(workspaceUid).map(({ entity }) => entity.id);
  if (everyone.state !== "idle" && all.length > 0) return { ...everyone, brands: all, below: null, atStart: null };
  const changed = changedBrands(view, workspaceUid, marks.get(workspaceUid)?.settled ?? 0);
  return { ...recountOf(view, marks, workspaceUid), brands: changed.map(({ entity }) => entity.id) };
}

/** The same of one scope by itself. */
export function recountOf(view: RegistryView, marks: Marks, scope: string): Told {
  const target = latestChange(view, scope);
  const mark = marks.get(scope);
  if (target <= (mark?.settled ?? 0)) return IDLE;
  const isPaused = view.backfill()?.entity.paused ?? false;
  const isBegun = mark !== undefined && mark.target === target;
  if (!isBegun) return { ...IDLE, state: isPaused ? "paused" : "waiting" };
  const { below, atStart, begunAt, countedAt } = mark;
  const share = atStart === 0 ? 0 : Math.max(0, 1 - below / atStart);
  const secondsLeft = isPaused ? null : secondsFor(mark);
  return { state: isPaused ? "paused" : "recounting", below, atStart, share, begunAt, countedAt, secondsLeft };
}

function secondsFor({ below, atStart, begunAt, countedAt }: RecountMark): number | null {
  const done = atStart - below;
  if (done <= 0 || countedAt <= begunAt) return null;
  return Math.ceil((below * (countedAt - begunAt)) / done / 1_000);
}
