import { randomBytes } from "node:crypto";
import type { ApiKey, IngestAnswer } from "@nghe/contracts";
import { type Intake, newBatchId, type SubmitOptions } from "@nghe/intake";
import { newUid } from "@nghe/registry";
import {
  brandNamed,
  channelNamed,
  connectorNamed,
  createMemoryRegistry,
  keyNamed,
  labelOf,
  queryNamed,
  ruleNamed,
  workspaceNamed,
} from "@nghe/registry/testing";
import { createCapturingLogger, createManualClock, createNoMetrics } from "@nghe/runtime";
import type { PostsByKey } from "@nghe/store";
import { createReadAudit } from "../audit/read-audit.ts";
import { createAuthenticator } from "../auth/authenticator.ts";
import { formatKey, hashSecret } from "../auth/key-format.ts";
import { DEFAULT_API_CONFIG } from "../config.ts";
import { createApp } from "../http/app.ts";
import { createRoutes } from "../http/routes/all-routes.ts";
import { createRegistryWriter } from "../http/routes/registry-writer.ts";
import { createProofBook } from "../proof/proof-book.ts";
import { createRecountWatch } from "../recounts/recount-watch.ts";
import { createMemoryAnswers } from "./memory-answers.ts";
import { memoryPreviews, readPost } from "./memory-previews.ts";
import { storedPost } from "./stored-post.ts";

export const PEPPER = "pepper";
export const ADMIN_KEY = "the-admin-key-of-this-house";
export const NOW = Date.parse("2026-03-10T08:20:30Z");

const SECRET = "s".repeat(43);
const key = (uid: string, workspaceUid: string | null, scopes: ApiKey["scopes"]) =>
  keyNamed(uid, workspaceUid, { scopes, hash: hashSecret(PEPPER, SECRET) });

/** The key that `key` of this bench stored under that uid. */
export const keyOf = (uid: string): string => formatKey(uid, SECRET);

/** Who may ask, by name. `acme` is the workspace asked about, `rival` another. */
export const ROLES = {
  nobody: undefined,
  wrong: formatKey("reader", "x".repeat(43)),
  reader: keyOf("reader"),
  writer: keyOf("writer"),
  owner: keyOf("owner"),
  foreigner: keyOf("foreigner"),
  "house-reader": keyOf("house-reader"),
  "house-writer": keyOf("house-writer"),
  house: ADMIN_KEY,
} as const;
export type Role = keyof typeof ROLES;

/** Texts of stored posts of the source `bluesky`, by id: what labels and checks of this bench are of. */
const LABELLED: Readonly<Record<string, string>> = {
  "1": "one more time",
  "2": "the bank named one",
  "3": "one one one",
  "4": "nothing of it",
  "5": "about acme",
};

export function benchRegistry() {
  return createMemoryRegistry([
    workspaceNamed("acme"),
    workspaceNamed("rival"),
    brandNamed("acme", "one"),
    brandNamed("acme", "two", { role: "competitor" }),
    brandNamed("rival", "secret"),
    queryNamed("acme", "noise", "phim"),
    labelOf("acme", "one", "1", true),
    ruleNamed("acme", "spikes"),
    channelNamed("acme", "hook", "https://example.com/hook"),
    connectorNamed("news"),
    key("reader", "w_acme", ["read"]),
    key("writer", "w_acme", ["write"]),
    key("owner", "w_acme", ["admin"]),
    key("foreigner", "w_rival", ["admin"]),
    key("house-reader", null, ["read"]),
    key("house-writer", null, ["write"]),
  ]);
}

/** The whole API without a socket, over a registry and tables in memory. */
export function createApiBench(replaced: { intake?: Pick<Intake, "submit"> } = {}) {
  const registry = benchRegistry();
  const keys = createAuthenticator({ registry, pepper: PEPPER, adminKey: ADMIN_KEY });
  const answers = createMemoryAnswers();
  const logger = createCapturingLogger();
  const clock = createManualClock(NOW);
  const postsByKey: PostsByKey = {
    visibleOf: async (_workspaceUid, keys) =>
      keys.flatMap(({ id }) => (LABELLED[id] === undefined ? [] : [storedPost(id, LABELLED[id])])),
  };
  const submitted: { items: readonly unknown[]; options: SubmitOptions }[] = [];
  const routes = createRoutes({
    registry,
    writer: createRegistryWriter(registry),
    newUid,
    pepper: PEPPER,
    randomBytes,
    shelf: { visible: async () => Object.entries(LABELLED).map(([id, text]) => storedPost(id, text)) },
    previews: memoryPreviews([readPost("1", "about acme")]).previews,
    previewLimits: DEFAULT_API_CONFIG.previews,
    model: null,
    recounts: createRecountWatch({ recounts: { marks: async () => [] }, registry, clock, logger }),
    postsByKey,
    clock,
    audit: createReadAudit({ logger, clock }),
    proofs: createProofBook({ registry, postsByKey, model: null, clock }),
    answers,
    writePath: { postsOfAuthor: async () => [] },
    logger,
    intake: {
      publish: async () => undefined,
      async submit(items, options): Promise<IngestAnswer> {
        submitted.push({ items, options });
        const rejected = items.flatMap((item, index) =>
          typeof item === "object" ? [] : [{ index, path: "", message: "must be an object" }],
        );
        return {
          batch: newBatchId(NOW, items.length, options.scope),
          accepted: items.length - rejected.length,
          rejected,
        };
      },
      ...replaced.intake,
    },
    ledger: {
      batchReport: async (batch, accepted) => {
        return { batch, accepted, pending: accepted, new: 0, known: 0, edited: 0, deleted: 0, matched: 0, dead: 0 };
      },
    },
    connectorStatus: (uid) =>
      uid === "c_news" ? { state: "ok", detail: "20 entries", posts: 3, lastHeardAt: NOW } : undefined,
    limits: { maxBytes: 2 * 1024 * 1024, maxInflatedBytes: 8 * 1024 * 1024 },
  });
  const app = createApp({
    routes,
    keys,
    registry,
    logger,
    metrics: createNoMetrics(),
    readiness: async () => [{ name: "tables", ok: true, detail: "works" }],
    files: new Map(),
    version: "1.2.3",
    newRequestId: () => "request-1",
  });

  async function ask(role: Role, method: string, path: string, body?: unknown, headers: Record<string, string> = {}) {
    const bearer = ROLES[role];
    const text = typeof body === "string" ? body : JSON.stringify(body);
    const init = {
      method,
      headers: {
        ...(bearer === undefined ? {} : { authorization: `Bearer ${bearer}` }),
        ...(body === undefined ? {} : { "content-type": "application/json" }),
        ...headers,
      },
      ...(body === undefined ? {} : { body: text }),
    };
    return app.request(path, init, {});
  }
  return { app, routes, registry, answers, logger, submitted, ask };
}
