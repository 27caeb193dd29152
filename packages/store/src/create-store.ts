import { type Clock, systemClock } from "@nghe/runtime";
import { z } from "zod";
import { createAnswers } from "./answers/index.ts";
import type { Database } from "./database.ts";
import { createLedger } from "./ledger/index.ts";
import { migrate } from "./migrations/migrate.ts";
import { createPostsByKey } from "./posts-by-key/index.ts";
import { createPreviews } from "./previews/index.ts";
import { createReconciler } from "./reconciler/index.ts";
import { createRecounts } from "./recounts/index.ts";
import { createScopes } from "./scopes/index.ts";
import { createPostShelf } from "./shelf/index.ts";
import type { Store } from "./store.ts";
import { createEraser, createVerifier } from "./verify/index.ts";
import { fillCalendar } from "./views/fill-calendar.ts";
import { createWritePath } from "./write-path/index.ts";

export type StoreDeps = {
  database: Database;
  /** Grows when the log is made anew, so that its offsets may begin again. */
  epoch: number;
  clock?: Clock;
  /** Called between the steps of the write path by name; a test may end the process there. */
  crashAt?: undefined | ((label: string) => void);
};

/** The store over a database, wherever it runs; closing it closes the database. */
export function createStore({ database, epoch, clock = systemClock, crashAt }: StoreDeps): Store {
  return {
    async migrate() {
      await migrate(database);
      await fillCalendar(database);
    },
    async ping() {
      await database.query({
        sql: "SELECT 1 AS one",
        params: {},
        row: z.object({ one: z.literal(1) }),
        timeoutMs: 5_000,
      });
    },
    writePath: createWritePath({ database, epoch, monotonic: () => clock.monotonic(), crashAt }),
    answers: createAnswers({ database, clock }),
    shelf: createPostShelf({ database }),
    previews: createPreviews(database),
    postsByKey: createPostsByKey(database),
    reconciler: createReconciler(database),
    recounts: createRecounts(database),
    ledger: createLedger({ database, clock }),
    scopes: createScopes({ database }),
    verifier: createVerifier({ database, epoch }),
    eraser: createEraser(database),
    close: () => database.close(),
  };
}
