import type { Answer, PreviewAnswer, QuestionKind } from "@nghe/contracts";
import type { Clock, Logger } from "@nghe/runtime";
import type { Identity } from "../auth/identity.ts";

const MAX_LOGGED = 2_000;

type TextKind = QuestionKind | "preview" | "labels" | "check";

/** Who reads what people wrote: `kind` is the question's, or which other answer shows it. */
export type TextRead = { identity: Identity; workspaceUid: string; kind: TextKind; question: unknown };

/** A live question that shows texts: what it sent is told when it ends. */
export type StreamAudit = { sent(texts: number): void; end(): void };

/** One line in the log for each read of what people wrote, as the SQL door has one for each query. */
export type ReadAudit = {
  read(read: TextRead, texts: number): void;
  stream(read: TextRead): StreamAudit;
};

export function createReadAudit({ logger, clock }: { logger: Logger; clock: Pick<Clock, "monotonic"> }): ReadAudit {
  const log = logger.child({ audit: "read" });
  return {
    read: (read, texts) => log.info({ via: "rest", ...fieldsOf(read), texts }, "texts read"),
    stream(read) {
      const fields = { via: "live", ...fieldsOf(read) };
      const startedAt = clock.monotonic();
      let texts = 0;
      let isOver = false;
      log.info(fields, "text stream opened");
      return {
        sent: (more) => {
          texts += more;
        },
        end() {
          if (isOver) return;
          isOver = true;
          log.info({ ...fields, texts, ms: Math.round(clock.monotonic() - startedAt) }, "text stream closed");
        },
      };
    },
  };
}

function fieldsOf({ identity, workspaceUid, kind, question }: TextRead) {
  const asked = JSON.stringify(question).slice(0, MAX_LOGGED);
  return { keyUid: identity.keyUid, workspaceUid, kind, question: asked };
}

/** Whether answers of that kind hold what people wrote. */
export function showsTexts(kind: QuestionKind): boolean {
  return kind === "mentions" || kind === "alerts";
}

/** How many texts an answer holds. */
export function textsIn(answer: Answer | PreviewAnswer): number {
  if (!("kind" in answer)) return answer.examples.length;
  if (answer.kind === "mentions") return answer.items.length;
  return answer.kind === "alerts" ? answer.items.reduce((sum, { posts }) => sum + posts.length, 0) : 0;
}
