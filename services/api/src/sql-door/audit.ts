import { createHash } from "node:crypto";
import { type Clock, type Logger, type Metrics, messageOf } from "@nghe/runtime";
import type { Identity } from "../auth/identity.ts";
import type { Answer } from "./answer.ts";
import type { DoorException } from "./http/exception.ts";

const MAX_LOGGED = 2000;
const BUCKETS = [0.005, 0.02, 0.1, 0.5, 2, 10, 30] as const;

/** Who asked what and what they got: one line in the log for each query, and the numbers of the door. */
export function createAudit({ logger, metrics, clock }: { logger: Logger; metrics: Metrics; clock: Clock }) {
  const log = logger.child({ audit: "sql" });
  const queries = metrics.counter("nghe_sql_door_queries_total", "Queries at the SQL door", ["outcome"]);
  const seconds = metrics.histogram(
    "nghe_sql_door_seconds",
    "How long a query at the SQL door took",
    ["outcome"],
    BUCKETS,
  );

  return {
    begin(queryId: string) {
      const startedAt = clock.monotonic();
      let who: Record<string, unknown> = {};
      const end = (outcome: string): number => {
        const ms = clock.monotonic() - startedAt;
        queries.add({ outcome });
        seconds.observe({ outcome }, ms / 1000);
        return Math.round(ms);
      };
      return {
        asked(identity: Identity, text: string): void {
          who = {
            keyUid: identity.keyUid,
            workspaceUid: identity.workspaceUid,
            query: text.slice(0, MAX_LOGGED),
            hash: createHash("sha256").update(text).digest("hex").slice(0, 16),
          };
        },
        answered(answer: Answer): void {
          const ms = end("answered");
          log.info({ queryId, ...who, rows: answer.rows, bytes: answer.bytes.length, ms }, "sql query");
        },
        refused(exception: DoorException, cause: unknown): void {
          const ms = end(exception.exceptionCode === 1002 ? "failed" : "refused");
          const fields = {
            queryId,
            ...who,
            code: exception.exceptionCode,
            reason: exception.message.slice(0, MAX_LOGGED),
            ms,
          };
          if (exception.exceptionCode === 1002) log.error({ ...fields, error: messageOf(cause) }, "sql query failed");
          else log.info(fields, "sql query refused");
        },
      };
    },
  };
}
