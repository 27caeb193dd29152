import { BatchReport, IngestAnswer } from "@nghe/contracts";
import { until } from "./until.ts";

/** What an answer must look like: a schema of the contracts. */
export type Shape<T> = { parse(value: unknown): T };

export type Answered = { status: number; body: unknown };

/** The REST door as a program outside uses it. */
export type RestClient = {
  /** Whatever is answered, also an error. */
  call(method: string, path: string, body?: unknown, headers?: Readonly<Record<string, string>>): Promise<Answered>;
  /** The answer, checked; anything but a success throws with what was said. What is only read is asked for again while the product is too busy to answer. */
  ask<T>(shape: Shape<T>, method: string, path: string, body?: unknown): Promise<T>;
  /** Posts in, all of them accepted, and in the tables once it resolves. */
  ingest(posts: readonly object[], query?: string): Promise<BatchReport>;
  /** What became of a batch, once all that was accepted of it is in the tables. */
  settled(batch: string): Promise<BatchReport>;
};

const ANSWERED_WITHIN_MS = 60_000;
const SETTLED_WITHIN_MS = 180_000;

/** A client of `/api/v1` with one key. A body that is a string is sent as it is. */
export function createRestClient(apiUrl: string, key: string): RestClient {
  async function call(method: string, path: string, body?: unknown, headers: Readonly<Record<string, string>> = {}) {
    const answer = await fetch(`${apiUrl}/api/v1${path}`, {
      method,
      headers: { authorization: `Bearer ${key}`, "content-type": "application/json", ...headers },
      body: body === undefined ? null : typeof body === "string" ? body : JSON.stringify(body),
    });
    const text = await answer.text();
    return { status: answer.status, body: text === "" ? null : (JSON.parse(text) as unknown) };
  }

  async function ask<T>(shape: Shape<T>, method: string, path: string, body?: unknown): Promise<T> {
    const look = async () => {
      const answer = await call(method, path, body);
      return method === "GET" && answer.status === 503 ? undefined : answer;
    };
    const answer = await until(`${method} ${path} is answered`, look, ANSWERED_WITHIN_MS);
    if (answer.status < 300) return shape.parse(answer.body);
    throw new Error(`${method} ${path} answered ${answer.status}: ${JSON.stringify(answer.body)}`);
  }

  async function settled(batch: string): Promise<BatchReport> {
    let last: undefined | BatchReport;
    const look = async () => {
      last = await ask(BatchReport, "GET", `/ingest/${encodeURIComponent(batch)}`);
      return last.pending === 0 ? last : undefined;
    };
    return until("every post of the batch is in the tables", look, SETTLED_WITHIN_MS, () => last);
  }

  return {
    call,
    ask,
    settled,
    async ingest(posts, query = "") {
      const { batch, rejected } = await ask(IngestAnswer, "POST", `/ingest${query}`, posts);
      if (rejected.length > 0) throw new Error(`posts were rejected: ${JSON.stringify(rejected.slice(0, 3))}`);
      return settled(batch);
    },
  };
}
