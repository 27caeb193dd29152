import type { LabelMeasure } from "@nghe/contracts";
import { createMatcher } from "@nghe/query";
import type { QueryVersion } from "@nghe/registry";
import { wilsonShare } from "@nghe/stats";
import type { StoredPost } from "@nghe/store";
import { namesThen } from "../brand-queries/version-view.ts";
import type { LabelledPost } from "./labelled-post.ts";
import type { StoredReader } from "./stored-matchable.ts";

/** What of a version decides which posts count: its text, the names in it, and what was hidden then. */
export type Measured = Pick<QueryVersion, "version" | "query" | "named" | "exclusions">;

type Judged = { relevant: boolean; finds: ReadonlySet<number> };

/**
 * How each version does on the labels: the posts that are still stored are matched with that version's text, less what
 * its exclusions hide. Precision is of those it finds, recall of those that are relevant. A version that cannot be read
 * any more finds nothing.
 */
export function measureVersions(
  versions: readonly Measured[],
  labelled: readonly LabelledPost[],
  read: StoredReader,
): Map<number, LabelMeasure> {
  const finds = finderOf(versions, read);
  const judged = labelled.flatMap(({ label, stored }): Judged[] =>
    stored === undefined ? [] : [{ relevant: label.entity.relevant, finds: finds(stored) }],
  );
  return new Map(versions.map(({ version }) => [version, measureOf(judged, version)]));
}

function measureOf(judged: readonly Judged[], version: number): LabelMeasure {
  const found = judged.filter(({ finds }) => finds.has(version));
  const relevant = judged.filter((one) => one.relevant);
  const both = found.filter((one) => one.relevant).length;
  return {
    labels: judged.length,
    precision: wilsonShare(both, found.length),
    recall: wilsonShare(both, relevant.length),
  };
}

/** Which versions find a post: all of them at once over one reading of it. */
function finderOf(versions: readonly Measured[], read: StoredReader): (stored: StoredPost) => ReadonlySet<number> {
  const matcher = createMatcher(
    versions.flatMap((version) => {
      const named = namesThen(version);
      const own = { id: `found ${version.version}`, query: version.query, named };
      const hiding = { id: `hidden ${version.version}`, query: version.exclusions, named };
      return version.exclusions === "" ? [own] : [own, hiding];
    }),
  );
  return (stored) => {
    const ids = new Set(matcher.match(read(stored)).map(({ id }) => id));
    const found = versions.filter(({ version }) => ids.has(`found ${version}`) && !ids.has(`hidden ${version}`));
    return new Set(found.map(({ version }) => version));
  };
}
