import type { QueryPart, QueryVersionView, VersionComparison } from "@nghe/contracts";
import { parseQuery } from "@nghe/query";
import { partsOf } from "./query-leaves.ts";
import { namesThen } from "./version-view.ts";

/**
 * What changed between two versions, part by part. A named query whose text changed counts as gone and come again; the
 * exclusions are compared as parts that are ruled out.
 */
export function compareVersions(from: QueryVersionView, to: QueryVersionView): VersionComparison {
  const before = allParts(from);
  const after = allParts(to);
  const left = countOf(before);
  const marked = after.map((part) => ({ part, isOld: taken(left, part) }));
  return {
    from,
    to,
    came: marked.flatMap(({ part, isOld }) => (isOld ? [] : [shown(part)])),
    went: before.filter((part) => taken(left, part)).map(shown),
    stayed: marked.flatMap(({ part, isOld }) => (isOld ? [shown(part)] : [])),
    differs: textOf(from) !== textOf(to),
  };
}

/** `key` tells a part from others that are written alike and mean something else. */
type Keyed = QueryPart & { key: string };

function allParts(version: QueryVersionView): Keyed[] {
  const own = partsIn(version.query, version, (use) => use);
  const hidden = partsIn(version.exclusions, version, (use) => (use === "wanted" ? "ruled-out" : "wanted"));
  return [...own, ...hidden];
}

function partsIn(
  text: string,
  version: QueryVersionView,
  turned: (use: QueryPart["use"]) => QueryPart["use"],
): Keyed[] {
  const parsed = text === "" ? undefined : parseQuery(text, { named: namesThen(version) });
  if (parsed?.ok !== true) return [];
  return partsOf(parsed.query).map(({ text: part, use }) => {
    const name = /^\{(.*)\}$/s.exec(part)?.[1]?.trim();
    const meaning = name === undefined ? "" : (version.named[name] ?? "");
    return { text: part, use: turned(use), key: JSON.stringify([part.normalize("NFC"), turned(use), meaning]) };
  });
}

function countOf(parts: readonly Keyed[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const { key } of parts) counts.set(key, (counts.get(key) ?? 0) + 1);
  return counts;
}

/** Takes one of that part out, if there is one left. */
function taken(left: Map<string, number>, { key }: Keyed): boolean {
  const count = left.get(key) ?? 0;
  if (count > 0) left.set(key, count - 1);
  return count > 0;
}

function shown({ text, use }: Keyed): QueryPart {
  return { text, use };
}

function textOf({ query, named, exclusions }: QueryVersionView): string {
  return JSON.stringify([query, exclusions, Object.entries(named).sort()]);
}
