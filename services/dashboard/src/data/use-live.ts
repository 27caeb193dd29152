import type { Answer, LiveQuery } from "@nghe/contracts";
import { useCallback, useState, useSyncExternalStore } from "react";
import type { AnswerOf } from "./api-client.ts";
import { useData } from "./data-context.tsx";
import type { ConnectionView } from "./live-client.ts";
import { queryKey } from "./query-key.ts";
import type { LiveProblem } from "./subscription.ts";

/**
 * What a part of the page shows. `stale`: figures are known but may have moved on (the connection is lost, a new
 * question is on its way, or the last try failed). `asked` is false while the figures are those of the question before.
 */
export type Live<K extends Answer["kind"]> = {
  status: "loading" | "live" | "stale" | "failed";
  answer: undefined | AnswerOf<K>;
  asked: boolean;
  problem: undefined | LiveProblem;
  retry: () => void;
};

/** Asks a question for as long as the component is there. Figures once shown stay until better ones come. */
export function useLive<K extends Answer["kind"]>(query: LiveQuery & { kind: K }): Live<K> {
  const { live } = useData();
  const connection = useConnection();
  const [asked, setAsked] = useState(query);
  if (queryKey(asked) !== queryKey(query)) setAsked(query);
  const subscribe = useCallback((changed: () => void) => live.watch(asked, changed), [live, asked]);
  const read = useCallback(() => live.view(asked), [live, asked]);
  const view = useSyncExternalStore(subscribe, read, read);
  const [last, setLast] = useState<undefined | Answer>(undefined);
  if (view.answer !== undefined && view.answer !== last) setLast(view.answer);
  const retry = useCallback(() => live.askAgain(asked), [live, asked]);

  const known = view.answer ?? (last?.workspace === query.workspace ? last : undefined);
  const answer = known !== undefined && isKind(known, query.kind) ? known : undefined;
  const fresh = connection.phase === "ready" && view.answer !== undefined && view.problem === undefined;
  const status = answer === undefined ? (view.problem === undefined ? "loading" : "failed") : fresh ? "live" : "stale";
  return { status, answer, asked: view.answer !== undefined, problem: view.problem, retry };
}

function isKind<K extends Answer["kind"]>(answer: Answer, kind: K): answer is AnswerOf<K> {
  return answer.kind === kind;
}

/** The state of the connection that all questions share. */
export function useConnection(): ConnectionView {
  const { live } = useData();
  return useSyncExternalStore(live.onConnection, live.connection, live.connection);
}
