import type { NamedQuery, NamedQueryView } from "@nghe/contracts";
import { parseQuery } from "@nghe/query";
import type { RegistryView } from "@nghe/registry";
import type { Names } from "./check-query.ts";
import { wrongField } from "./registry-writer.ts";

/** Where a named query is used by itself: it cannot be deleted while there is any. */
export function usersOf(view: RegistryView, { workspaceUid, id }: NamedQuery): NamedQueryView["usedBy"] {
  const using = ({ entity }: { entity: { id: string; uses: readonly string[] } }) =>
    entity.uses.includes(id) ? [entity.id] : [];
  return {
    brands: view.brands(workspaceUid).flatMap(using),
    namedQueries: view.namedQueries(workspaceUid).flatMap(using),
    exclusions: view.workspaceByUid(workspaceUid)?.entity.uses.includes(id) ?? false,
  };
}

/** Throws 400 where a brand's query or the exclusions could not be read any more with these names. */
export function checkUsers(view: RegistryView, { workspaceUid }: NamedQuery, named: Names): void {
  const workspace = view.workspaceByUid(workspaceUid)?.entity;
  const users = view.brands(workspaceUid).map(({ entity }) => ({ what: `the brand ${entity.id}`, ...entity }));
  const hiding =
    workspace === undefined ? [] : [{ what: "the exclusions", uses: workspace.uses, query: workspace.exclusions }];
  for (const { what, uses, query } of [...users, ...hiding]) {
    const parsed = uses.length === 0 ? undefined : parseQuery(query, { named });
    if (parsed?.ok === false)
      throw wrongField("query", `breaks ${what}: ${parsed.problems[0]?.message ?? "unreadable"}`);
  }
}
