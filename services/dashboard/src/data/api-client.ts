import {
  Answer,
  BrandView,
  type LiveQuery,
  type NewBrand,
  PreviewAnswer,
  Problem,
  type WorkspaceView as Workspace,
  WorkspaceView,
} from "@nghe/contracts";
import type { Language } from "../i18n/format.ts";
import { askPath } from "./ask-path.ts";

/** What went wrong with a call. `status` is HTTP's, 0 where no answer came. */
export type ApiProblem = { status: number; code: string; message: string; details: unknown };

export type Outcome<T> = { status: "ok"; value: T } | { status: "failed"; problem: ApiProblem };

export type ApiDependencies = {
  /** Where the API is, without a slash at the end; empty for the page's own server. */
  base: string;
  key: string;
  fetch: (url: string, init: RequestInit) => Promise<Response>;
};

export type AnswerOf<K extends Answer["kind"]> = Extract<Answer, { kind: K }>;

type PreviewAsked = { query: string; days: number; language: Language };

/** The REST API as functions. No call throws: each gives its value, checked, or the problem. */
export type ApiClient = {
  workspaces(signal: undefined | AbortSignal): Promise<Outcome<readonly Workspace[]>>;
  brands(workspace: string, signal: undefined | AbortSignal): Promise<Outcome<readonly BrandView[]>>;
  /** `language` is what problems of the query are told in, here and in a preview. */
  createBrand(workspace: string, brand: NewBrand, language: Language): Promise<Outcome<BrandView>>;
  preview(workspace: string, asked: PreviewAsked, signal: AbortSignal): Promise<Outcome<PreviewAnswer>>;
  /** The same figures that the live connection gives to the same question. */
  ask(query: LiveQuery, signal: undefined | AbortSignal): Promise<Outcome<Answer>>;
};

type Schema<T> = { safeParse(value: unknown): { success: true; data: T } | { success: false } };
type Call = {
  method: "GET" | "POST";
  path: string;
  body: unknown;
  language: undefined | Language;
  signal: undefined | AbortSignal;
};
type Told = Pick<Call, "language" | "signal">;

export function createApiClient(deps: ApiDependencies): ApiClient {
  const get = <T>(path: string, schema: Schema<T>, signal: undefined | AbortSignal) =>
    call(deps, { method: "GET", path, body: undefined, language: undefined, signal }, schema);
  const post = <T>(path: string, body: unknown, schema: Schema<T>, told: Told) =>
    call(deps, { method: "POST", path, body, ...told }, schema);
  const inside = (workspace: string, rest: string) => `/workspaces/${encodeURIComponent(workspace)}/${rest}`;
  return {
    workspaces: (signal) => get("/workspaces", WorkspaceView.array(), signal),
    brands: (workspace, signal) => get(inside(workspace, "brands"), BrandView.array(), signal),
    createBrand: (workspace, brand, language) =>
      post(inside(workspace, "brands"), brand, BrandView, { language, signal: undefined }),
    preview: (workspace, { query, days, language }, signal) =>
      post(inside(workspace, "queries/preview"), { query, days }, PreviewAnswer, { language, signal }),
    ask: (query, signal) => get(askPath(query), Answer, signal),
  };
}

async function call<T>(deps: ApiDependencies, { method, path, body, language, signal }: Call, schema: Schema<T>) {
  const init: RequestInit = {
    method,
    headers: {
      authorization: `Bearer ${deps.key}`,
      ...(body === undefined ? {} : { "content-type": "application/json" }),
      ...(language === undefined ? {} : { "accept-language": language }),
    },
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    ...(signal === undefined ? {} : { signal }),
  };
  try {
    const response = await deps.fetch(`${deps.base}/api/v1${path}`, init);
    return await read(response, schema);
  } catch (cause) {
    const aborted = signal?.aborted === true;
    return failed<T>(0, aborted ? "aborted" : "unreachable", cause instanceof Error ? cause.message : "");
  }
}

async function read<T>(response: Response, schema: Schema<T>): Promise<Outcome<T>> {
  const value: unknown = await response.json().catch(() => undefined);
  if (!response.ok) {
    const problem = Problem.safeParse(value);
    if (!problem.success) return failed(response.status, "unreadable", `HTTP ${response.status}`);
    const { code, message, details } = problem.data.error;
    return { status: "failed", problem: { status: response.status, code, message, details } };
  }
  const parsed = schema.safeParse(value);
  return parsed.success ? { status: "ok", value: parsed.data } : failed(response.status, "unreadable", "");
}

function failed<T>(status: number, code: string, message: string): Outcome<T> {
  return { status: "failed", problem: { status, code, message, details: undefined } };
}
