import { BatchReport, IngestAnswer, Problem } from "@nghe/contracts";
import { Failure } from "@nghe/runtime";
import { z } from "zod";

export type ServerAddress = { host: string; port: number; key: string };

/** The running server as commands talk to it. Every failure is a `Failure` that says whether to try again. */
export type ServerClient = {
  /** Whether a server of ours answers there. */
  isUp(): Promise<boolean>;
  submit(
    items: readonly unknown[],
    workspace: undefined | string,
    importName: undefined | string,
  ): Promise<IngestAnswer>;
  batchReport(batch: string): Promise<BatchReport>;
  get<T>(path: string, shape: z.ZodType<T>): Promise<T>;
  /** Any other call; `body` undefined sends none, and an answer without one is null. */
  send<T>(method: "POST" | "PATCH" | "DELETE", path: string, body: undefined | object, shape: z.ZodType<T>): Promise<T>;
};

export class ServerFailure extends Failure {
  override readonly name = "ServerFailure";
}

const TIMEOUT_MS = 60_000;
/** A busy server takes its time; where none listens the answer comes at once. */
const ANSWERS_WITHIN_MS = 15_000;
/** What our `/healthz` answers, and other programs on the same port do not. */
const Health = z.object({ ok: z.boolean() });

/** A client of the server at `address`, over HTTP with its admin key. */
export function createServerClient({ host, port, key }: ServerAddress): ServerClient {
  const base = `http://${host.includes(":") ? `[${host}]` : host}:${port}`;

  async function ask<T>(path: string, shape: z.ZodType<T>, init: RequestInit): Promise<T> {
    refuseDots(path);
    const headers = {
      authorization: `Bearer ${key}`,
      ...(init.body === undefined ? {} : { "content-type": "application/json" }),
    };
    const response = await fetch(`${base}${path}`, { ...init, headers, signal: AbortSignal.timeout(TIMEOUT_MS) }).catch(
      (cause: unknown) => {
        throw new ServerFailure("server-unreachable", `the server at ${base} does not answer`, {
          retriable: true,
          cause,
        });
      },
    );
    const body: unknown = await response.json().catch(() => null);
    if (!response.ok) throw failureOf(response.status, body);
    const read = shape.safeParse(body);
    if (read.success) return read.data;
    throw new ServerFailure("unknown-answer", `the server at ${base} answered in words of another version`, {
      retriable: false,
      cause: read.error,
    });
  }

  return {
    async isUp() {
      const response = await fetch(`${base}/healthz`, { signal: AbortSignal.timeout(ANSWERS_WITHIN_MS) }).catch(
        () => undefined,
      );
      const health: unknown = await response?.json().catch(() => undefined);
      return Health.safeParse(health).success;
    },
    submit(items, workspace, importName) {
      const query = new URLSearchParams({
        ...(workspace === undefined ? {} : { workspace }),
        ...(importName === undefined ? {} : { import: importName }),
      });
      // Node 20 drops a bare "?" of an address, newer ones send it.
      const path = query.size === 0 ? "/api/v1/ingest" : `/api/v1/ingest?${query}`;
      return ask(path, IngestAnswer, { method: "POST", body: JSON.stringify(items) });
    },
    batchReport: (batch) => ask(`/api/v1/ingest/${encodeURIComponent(batch)}`, BatchReport, {}),
    get: (path, shape) => ask(path, shape, {}),
    send: (method, path, body, shape) =>
      ask(path, shape, { method, ...(body === undefined ? {} : { body: JSON.stringify(body) }) }),
  };
}

/** An id of "." or ".." would be taken for a step in the address, and the call would be about something else. */
function refuseDots(path: string): void {
  const dots = path
    .split("?")[0]
    ?.split("/")
    .find((part) => part === "." || part === "..");
  if (dots === undefined) return;
  throw new ServerFailure("no-id", `"${dots}" is no id`, { retriable: false });
}

function failureOf(status: number, body: unknown): ServerFailure {
  const problem = Problem.safeParse(body);
  const { code, message } = problem.success
    ? problem.data.error
    : { code: `http-${status}`, message: `the server answered ${status}` };
  const help = status === 401 ? "; give the admin key in NGHE_ADMIN_KEY" : "";
  return new ServerFailure(code, `${message}${help}`, { retriable: status === 429 || status >= 500 });
}
