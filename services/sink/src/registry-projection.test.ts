import type { LogRecord } from "@nghe/bus";
import { encodeMessage, type RegistryEntity, type RegistryRecord, TOPICS } from "@nghe/contracts";
import { brandNamed, keyNamed, labelOf, queryNamed, workspaceNamed } from "@nghe/registry/testing";
import { createCapturingLogger, createManualClock, Failure } from "@nghe/runtime";
import type { Ledger } from "@nghe/store";
import { describe, expect, it } from "vitest";
import { startRegistryProjection } from "./registry-projection.ts";

const AT = Date.UTC(2026, 2, 1);
const acme = workspaceNamed("acme");
const alpha = brandNamed("acme", "alpha");

const written = { v: 1, at: AT, by: "ann", note: null, writeId: "w1" } as const;
const put = (entity: RegistryEntity, expects = 0): RegistryRecord => ({ ...written, type: "put", entity, expects });
const remove = (kind: RegistryEntity["kind"], uid: string, expects = 1): RegistryRecord => ({
  ...written,
  ...{ type: "delete", kind, uid, expects },
});

function logOf(messages: readonly (RegistryRecord | Uint8Array)[], from = 0): LogRecord[] {
  return messages.map((message, index) => ({
    ...{ topic: TOPICS.registry, key: "registry", headers: {}, partition: 0, timestamp: AT },
    value: message instanceof Uint8Array ? message : encodeMessage(message),
    offset: from + index,
  }));
}

/** A projection whose log a test feeds, and all that it did, in order. */
async function projecting(failures: readonly Error[] = []) {
  const did: string[] = [];
  const versions: object[] = [];
  const left = [...failures];
  const ledger: Pick<Ledger, "saveEntities" | "removeLabels" | "hide"> = {
    async saveEntities(entities) {
      const failure = left.shift();
      if (failure !== undefined) throw failure;
      for (const { entity, offset, by, version } of entities) {
        did.push(`save ${entity.uid}@${offset} by ${by}`);
        if (version !== undefined) versions.push({ uid: entity.uid, ...version });
      }
    },
    async removeLabels(labels) {
      for (const { uid, offset } of labels) did.push(`unlabel ${uid}@${offset}`);
    },
    async hide(uids) {
      for (const { uid, offset } of uids) did.push(`hide ${uid}@${offset}`);
    },
  };
  const logger = createCapturingLogger();
  const clock = createManualClock(AT);
  const stopping = new AbortController();
  let feed: (records: readonly LogRecord[]) => Promise<void> = async () => undefined;
  await startRegistryProjection({
    bus: {
      follow: async (options, handler) => {
        expect(options).toEqual({ topic: TOPICS.registry, from: "start" });
        feed = handler;
        const settled = async () => undefined;
        return { caughtUp: settled, close: settled, failed: new Promise<never>(() => undefined), positions: () => [0] };
      },
    },
    ledger: ledger as Ledger,
    ...{ clock, logger, random: () => 0.999, signal: stopping.signal },
    onDead: (uid, offset) => did.push(`dead ${uid}@${offset}`),
  });
  return { did, versions, logger, clock, stopping, feed: (records: readonly LogRecord[]) => feed(records) };
}

describe("the registry in the tables", () => {
  it("has every version under the offset that made it", async () => {
    const { did, feed } = await projecting();
    await feed(logOf([put(acme), put(alpha), put({ ...alpha, query: "alpha OR a1", queryVersion: 2 }, 1)]));
    expect(did).toEqual(["save w_acme@0 by ann", "save b_acme_alpha@1 by ann", "save b_acme_alpha@2 by ann"]);
  });

  it("has a version for each change of what a brand matches, also by what it uses, with all that it matched by", async () => {
    const { did, versions, feed } = await projecting();
    const noise = queryNamed("acme", "noise", "phim");
    const user = { ...alpha, query: "alpha NOT {noise}", uses: ["noise"] };
    await feed(logOf([put(acme), put(noise), put(user), put({ ...user, color: "#000000" }, 1)]));
    await feed(logOf([put({ ...noise, query: "sumo" }, 1)], 4));
    expect(did.slice(4)).toEqual(["save n_acme_noise@4 by ann", "save b_acme_alpha@4 by ann"]);
    const text = { uid: alpha.uid, query: "alpha NOT {noise}", exclusions: "" };
    expect(versions).toEqual([
      { ...text, version: 1, cause: "query", causeName: null, named: { noise: "phim" } },
      { ...text, version: 2, cause: "named-query", causeName: "noise", named: { noise: "sumo" } },
    ]);
  });

  it("takes back the labels that are taken back, and those of a brand with the brand", async () => {
    const { did, feed } = await projecting();
    await feed(
      logOf([
        put(acme),
        put(alpha),
        put(labelOf("acme", "alpha", "1", true)),
        put(labelOf("acme", "alpha", "2", true)),
      ]),
    );
    await feed(logOf([remove("label", "l_acme_alpha-1"), remove("brand", alpha.uid)], 4));
    expect(did.slice(4)).toEqual([
      "unlabel l_acme_alpha-1@4",
      "unlabel l_acme_alpha-2@5",
      "hide b_acme_alpha@5",
      "dead b_acme_alpha@5",
    ]);
  });

  it("does the same when it is read again from its beginning", async () => {
    const log = logOf([put(acme), put(alpha), remove("brand", alpha.uid)]);
    const once = await projecting();
    const again = await projecting();
    await once.feed(log);
    for (const record of log) await again.feed([record]);
    expect(new Set(again.did)).toEqual(new Set(once.did));
  });

  it("keeps out what the log's order refuses: a stale write, a taken name, a brand of nothing", async () => {
    const { did, feed } = await projecting();
    const stale = put({ ...acme, name: "Stale" }, 0);
    const taken = put({ ...alpha, uid: "b_other" });
    const orphan = put(brandNamed("nowhere", "x"));
    await feed(logOf([put(acme), put(alpha), stale, taken, orphan]));
    expect(did).toHaveLength(2);
  });

  it("hides what is gone before anybody is told to purge it, the brands of a workspace too", async () => {
    const { did, feed } = await projecting();
    await feed(logOf([put(acme), put(alpha), put(keyNamed("k1", acme.uid))]));
    did.length = 0;
    await feed(logOf([remove("workspace", acme.uid)], 3));
    expect(did).toEqual(["hide w_acme@3", "hide b_acme_alpha@3", "dead w_acme@3", "dead b_acme_alpha@3"]);
  });

  it("saves before it hides what was made and deleted in one stretch of the log", async () => {
    const { did, feed } = await projecting();
    await feed(logOf([put(acme), put(alpha), remove("brand", alpha.uid)]));
    expect(did.slice(1)).toEqual(["save b_acme_alpha@1 by ann", "hide b_acme_alpha@2", "dead b_acme_alpha@2"]);
  });

  it("passes over what cannot be read, and says where it is", async () => {
    const { did, feed, logger } = await projecting();
    await feed(logOf([put(acme), Buffer.from("{"), put(alpha)]));
    expect(did.map((one) => one.split(" ")[1])).toEqual(["w_acme@0", "b_acme_alpha@2"]);
    expect(logger.lines).toMatchObject([{ level: "error", fields: { offset: 1 } }]);
  });
});

describe("while the tables are away", () => {
  const away = new Failure("unavailable", "away", { retriable: true });

  it("waits, and then writes what it read once", async () => {
    const { did, feed, clock, logger } = await projecting([away, away, away]);
    const fed = feed(logOf([put(acme)]));
    await clock.advance(60_000);
    await fed;
    expect(did).toEqual(["save w_acme@0 by ann"]);
    expect(logger.lines.map(({ level }) => level)).toEqual(["warn", "warn", "warn"]);
  });

  it("gives up where it is told to stop, and tells nobody of a death it could not hide", async () => {
    const { did, feed, clock, stopping } = await projecting([away]);
    const fed = feed(logOf([put(acme), remove("workspace", acme.uid)]));
    const refused = expect(fed).rejects.toThrow();
    await clock.advance(0);
    stopping.abort(new Error("stopped"));
    await refused;
    expect(did).toEqual([]);
  });

  it("fails on what no waiting mends", async () => {
    const { feed } = await projecting([new Failure("schema", "no such table", { retriable: false })]);
    await expect(feed(logOf([put(acme)]))).rejects.toThrow("no such table");
  });
});
