import { randomBytes } from "node:crypto";
import { systemClock } from "@nghe/runtime";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type ChdbHost, startChdbHost } from "../testing/chdb-host.ts";
import { createDoorEngine, type DoorEngine, type RunOptions } from "./door-engine.ts";
import { PLAIN_OUTPUT } from "./reader-settings.ts";
import { type ServerConnections, serverConnections } from "./server-connections.ts";
import { createSandbox, type Sandbox } from "./testing/sandbox.ts";

const limits = {
  seconds: 5,
  resultRows: 1000,
  resultBytes: 1e6,
  memoryBytes: 5e8,
  threads: 2,
  onOverflow: "throw",
} as const;
const options: RunOptions = { format: "TSV", settings: { limits, output: PLAIN_OUTPUT }, signal: undefined };

let sandbox: Sandbox;
let host: ChdbHost;
let engine: DoorEngine;

beforeAll(async () => {
  sandbox = await createSandbox();
  host = await startChdbHost({ path: sandbox.directory, host: "127.0.0.1", port: 0, parallel: 8 });
});

afterAll(async () => {
  await host.close();
  await sandbox.close();
});

const overServer = () => serverConnections({ url: host.url, user: "default", password: "", connections: 8 });
const inProcess = () => ({ open: sandbox.open, close: async () => undefined });

const text = async (token: string, sql: string, more: Partial<RunOptions> = {}) =>
  new TextDecoder().decode((await engine.run(token, sql, { ...options, ...more })).bytes).trim();

describe.each([
  { title: "chDB in the process", connections: inProcess },
  { title: "a server over HTTP", connections: overServer },
])("the door engine on $title", ({ connections }) => {
  let given: ServerConnections;
  beforeAll(() => {
    given = connections();
    engine = createDoorEngine({
      open: given.open,
      scopes: sandbox.scopes,
      clock: systemClock,
      randomToken: () => randomBytes(32).toString("hex"),
      mostReaders: 3,
    });
  });
  afterAll(async () => {
    await engine.close();
    await given.close();
  });

  describe("the parser", () => {
    it("writes a text as the engine reads it, without its comments", async () => {
      expect(await engine.canonical("select  1 -- one\n, `ệ`, 'it\\'s'")).toBe(
        "SELECT\n    1,\n    `ệ`,\n    'it\\'s'",
      );
    });

    it("refuses two statements, with the engine's code", async () => {
      await expect(engine.canonical("select 1; drop table nghe.mentions")).rejects.toMatchObject({ exceptionCode: 62 });
    });

    it("refuses a NUL", async () => {
      await expect(engine.canonical("select '\0'")).rejects.toMatchObject({ exceptionCode: 62 });
    });

    it("shows a function that is named and not called in the tree alone", async () => {
      const sql = await engine.canonical("select * apply(file) from mentions");
      expect(await engine.ast(sql)).not.toMatch(/Function/);
      expect(await engine.tree(sql)).toContain("function_name: file");
    });

    it("knows the engine's functions and databases", async () => {
      expect((await engine.functions()).find((it) => it.name === "SUM" || it.name === "sum")).toMatchObject({
        aggregate: true,
      });
      expect(await engine.databases()).toContain("nghe_store");
    });
  });

  describe("a scope", () => {
    it("shows the rows of its workspaces and no others", async () => {
      const token = await engine.grant(["uid-ours"]);
      expect(await text(token, "SELECT DISTINCT workspace FROM mentions")).toBe("ours");
      expect(await text(token, "SELECT DISTINCT workspace FROM mentions_by_hour")).toBe("ours");
    });

    it("shows nothing where it holds nothing", async () => {
      expect(await text(await engine.grant([]), "SELECT count() FROM mentions")).toBe("0");
    });

    it("shows the system tables of nghe alone, and not its own token", async () => {
      const token = await engine.grant(["uid-ours"]);
      expect(await text(token, "SELECT name FROM system.databases")).toBe("nghe");
      expect(await text(token, "SELECT name FROM system.tables ORDER BY name")).toMatch(
        /^alerts\n[\s\S]*\nmentions\n[\s\S]*\nworkspaces$/,
      );
      expect(await text(token, "SELECT DISTINCT database FROM system.columns")).toBe("nghe");
      expect(await text(token, `SELECT count() FROM system.settings WHERE value LIKE '%${token}%'`)).toBe("0");
    });

    it("cannot write", async () => {
      const token = await engine.grant(["uid-ours"]);
      await expect(text(token, "CREATE TABLE nghe.t (a Int8) ENGINE = Memory")).rejects.toMatchObject({
        exceptionCode: 164,
      });
      await expect(text(token, "SET max_execution_time = 0")).rejects.toMatchObject({ exceptionCode: 164 });
    });

    it("runs nothing after it was revoked", async () => {
      const token = await engine.grant(["uid-ours"]);
      await engine.revoke(token);
      await expect(text(token, "SELECT 1")).rejects.toMatchObject({ exceptionCode: 516 });
      expect(await sandbox.admin(`SELECT count() FROM nghe_store.scope WHERE token = '${token}'`)).toBe("0\n");
    });
  });

  describe("limits", () => {
    const within = (more: object) => ({ settings: { limits: { ...limits, ...more }, output: PLAIN_OUTPUT } });
    const endless = "SELECT count() FROM numbers(1000000000000) WHERE sipHash64(number) = 1";

    it("end a query that runs too long", async () => {
      const token = await engine.grant(["uid-ours"]);
      await expect(text(token, endless, within({ seconds: 1 }))).rejects.toMatchObject({ exceptionCode: 159 });
    });

    it("refuse a result that is too large, or cut it where asked to", async () => {
      const token = await engine.grant(["uid-ours"]);
      const many = "SELECT number FROM numbers(100000)";
      await expect(text(token, many)).rejects.toMatchObject({ exceptionCode: 396 });
      const cut = await engine.run(token, many, { ...options, ...within({ onOverflow: "break" }) });
      expect(cut.rows).toBeLessThan(100_000);
    });

    it("refuse more memory than is allowed", async () => {
      const token = await engine.grant(["uid-ours"]);
      const greedy = "SELECT length(groupArray(number)) FROM numbers(100000000)";
      await expect(text(token, greedy)).rejects.toMatchObject({ exceptionCode: 241 });
    });

    it("an abort stops the query inside the engine, and the reader works on", async () => {
      const token = await engine.grant(["uid-ours"]);
      const aborter = new AbortController();
      const run = text(token, endless, { signal: aborter.signal });
      aborter.abort();
      await expect(run).rejects.toMatchObject({ exceptionCode: 394 });
      expect(await text(token, "SELECT 1")).toBe("1");
    });

    it("revoking a scope stops what runs in it", async () => {
      const token = await engine.grant(["uid-ours"]);
      const run = text(token, endless).catch((error: unknown) => error);
      await expect
        .poll(async () => Number(await sandbox.admin("SELECT count() FROM system.processes")))
        .toBeGreaterThan(1);
      await engine.revoke(token);
      expect(await run).toMatchObject({ exceptionCode: 394 });
    });

    it("never more readers than the bound: the one unused longest makes room, and where none can it says so", async () => {
      const token = await engine.grant(["uid-ours"]);
      const aborter = new AbortController();
      const busy = [1, 2, 3].map(() =>
        text(token, endless, { signal: aborter.signal }).catch((error: unknown) => error),
      );
      await expect(text(token, "SELECT 1")).rejects.toMatchObject({ exceptionCode: 202 });
      aborter.abort();
      await Promise.all(busy);
      expect(await text(token, "SELECT 1")).toBe("1");
    });
  });
});
