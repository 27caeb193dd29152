import {
  type Brand,
  type BrandProof,
  type Question,
  type QuestionKind,
  SourceName,
  type Workspace,
} from "@nghe/contracts";
import type { Held, RegistryView } from "@nghe/registry";
import { bucketCountAtMost } from "@nghe/stats";
import type { Selection } from "@nghe/store";
import { resolveWindow } from "./window.ts";

const MAX_POINTS = 50_000;
const DEFAULT_LIMIT = 100;

export type Paging = { limit: number; cursor: string | null; status: "open" | "closed" | null };

/** A question with every name looked up: what the store is asked, and what the answer needs to be told. */
export type Resolved = {
  kind: QuestionKind;
  workspace: Workspace;
  /** In the registry's order, whatever order they were asked in. */
  brands: readonly Brand[];
  /** By uid, once it was asked whether their queries are proven. */
  proofs: ReadonlyMap<string, BrandProof>;
  selection: Selection;
  paging: Paging;
  movesAt: number | null;
};

export type QuestionProblem = { path: string; message: string };
export type Resolution = { ok: true; resolved: Resolved } | { ok: false; problems: readonly QuestionProblem[] };

export type Asked = { kind: QuestionKind; workspace: Held<Workspace>; question: Question };

/** Looks a question's names up in the registry and settles its window at `now`. Each problem names its parameter. */
export function resolveQuestion({ kind, workspace, question }: Asked, view: RegistryView, now: number): Resolution {
  const { uid, id, timezone } = workspace.entity;
  const held = view.brands(uid).map(({ entity }) => entity);
  const problems = [...misplaced(kind, question), ...unknownBrands(question, held), ...unknownSources(question)];
  const outcome = resolveWindow(question, kind === "alerts" ? "30d" : "24h", timezone, now);
  if (!outcome.ok) problems.push(outcome.problem);
  if (!outcome.ok || problems.length > 0) return { ok: false, problems };

  const { movesAt, ...window } = outcome.window;
  const brands = question.brand === undefined ? held : held.filter((brand) => question.brand?.includes(brand.id));
  const points = bucketCountAtMost(window.from, window.to, window.interval) * brands.length;
  if (points > MAX_POINTS) return { ok: false, problems: [TOO_MANY_POINTS] };

  const selection: Selection = {
    ...window,
    workspaceUid: uid,
    workspace: id,
    timezone,
    brands: brands.map((brand) => ({ uid: brand.uid, id: brand.id })),
    sources: unique(question.source),
    langs: unique(question.lang),
    sentiments: unique(question.sentiment),
    vias: question.via === "all" ? ["text", "thread"] : ["text"],
    countedOnly: question.counted !== "all",
  };
  const { limit = DEFAULT_LIMIT, cursor = null, status = null } = question;
  return {
    ok: true,
    resolved: {
      ...{ kind, workspace: workspace.entity, brands, proofs: new Map(), selection, movesAt },
      paging: { limit, cursor, status },
    },
  };
}

const TOO_MANY_POINTS = {
  path: "interval",
  message: `this window has more than ${MAX_POINTS} points for all these brands; take a wider interval or fewer brands`,
};

function unique<T extends string>(values: undefined | readonly T[]): readonly T[] | null {
  return values === undefined ? null : [...new Set(values)].sort((a, b) => (a < b ? -1 : 1));
}

/** Parameters that the kind of question has no use for: silently ignored, they would mislead. */
function misplaced(kind: QuestionKind, { limit, cursor, status }: Question): QuestionProblem[] {
  const problems: QuestionProblem[] = [];
  const isList = kind === "mentions" || kind === "alerts";
  if (!isList && limit !== undefined) problems.push({ path: "limit", message: "is only for mentions and alerts" });
  if (!isList && cursor !== undefined) problems.push({ path: "cursor", message: "is only for mentions and alerts" });
  if (kind !== "alerts" && status !== undefined) problems.push({ path: "status", message: "is only for alerts" });
  return problems;
}

function unknownBrands({ brand = [] }: Question, held: readonly Brand[]): QuestionProblem[] {
  const known = new Set(held.map(({ id }) => id));
  const unknown = brand.filter((id) => !known.has(id));
  return unknown.map((id) => ({ path: "brand", message: `there is no brand ${id} in this workspace` }));
}

function unknownSources({ source = [] }: Question): QuestionProblem[] {
  const wrong = source.filter((name) => !SourceName.safeParse(name).success);
  return wrong.map((name) => ({ path: "source", message: `${JSON.stringify(name)} is no name of a source` }));
}
