import { type ChangeMessage, TOPICS } from "@nghe/contracts";
import { createNoMetrics, silentLogger, systemClock } from "@nghe/runtime";
import { type Api, createApi } from "../service.ts";
import { ADMIN_KEY, benchRegistry, PEPPER } from "./api-bench.ts";
import { createMemoryAnswers, type MemoryAnswers } from "./memory-answers.ts";
import { createMemoryBus, type MemoryBus } from "./memory-bus.ts";
import { memoryPreviews, readPost } from "./memory-previews.ts";
import { storedPost } from "./stored-post.ts";

export type LiveBench = {
  api: Api;
  url: string;
  bus: MemoryBus;
  answers: MemoryAnswers;
  registry: ReturnType<typeof benchRegistry>;
  /** Says something about a brand and announces it, as the sink does. */
  post(brand: string, at?: number, sentiment?: -1 | 0 | 1): Promise<string>;
  announce(brand: string, at: number): Promise<void>;
};

/** The API on a real port, over a log, a registry and tables in memory. */
export async function startLiveBench(staticDir?: string): Promise<LiveBench> {
  const bus = createMemoryBus();
  const answers = createMemoryAnswers();
  const registry = benchRegistry();
  const api = createApi({
    bus,
    registry,
    store: {
      answers,
      shelf: { visible: async () => [storedPost("1", "about acme")] },
      previews: memoryPreviews([readPost("1", "about acme")]).previews,
      postsByKey: { visibleOf: async () => [] },
      recounts: unusedRecounts(),
      ledger: unusedLedger(),
      writePath: {
        apply: () => Promise.reject(new Error("nothing is written here")),
        postsOfAuthor: async () => [],
        recentlyErased: async () => [],
      },
      ping: async () => {},
    },
    intake: {
      submit: async (items) => ({ batch: "b", accepted: items.length, rejected: [] }),
      publish: async () => undefined,
    },
    pepper: PEPPER,
    adminKey: ADMIN_KEY,
    clock: systemClock,
    logger: silentLogger,
    metrics: createNoMetrics(),
    config: {
      host: "127.0.0.1",
      port: 0,
      ingest: { maxBytes: 10_000, maxInflatedBytes: 50_000 },
      live: { places: 2, maxQueries: 50, maxConnections: 50 },
      previews: { running: 2, timeoutMs: 1_000, spamFrom: 0.7 },
    },
    model: null,
    staticDir,
    version: "1.2.3",
    extraHealth: () => [],
    connectorStatus: () => undefined,
  });
  await api.start(new AbortController().signal);
  const announce = (brand: string, at: number) => bus.publish(TOPICS.changes, changeOf(brand, at));
  return {
    api,
    url: api.url(),
    bus,
    answers,
    registry,
    announce,
    async post(brand, at = Date.now(), sentiment = 0) {
      const id = answers.say(brand, at, sentiment);
      await announce(brand, at);
      return id;
    },
  };
}

export function changeOf(brand: string, at: number, more: Partial<ChangeMessage> = {}): ChangeMessage {
  return {
    v: 1,
    batch: `batch-${at}`,
    workspaceUid: "w_acme",
    workspace: "acme",
    brands: [{ uid: `b_acme_${brand}`, id: brand }],
    sources: ["bluesky"],
    grain: 300,
    buckets: [Math.floor(at / 300_000) * 300],
    cause: "live",
    loggedAt: at,
    ...more,
  };
}

function unusedRecounts(): Parameters<typeof createApi>[0]["store"]["recounts"] {
  return {
    stale: async () => ({ keys: [], next: null }),
    copies: async () => [],
    count: async () => 0,
    lowest: async () => null,
    marks: async () => [],
    mark: async () => {},
  };
}

function unusedLedger(): Parameters<typeof createApi>[0]["store"]["ledger"] {
  const unused = async () => {};
  return {
    saveEntities: unused,
    removeLabels: unused,
    hide: unused,
    purge: unused,
    saveAlerts: unused,
    saveDeadLetters: unused,
    forget: unused,
    batchReport: async (batch, accepted) => {
      return { batch, accepted, pending: 0, new: accepted, known: 0, edited: 0, deleted: 0, matched: 0, dead: 0 };
    },
  };
}
