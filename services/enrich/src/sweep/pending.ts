import type { Brand } from "@nghe/contracts";
import { parseQuery, type Query, toSql } from "@nghe/query";
import { changedBrands, EVERYONE, type Held, latestChange, type RegistryView } from "@nghe/registry";
import type { RecountMark, TouchedBy } from "@nghe/store";

/** Changes of a scope (a workspace's uid, or `EVERYONE`) that the stored posts below `target` may not follow yet; `touchedBy` null: any of them. */
export type Pending = { scope: string; target: number; touchedBy: null | TouchedBy };

/** Terms of all changed queries beyond which every post is looked at instead. */
const MOST_TERMS = 1_000;

/**
 * What the registry has changed beyond what `settledOf` a scope: the oldest change first, so that who edits again and
 * again holds up nobody else.
 */
export function pendingOf(view: RegistryView, settledOf: (scope: string) => number): Pending[] {
  const pending: Pending[] = [];
  const readAt = latestChange(view, EVERYONE);
  if (readAt > settledOf(EVERYONE)) pending.push({ scope: EVERYONE, target: readAt, touchedBy: null });
  for (const { entity } of view.workspaces()) {
    const { uid } = entity;
    const changed = changedBrands(view, uid, settledOf(uid));
    if (changed.length === 0) continue;
    pending.push({ scope: uid, target: latestChange(view, uid), touchedBy: touchedBy(view, uid, changed) });
  }
  return pending.sort((a, b) => a.target - b.target);
}

/** What was settled, by scope, as the marks have it; 0 where nothing was. */
export function settledBy(marks: readonly RecountMark[]): (scope: string) => number {
  const settled = new Map(marks.map((mark) => [mark.scope, mark.settled]));
  return (scope) => settled.get(scope) ?? 0;
}

/** Posts that have a row of the brands may lose it, those that their queries may hold for may get one; null: any post. */
function touchedBy(view: RegistryView, workspaceUid: string, brands: readonly Held<Brand>[]): null | TouchedBy {
  const named = (name: string) => view.namedQuery(workspaceUid, name)?.entity.query ?? null;
  const queries = brands.flatMap(({ entity }): Query[] => {
    const parsed = parseQuery(entity.query, { named });
    return parsed.ok ? [parsed.query] : [];
  });
  if (queries.reduce((sum, { terms }) => sum + terms, 0) > MOST_TERMS) return null;
  const translated = queries.map((query, nth) => toSql(query, `q${nth}x`));
  if (translated.some(({ may }) => may === "1")) return null;
  return {
    workspaceUid,
    brandUids: brands.map(({ entity }) => entity.uid),
    queries: translated.map(({ may, params }) => ({ may, params })),
  };
}
