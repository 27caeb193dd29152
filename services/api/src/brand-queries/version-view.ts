import type { LabelMeasure, QueryVersionView } from "@nghe/contracts";
import type { QueryVersion, RegistryView } from "@nghe/registry";
import type { Names } from "../http/routes/check-query.ts";
import { explanationOf } from "./explanation.ts";

/** The names of a version as they were when it was in force. */
export function namesThen({ named }: Pick<QueryVersion, "named">): Names {
  return (name) => (Object.hasOwn(named, name) ? (named[name] ?? null) : null);
}

/** A version as people read it. */
export function versionViewOf(
  version: QueryVersion,
  view: RegistryView,
  shown: { current: boolean; measure: LabelMeasure | null },
): QueryVersionView {
  const { cause, query, named, exclusions, at, by, note } = version;
  return {
    version: version.version,
    current: shown.current,
    cause: cause.by,
    causeName: cause.by === "named-query" ? cause.name : null,
    query,
    named: { ...named },
    exclusions,
    explanation: explanationOf(query, namesThen(version)),
    savedAt: at,
    savedBy: by,
    savedByName: view.key(by)?.entity.name ?? null,
    note,
    measure: shown.measure,
  };
}
