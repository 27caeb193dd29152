import type { Bus } from "@nghe/bus";
import type { Registry } from "@nghe/registry";
import type { Clock, Logger, Metrics } from "@nghe/runtime";
import type { Answers } from "@nghe/store";
import type { ProofBook } from "../proof/proof-book.ts";
import { isCellKind } from "../questions/kinds.ts";
import { createCellFigures } from "./cell-figures.ts";
import type { Figures } from "./figures.ts";
import { createAlertFigures, createCoverageFigures, createMentionFigures } from "./list-figures.ts";
import { createLiveEars } from "./live-ears.ts";
import type { LiveAsked } from "./live-key.ts";
import { createLiveQueries, type LiveQueries } from "./live-queries.ts";
import { createLiveQuery } from "./live-query.ts";
import { createRunBudget } from "./run-budget.ts";

const RUN_SECONDS = [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5];
const TICK_MS = 250;

export type LiveHubDeps = {
  bus: Pick<Bus, "follow">;
  registry: Pick<Registry, "view" | "subscribe">;
  answers: Answers;
  proofs: ProofBook;
  clock: Clock;
  logger: Logger;
  metrics: Metrics;
  /** How many live queries run at once, and how many may be open. */
  places: number;
  maxQueries: number;
};

/** Every live query of this instance, kept up to date. */
export type LiveHub = Pick<LiveQueries, "join" | "size"> & {
  /** Resolves once it follows the log: what changes after a snapshot cannot slip past. */
  start(): Promise<void>;
  stop(): Promise<void>;
  /** Rejects if it can no longer hear of changes. */
  readonly failed: Promise<never>;
};

export function createLiveHub(deps: LiveHubDeps): LiveHub {
  const { bus, registry, answers, proofs, clock, logger, metrics } = deps;
  const budget = createRunBudget(deps.places);
  const duration = metrics.histogram("nghe_live_run_seconds", "Time of one run of a live query", ["kind"], RUN_SECONDS);
  const open = metrics.gauge("nghe_live_queries", "Live queries open", []);
  const view = () => registry.view();
  const create = (asked: LiveAsked) =>
    createLiveQuery(asked, {
      answers,
      proofs,
      clock,
      logger,
      view,
      budget,
      figures: figuresOf(asked, answers, clock),
      duration,
    });
  const queries = createLiveQueries({ create, max: deps.maxQueries, open });
  const ears = createLiveEars({ bus, queries, logger });
  const stopped = new AbortController();
  let unsubscribe: () => void = () => {};

  async function tickForEver(): Promise<void> {
    while (!stopped.signal.aborted) {
      await clock.sleep(TICK_MS, stopped.signal).catch(() => undefined);
      for (const query of queries.all()) query.tick();
    }
  }

  return {
    failed: ears.failed,
    join: queries.join,
    size: queries.size,
    async start() {
      unsubscribe = registry.subscribe((event) => {
        for (const query of queries.concernedBy(event)) query.touchAll();
      });
      await ears.start();
      void tickForEver();
    },
    async stop() {
      stopped.abort();
      unsubscribe();
      queries.stop();
      await ears.stop();
    },
  };
}

function figuresOf({ kind }: LiveAsked, answers: Answers, clock: Clock): Figures {
  if (isCellKind(kind)) return createCellFigures(answers, clock);
  switch (kind) {
    case "mentions":
      return createMentionFigures(answers);
    case "alerts":
      return createAlertFigures(answers);
    case "coverage":
      return createCoverageFigures();
  }
}
