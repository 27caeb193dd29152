import { randomBytes } from "node:crypto";
import type { BatchReport, ErasureView, PostMessage } from "@nghe/contracts";
import { acceptedIn } from "@nghe/intake";
import { createCapturingLogger, createManualClock, Failure } from "@nghe/runtime";
import { describe, expect, it } from "vitest";
import type { Call } from "../route.ts";
import { createErasureRoutes } from "./erasure-routes.ts";

const NOW = Date.UTC(2026, 4, 1, 10);
const identity = { keyUid: "k_house", workspaceUid: null, scopes: ["admin" as const] };
const LAN = { source: "bluesky", authorId: "did:plc:lan" };

type Tables = { report?: Partial<BatchReport>; left?: number; isDown?: boolean };

/** The two routes over tables that say what a test wants. */
function bench(tables: Tables = {}) {
  const published: PostMessage[] = [];
  const logger = createCapturingLogger();
  const state: Required<Tables> = { report: {}, left: 0, isDown: false, ...tables };
  const routes = createErasureRoutes({
    intake: {
      async publish(messages) {
        if (state.isDown) throw new Failure("disk-full", "no room", { retriable: true });
        published.push(...messages);
      },
    },
    ledger: {
      batchReport: async (batch, accepted) => ({
        ...{ batch, accepted, pending: 1, new: 0, known: 0, edited: 0, deleted: 0, matched: 0, dead: 0 },
        ...state.report,
      }),
    },
    writePath: {
      postsOfAuthor: async ({ source }, { limit }) =>
        Array.from({ length: Math.min(limit, state.left) }, (_, index) => ({ source, id: String(index) })),
    },
    ...{ pepper: "pepper", randomBytes, clock: createManualClock(NOW), logger },
  });
  const call = async (method: "GET" | "POST", given: Partial<Call<unknown, unknown>>): Promise<ErasureView> => {
    const route = routes.find((one) => one.method === method);
    const whole = { identity, params: {}, query: undefined, body: undefined, ifMatch: undefined, workspace: undefined };
    const answer = await route?.handle({
      ...whole,
      language: "en",
      request: new Request("http://nghe.test"),
      ...given,
    });
    return answer?.body as ErasureView;
  };
  return { published, logger, state, call };
}

describe("an erasure of an author", () => {
  it("is on the log before it is acknowledged, for everyone, under a receipt", async () => {
    const { published, call } = bench({ left: 3 });
    const said = await call("POST", { body: LAN });
    expect(said).toMatchObject({ ...LAN, state: "requested", requestedAt: NOW, postsDeleted: 0, postsLeft: 3 });
    expect(published).toMatchObject([
      { type: "author-deleted", ...LAN, scope: "public", workspaceUid: null, cause: "erase", observedAt: NOW },
    ]);
    expect(acceptedIn(published[0]?.receipt?.batch ?? "")).toBe(1);
  });

  it("is not acknowledged where the log takes nothing", async () => {
    const { state, call, logger } = bench();
    state.isDown = true;
    await expect(call("POST", { body: LAN })).rejects.toThrow("no room");
    expect(logger.lines).toEqual([]);
  });

  it.each([
    [{ pending: 1 }, 2, "requested", 0],
    [{ pending: 0, deleted: 1 }, 2, "erasing", 0],
    [{ pending: 0, deleted: 3 }, 1, "erasing", 2],
    [{ pending: 0, deleted: 4 }, 0, "done", 3],
    [{ pending: 0, deleted: 1 }, 0, "done", 0],
    [{ pending: 0, dead: 1 }, 5, "failed", 0],
  ] as const)("with %j and %i posts left is %s, %i deleted", async (report, left, state, postsDeleted) => {
    const { call, state: tables } = bench();
    const { id } = await call("POST", { body: LAN });
    Object.assign(tables, { report, left });
    expect(await call("GET", { params: { erasure: id } })).toEqual({
      ...{ id, ...LAN, state, requestedAt: NOW, postsDeleted, postsLeft: left },
    });
  });

  it("that nobody asked for is not there", async () => {
    await expect(bench().call("GET", { params: { erasure: "made-up" } })).rejects.toMatchObject({ status: 404 });
  });

  it("is in the audit log with who asked, and without whom it is about", async () => {
    const { call, logger } = bench();
    const { id } = await call("POST", { body: LAN });
    expect(logger.lines).toMatchObject([{ fields: { audit: "erasure", keyUid: "k_house", erasure: id } }]);
    expect(JSON.stringify(logger.lines)).not.toContain("lan");
  });

  it.each([
    { source: "bluesky" },
    { source: "a:b", authorId: "x" },
    { ...LAN, workspace: "acme" },
    { ...LAN, authorId: "" },
  ])("of %j is refused by its field", async (body) => {
    await expect(bench().call("POST", { body })).rejects.toMatchObject({ status: 400 });
  });
});
