import { type Scope, workspaceScope } from "@nghe/contracts";
import type { Intake } from "@nghe/intake";
import { newUid, type Registry } from "@nghe/registry";
import { type Clock, type Component, createBreakage, Failure, type Logger } from "@nghe/runtime";
import { DEMO_BRANDS, DEMO_WORKSPACE } from "./brands.ts";
import { writeHistory } from "./history.ts";
import { poisson, type Random } from "./random.ts";
import { dayRhythm, nextTrouble } from "./rhythm.ts";
import { writePost } from "./write-post.ts";

export type SimulatorDeps = {
  registry: Registry;
  intake: Intake;
  clock: Clock;
  logger: Logger;
  random: Random;
  /** How many hours of past are made up on the first start. */
  historyHours: number;
  /** Posts a minute on an average hour, in the past and live alike: the one goes on where the other ends. */
  perMinute: number;
};

const TICK_MS = 500;
const BATCH = 1_000;
const TROUBLE_PER_SECOND = 1.5;

/**
 * The demo: a workspace marked as simulated, with made-up brands, a past, and posts that arrive in the day's rhythm
 * with trouble for the own brand every few minutes. Its posts belong to that workspace alone, so that none of them
 * can ever stand in a real one. Deleting the workspace ends it.
 */
export function createSimulator(deps: SimulatorDeps): Component {
  const { registry, intake, clock, logger, random } = deps;
  const stopped = new AbortController();
  const breakage = createBreakage();
  let running: Promise<void> = Promise.resolve();
  let sent = 0;

  async function live(scope: Scope): Promise<void> {
    let trouble = nextTrouble(clock.now(), random);
    while (!stopped.signal.aborted && isThere(registry)) {
      const now = clock.now();
      const inTrouble = now >= trouble.from && now < trouble.to;
      const usual = poisson(random, (deps.perMinute * dayRhythm(now) * TICK_MS) / 60_000);
      const complaints = inTrouble ? poisson(random, (TROUBLE_PER_SECOND * TICK_MS) / 1000) : 0;
      const posts = Array.from({ length: usual + complaints }, (_, i) =>
        writePost(random, { id: `live-${now}-${i}`, at: now, scope, cause: "live", trouble: i >= usual }),
      );
      await intake.publish(posts);
      sent += posts.length;
      if (now >= trouble.to) trouble = nextTrouble(now, random);
      await clock.sleep(TICK_MS, stopped.signal).catch(() => undefined);
    }
  }

  return {
    name: "demo",
    failed: breakage.failed,
    async start() {
      const { uid, isNew } = await ensureWorkspace(registry);
      const scope = workspaceScope(uid);
      if (isNew) {
        const past = writeHistory(random, {
          now: clock.now(),
          hours: deps.historyHours,
          perMinute: deps.perMinute,
          scope,
        });
        for (let from = 0; from < past.length; from += BATCH) await intake.publish(past.slice(from, from + BATCH));
        logger.info({ posts: past.length }, "the demo workspace has been given a simulated past");
      }
      running = live(scope).catch(breakage.fail);
    },
    async stop() {
      stopped.abort();
      await running;
    },
    health: () => ({ ok: true, detail: `${sent} simulated posts sent` }),
  };
}

function isThere(registry: Pick<Registry, "view">): boolean {
  return registry.view().workspace(DEMO_WORKSPACE.id)?.entity.simulated === true;
}

/** Whether the demo's workspace exists: it is made once, on a first start, and never again after it was deleted. */
export function hasDemo(registry: Pick<Registry, "view">): boolean {
  return isThere(registry);
}

async function ensureWorkspace(registry: Registry): Promise<{ uid: string; isNew: boolean }> {
  const found = registry.view().workspace(DEMO_WORKSPACE.id);
  if (found !== undefined) return { uid: found.entity.uid, isNew: false };
  const uid = newUid("workspace");
  const by = { expects: 0, by: "demo", note: null };
  const made = await registry.put(
    { kind: "workspace", uid, ...DEMO_WORKSPACE, retentionDays: 7, simulated: true, exclusions: "", uses: [] },
    by,
  );
  if (made.status === "refused")
    throw new Failure("demo-workspace", `the demo workspace was refused: ${made.reason}`, { retriable: false });
  for (const { written: _written, weight: _weight, tone: _tone, ...brand } of DEMO_BRANDS) {
    const none = { owned: [], employee: [], dealer: [], agency: [], paid: [] };
    const extras = { parent: null, sets: [], names: [], hashtags: [], people: [], accounts: none, market: null };
    await registry.put(
      {
        kind: "brand",
        uid: newUid("brand"),
        workspaceUid: uid,
        queryVersion: 1,
        uses: [],
        filter: null,
        ...brand,
        ...extras,
      },
      by,
    );
  }
  return { uid, isNew: true };
}
