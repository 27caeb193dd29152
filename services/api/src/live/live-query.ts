import type { ChangeMessage, QuestionKind } from "@nghe/contracts";
import type { RegistryView } from "@nghe/registry";
import type { Clock, Histogram, Logger } from "@nghe/runtime";
import { type AnswerDeps, standingOf } from "../questions/answer.ts";
import { frameOf, type Standing } from "../questions/frame.ts";
import { type Resolved, resolveQuestion } from "../questions/resolve.ts";
import { type Audience, createAudience, type Listener, type Parcel } from "./audience.ts";
import { createDirt } from "./dirt.ts";
import type { Figures } from "./figures.ts";
import type { LiveAsked } from "./live-key.ts";
import { refusalOf } from "./live-problem.ts";
import { restAfter, retryAfter } from "./pace.ts";
import type { RunBudget } from "./run-budget.ts";
import { createSignal } from "./signal.ts";
import { stretchesOfChange, within } from "./stretches.ts";

/** How old the coverage beside moving figures may be, ms. */
const COVERAGE_MS = 10_000;

export type LiveQueryDeps = {
  answers: AnswerDeps["answers"];
  proofs: AnswerDeps["proofs"];
  clock: Clock;
  logger: Logger;
  view: () => RegistryView;
  budget: RunBudget;
  figures: Figures;
  duration: Histogram;
};

/** One question that is kept answered, for everyone who asked it. */
export type LiveQuery = {
  readonly asked: LiveAsked;
  join(kind: QuestionKind, listener: Listener): void;
  leave(kind: QuestionKind, listener: Listener): void;
  size(): number;
  snapshot(kind: QuestionKind): undefined | Parcel;
  /** The tables changed; asks again where that may change the answer. */
  touch(change: ChangeMessage): void;
  /** Anything may have changed. */
  touchAll(): void;
  /** Time has passed: a moving window may have reached its edge, or coverage grown old. */
  tick(): void;
  stop(): void;
};

/**
 * Runs when told that the tables changed, never more often than its pace allows, one run in flight and one trailing.
 * What a run failed to read stays dirty and is read again.
 */
export function createLiveQuery(asked: LiveAsked, deps: LiveQueryDeps): LiveQuery {
  const { answers, clock, logger, figures } = deps;
  const audiences = new Map<QuestionKind, Audience>();
  const dirt = createDirt();
  const signal = createSignal();
  const stopped = new AbortController();
  /** What the figures show, and what is being read: a change that comes meanwhile is judged by the latter. */
  let resolved: undefined | Resolved;
  let scope: undefined | Resolved;
  let heardOf = 0;
  let standing: undefined | (Standing & { coverageAt: number });
  let isCoverageDue = false;
  let failures = 0;

  const touchAll = () => {
    dirt.addAll();
    signal.raise();
  };

  async function read(): Promise<undefined | Resolved> {
    const view = deps.view();
    const workspace = view.workspaceByUid(asked.workspaceUid);
    const resolution = workspace && resolveQuestion({ ...asked, workspace }, view, clock.now());
    if (!resolution?.ok) {
      for (const audience of audiences.values()) audience.fail(refusalOf(resolution?.problems), true);
      return undefined;
    }
    const next = { ...resolution.resolved, proofs: await deps.proofs.of(resolution.resolved.brands) };
    scope = next;
    await readStanding(next);
    if (standing !== undefined) standing = { ...standing, ...heardSince(standing, heardOf) };
    const taken = dirt.take();
    try {
      await figures.refresh(next, taken);
    } catch (error) {
      dirt.put(taken);
      throw error;
    }
    return next;
  }

  async function readStanding(next: Resolved): Promise<void> {
    const now = clock.monotonic();
    if (standing === undefined) {
      standing = { ...(await standingOf(next, { answers, clock })), coverageAt: now };
    } else if (asked.kind === "coverage" || now - standing.coverageAt >= COVERAGE_MS) {
      const coverage = await answers.coverage(next.selection);
      standing = { ...standing, coverage, coverageAt: now };
    } else {
      isCoverageDue = true;
      return;
    }
    isCoverageDue = false;
  }

  function tellOne(kind: QuestionKind, audience: Audience): void {
    if (resolved === undefined || standing === undefined) return;
    const ofKind = { ...resolved, kind };
    audience.tell(figures.tell(kind, ofKind, frameOf(ofKind, standing, answers)));
  }

  /** One run; gives how long to rest after it. */
  async function run(): Promise<number> {
    const startedAt = clock.monotonic();
    try {
      resolved = await read();
      for (const [kind, audience] of audiences) tellOne(kind, audience);
      failures = 0;
    } catch (error) {
      failures += 1;
      logger.warn({ error, kind: asked.kind, failures }, "a live query failed and will run again");
      const problem = { code: "unavailable", message: "The answer cannot be read right now; it comes when it can." };
      for (const audience of audiences.values()) audience.fail(problem, false);
      signal.raise();
      return retryAfter(failures);
    }
    const took = clock.monotonic() - startedAt;
    deps.duration.observe({ kind: asked.kind }, took / 1_000);
    return restAfter(took);
  }

  async function runForEver(): Promise<void> {
    while (!stopped.signal.aborted) {
      await signal.taken(stopped.signal);
      if (stopped.signal.aborted) return;
      const rest = await deps.budget(run);
      await clock.sleep(rest, stopped.signal).catch(() => undefined);
    }
  }

  touchAll();
  void runForEver();

  return {
    asked,
    touchAll,
    join(kind, listener) {
      const known = audiences.get(kind);
      const audience = known ?? createAudience();
      audiences.set(kind, audience);
      audience.add(listener);
      if (known === undefined && resolved !== undefined) tellOne(kind, audience);
    },
    leave(kind, listener) {
      const audience = audiences.get(kind);
      audience?.remove(listener);
      if (audience?.size() === 0) audiences.delete(kind);
    },
    size: () => [...audiences.values()].reduce((sum, audience) => sum + audience.size(), 0),
    snapshot: (kind) => audiences.get(kind)?.snapshot(),
    touch(change) {
      if (scope !== undefined && !concerns(change, scope)) return;
      heardOf = Math.max(heardOf, change.loggedAt);
      dirt.add(stretchesOfChange(change));
      signal.raise();
    },
    tick() {
      const isMoved = resolved?.movesAt != null && resolved.movesAt <= clock.now();
      const isOld = isCoverageDue && standing !== undefined && clock.monotonic() - standing.coverageAt >= COVERAGE_MS;
      if (isMoved || isOld) signal.raise();
    },
    stop: () => stopped.abort(),
  };
}

/** What the tables stand at once they hold what the log took at `heardOf`; 0 where nothing was heard of. */
function heardSince({ asOf, storedAt }: Standing, heardOf: number): Pick<Standing, "asOf" | "storedAt"> {
  if (heardOf === 0) return { asOf, storedAt };
  return { asOf: Math.max(asOf, heardOf), storedAt: Math.max(storedAt ?? 0, heardOf) };
}

/** Whether a change can touch the answer: its brands, sources and time. */
function concerns(change: ChangeMessage, { selection }: Resolved): boolean {
  const { brands, sources } = selection;
  const ofBrand = change.brands.some(({ uid }) => brands.some((brand) => brand.uid === uid));
  const ofSource = sources === null || change.sources.some((source) => sources.includes(source));
  return ofBrand && ofSource && within(stretchesOfChange(change), selection).length > 0;
}
