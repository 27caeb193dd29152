import type { BatchReport, ErasureView, IngestAnswer } from "@nghe/contracts";
import { createManualClock } from "@nghe/runtime";
import { describe, expect, it } from "vitest";
import type { ServerClient } from "../server-client.ts";
import { eraseOverServer } from "./erase-over-server.ts";
import { erasureOf, nameOf } from "./erasure.ts";

const POST = { kind: "post", source: "x", id: "p1" } as const;
const AUTHOR = { kind: "author", source: "x", authorId: "lan/1" } as const;
const taken: IngestAnswer = { batch: "b1", accepted: 1, rejected: [] };
const report: BatchReport = {
  ...{ batch: "b1", accepted: 1, pending: 0, new: 0, known: 0, edited: 0, deleted: 1, matched: 0, dead: 0 },
};
const erasure: ErasureView = {
  ...{ id: "e 1", source: "x", authorId: "lan/1", state: "requested", requestedAt: 0, postsDeleted: 0, postsLeft: 3 },
};

/** A server that answers in turn, the last answer again and again, and keeps what was asked. */
function serverOf(answers: { taken?: IngestAnswer; reports?: BatchReport[]; erasures?: ErasureView[] }) {
  const asked: string[] = [];
  const reports = [...(answers.reports ?? [report])];
  const erasures = [...(answers.erasures ?? [erasure])];
  const next = <T>(list: T[]): T => {
    const [first] = list.length > 1 ? list.splice(0, 1) : list;
    if (first === undefined) throw new Error("nothing to answer");
    return first;
  };
  const client: ServerClient = {
    isUp: async () => true,
    submit: async (items) => {
      asked.push(`submit ${JSON.stringify(items)}`);
      return answers.taken ?? taken;
    },
    batchReport: async (batch) => {
      asked.push(`report ${batch}`);
      return next(reports);
    },
    get: async (path, shape) => {
      asked.push(`GET ${path}`);
      return shape.parse(next(erasures));
    },
    send: async (method, path, body, shape) => {
      asked.push(`${method} ${path} ${JSON.stringify(body)}`);
      return shape.parse(next(erasures));
    },
  };
  return { client, asked };
}

const waiting = () => ({ clock: createManualClock(0), signal: new AbortController().signal });

/** Turns the clock on until the work is done. */
async function whileTimePasses<T>(work: Promise<T>, clock: ReturnType<typeof createManualClock>): Promise<T> {
  let isDone = false;
  const ended = work.finally(() => {
    isDone = true;
  });
  ended.catch(() => undefined);
  while (!isDone) {
    await new Promise((resolve) => void setImmediate(resolve));
    await clock.advance(250);
  }
  return await ended;
}

describe("a post", () => {
  it("is deleted once the tables have the deletion, and not before", async () => {
    const { client, asked } = serverOf({ reports: [{ ...report, pending: 1 }, { ...report, pending: 1 }, report] });
    const { clock, signal } = waiting();
    const done = await whileTimePasses(eraseOverServer(POST, client, { clock, signal }), clock);
    expect(done).toMatchObject({ erased: true, posts: 1 });
    expect(asked).toEqual(['submit [{"source":"x","id":"p1","deleted":true}]', "report b1", "report b1", "report b1"]);
  });

  it("that the server did not take is not called erased", async () => {
    const refused = { index: 0, path: "id", message: "holds characters no id can have" };
    const { client, asked } = serverOf({ taken: { batch: "b1", accepted: 0, rejected: [refused] } });
    await expect(eraseOverServer(POST, client, waiting())).rejects.toThrow(
      "id holds characters no id can have; nothing was erased",
    );
    expect(asked).toHaveLength(1);
  });

  it("whose deletion died is not called erased, also while others are pending", async () => {
    const { client } = serverOf({ reports: [{ ...report, pending: 1, dead: 1 }] });
    await expect(eraseOverServer(POST, client, waiting())).rejects.toThrow("nothing was erased");
  });

  it("is not waited for once the person asks to stop", async () => {
    const { client } = serverOf({ reports: [{ ...report, pending: 1 }] });
    const stopping = { clock: createManualClock(0), signal: AbortSignal.abort(new Error("stopped")) };
    await expect(eraseOverServer(POST, client, stopping)).rejects.toThrow();
  });
});

describe("an author", () => {
  const states = (...names: ErasureView["state"][]) =>
    names.map((state, deleted) => ({ ...erasure, state, postsDeleted: deleted }));

  it("is waited for until the tables show none, by an address that holds the erasure's id whole", async () => {
    const { client, asked } = serverOf({ erasures: states("requested", "erasing", "erasing", "done") });
    const { clock, signal } = waiting();
    const done = await whileTimePasses(eraseOverServer(AUTHOR, client, { clock, signal }), clock);
    expect(done.said).toContain("author lan/1 of x: deleted in the tables");
    expect(done.said).toContain("Posts deleted: 3.");
    expect(asked[0]).toBe('POST /api/v1/erasures {"source":"x","authorId":"lan/1"}');
    expect(asked.slice(1)).toEqual(Array.from({ length: 3 }, () => "GET /api/v1/erasures/e%201"));
  });

  it("whose request failed, at once or later, is not called erased", async () => {
    for (const erasures of [states("failed"), states("requested", "failed")]) {
      const { clock, signal } = waiting();
      const work = eraseOverServer(AUTHOR, serverOf({ erasures }).client, { clock, signal });
      await expect(whileTimePasses(work, clock)).rejects.toThrow("dead letters");
    }
  });
});

describe("the words that say what to erase", () => {
  it.each([
    [["post", "x", "p 1"], { kind: "post", source: "x", id: "p 1" }, "post x:p 1"],
    [["author", "voz.vn", "1"], { kind: "author", source: "voz.vn", authorId: "1" }, "author 1 of voz.vn"],
  ] as const)("%j", (words, meant, name) => {
    expect(erasureOf(words)).toEqual(meant);
    expect(nameOf(erasureOf(words))).toBe(name);
  });

  it.each([
    [[], "say what"],
    [["brand", "x", "1"], "say what"],
    [["post"], "is no source"],
    [["post", "Facebook", "1"], "is no source"],
    [["author", "x"], "give the author's id"],
    [["author", "x", ""], "give the author's id"],
    [["post", "x", "y".repeat(513)], "give the post's id"],
    [["author", "x", "Lan", "Anh"], '"Anh" is too much: quote an ID with blanks'],
  ])("%j is refused", (words, why) => {
    expect(() => erasureOf(words)).toThrow(why);
  });
});
