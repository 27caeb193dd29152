import { Answer, type LiveQuery, type Question, type QuestionKind } from "@nghe/contracts";
import { type LiveReader, openLive } from "../harness/product/live-reader.ts";
import { createRestClient, type RestClient } from "../harness/product/rest-client.ts";
import { askSql, type SqlRow } from "../harness/product/sql-client.ts";
import type { ProductDoors } from "../harness/product/start-product.ts";

type AnswerOf<Kind extends QuestionKind> = Extract<Answer, { kind: Kind }>;

/** A running product as its users have it: doors and an admin key, whichever processes stand behind them. */
export type World = {
  doors(): ProductDoors;
  /** For what a step writes, and for bookmarks of imports. */
  directory: string;
  rest(key?: string): RestClient;
  sql(statement: string, key?: string): Promise<SqlRow[]>;
  live(key?: string): Promise<LiveReader>;
  /** Stops all of it in good order and starts it again over the same data. */
  restart(): Promise<void>;
};

export type WorldDeps = { doors: () => ProductDoors; directory: string; restart: () => Promise<void> };

export function createWorld({ doors, directory, restart }: WorldDeps): World {
  const keyOr = (key: undefined | string) => key ?? doors().adminKey;
  return {
    doors,
    directory,
    restart,
    rest: (key) => createRestClient(doors().apiUrl, keyOr(key)),
    sql: (statement, key) => askSql(doors().sqlUrl, keyOr(key), statement),
    live: (key) => openLive(doors().apiUrl, keyOr(key)),
  };
}

/** A question asked over REST. */
export async function askRest<Kind extends QuestionKind>(
  rest: RestClient,
  kind: Kind,
  workspace: string,
  question: Question,
): Promise<AnswerOf<Kind>> {
  const entries = Object.entries(question).map(([name, value]) => [name, String(value)]);
  const path = `/workspaces/${workspace}/${kind}?${new URLSearchParams(Object.fromEntries(entries))}`;
  return ofKind(kind, await rest.ask(Answer, "GET", path));
}

/** The same question's snapshot over `/live`. */
export async function askLive<Kind extends QuestionKind>(
  live: LiveReader,
  kind: Kind,
  workspace: string,
  question: Question,
): Promise<AnswerOf<Kind>> {
  const id = `${kind} ${workspace}`;
  live.subscribe(id, { ...question, kind, workspace } satisfies LiveQuery);
  const answer = await live.first(`a snapshot of ${id}`, (frame) =>
    frame.type === "snapshot" && frame.id === id ? frame.data : undefined,
  );
  return ofKind(kind, answer);
}

function ofKind<Kind extends QuestionKind>(kind: Kind, answer: Answer): AnswerOf<Kind> {
  if (isOfKind(kind, answer)) return answer;
  throw new Error(`asked for ${kind}, and got ${answer.kind}`);
}

function isOfKind<Kind extends QuestionKind>(kind: Kind, answer: Answer): answer is AnswerOf<Kind> {
  return answer.kind === kind;
}
