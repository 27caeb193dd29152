import type { NewBrand } from "@nghe/contracts";
import type { ApiProblem } from "../data/api-client.ts";
import { proposeId, proposeQuery } from "./propose.ts";

/** A brand being written. `id` and `query` follow the name until the writer sets them. */
export type Draft = {
  name: string;
  id: string;
  query: string;
  role: "own" | "competitor";
  color: string;
  idIsOwn: boolean;
  queryIsOwn: boolean;
};

export type DraftField = "name" | "id" | "query" | "role" | "color";

export function newDraft(role: Draft["role"], color: string): Draft {
  return { name: "", id: "", query: "", role, color, idIsOwn: false, queryIsOwn: false };
}

export function setName(draft: Draft, name: string, taken: ReadonlySet<string>): Draft {
  return {
    ...draft,
    name,
    id: draft.idIsOwn ? draft.id : proposeId(name, taken),
    query: draft.queryIsOwn ? draft.query : proposeQuery(name),
  };
}

export function setId(draft: Draft, id: string): Draft {
  return { ...draft, id, idIsOwn: id !== "" };
}

export function setQuery(draft: Draft, query: string): Draft {
  return { ...draft, query, queryIsOwn: query !== "" };
}

export function brandOf({ name, id, query, role, color }: Draft): NewBrand {
  return { name: name.trim(), id: id.trim(), query: query.trim(), role, color };
}

const FIELDS: readonly DraftField[] = ["name", "id", "query", "role", "color"];

/** Which field each part of a refusal belongs to; what belongs to none is under `other`. */
export function problemsByField(problem: ApiProblem): Partial<Record<DraftField | "other", string>> {
  const found: Partial<Record<DraftField | "other", string>> = {};
  for (const { path, message } of listed(problem.details)) {
    const field = FIELDS.find((known) => path === known || path.startsWith(`${known}.`)) ?? "other";
    found[field] ??= message;
  }
  if (Object.keys(found).length > 0) return found;
  return problem.status === 409 ? { id: problem.message } : { other: problem.message };
}

function listed(details: unknown): { path: string; message: string }[] {
  const problems = field(details, "problems");
  if (!Array.isArray(problems)) return [];
  return problems.flatMap((entry: unknown) => {
    const [path, message] = [field(entry, "path"), field(entry, "message")];
    return typeof path === "string" && typeof message === "string" ? [{ path, message }] : [];
  });
}

function field(value: unknown, name: string): unknown {
  if (typeof value !== "object" || value === null) return undefined;
  const fields: Record<string, unknown> = { ...value };
  return fields[name];
}
