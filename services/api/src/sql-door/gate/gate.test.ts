import { randomBytes } from "node:crypto";
import { systemClock } from "@nghe/runtime";
import { createDoorEngine, type DoorEngine } from "@nghe/store/door";
import { createSandbox, type Sandbox } from "@nghe/store/door/testing";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { readStatement } from "../read-statement.ts";
import { ATTACKS, PASSES_THE_GATE } from "../testing/corpus/attacks.ts";
import { HONEST } from "../testing/corpus/honest.ts";
import { createGate, type Gate } from "./gate.ts";
import { readVocabulary } from "./read-vocabulary.ts";
import type { Verdict } from "./verdict.ts";
import type { Vocabulary } from "./vocabulary.ts";

let sandbox: Sandbox;
let engine: DoorEngine;
let gate: Gate;
let vocabulary: Vocabulary;

beforeAll(async () => {
  sandbox = await createSandbox();
  engine = createDoorEngine({
    open: sandbox.open,
    scopes: sandbox.scopes,
    clock: systemClock,
    randomToken: () => randomBytes(32).toString("hex"),
    mostReaders: 2,
  });
  vocabulary = await readVocabulary(engine);
  gate = createGate(engine, vocabulary);
});

afterAll(async () => {
  await engine.close();
  await sandbox.close();
});

/** What becomes of a text before anything is run: the engine may not read it, or the gate may refuse it. */
async function judge(text: string): Promise<Verdict> {
  const canonical = await engine.canonical(text).catch(() => undefined);
  if (canonical === undefined) return { status: "refused", code: 62, label: "SYNTAX_ERROR", message: "not read" };
  const statement = readStatement(canonical);
  return statement.kind === "query" ? await gate.judge(statement.sql) : { status: "allowed" };
}

describe("the gate", () => {
  it.each(HONEST)("lets an analyst ask: %s", async (text) => {
    expect(await judge(text)).toEqual({ status: "allowed" });
  });

  describe.each(ATTACKS.filter((it) => !PASSES_THE_GATE.has(it.idea)))("$idea", ({ texts }) => {
    it.each(texts)("refuses %s", async (text) => {
      expect(await judge(text)).toMatchObject({ status: "refused", message: expect.stringMatching(/\S/) });
    });
  });

  it("says what is refused, why, and what to use instead", async () => {
    const said = async (text: string) => ((await judge(text)) as { message: string }).message;
    expect(await said("SELECT file('/etc/passwd')")).toBe(
      "The function file is not available here: it reads the server's disk",
    );
    expect(await said("SELECT * FROM nghe_store.mentions")).toContain("The views are in nghe");
    expect(await said("SELECT * FROM url('http://x', 'CSV')")).toContain("numbers, values, generate_series");
    expect(await said("SELECT 1 SETTINGS max_threads = 1")).toContain("URL parameters");
    expect(await said("DROP TABLE mentions")).toContain("this door reads with SELECT");
    expect(await said("SELECT nosuch(1)")).toContain("Function with name `nosuch` does not exist");
  });
});

describe("the list of functions", () => {
  it("names only functions that no other function of the engine shares its letters with", async () => {
    const byLetters = new Map<string, Set<boolean>>();
    for (const { name } of await engine.functions()) {
      const letters = name.toLowerCase();
      byLetters.set(letters, (byLetters.get(letters) ?? new Set()).add(vocabulary.isListed(name)));
    }
    expect([...byLetters].filter(([, listed]) => listed.size > 1)).toEqual([]);
  });

  it("holds none that reads, tells, waits or calls out", async () => {
    const never =
      /^(file|dictGet|dictHas|dictIsIn|joinGet|getSetting|getServer|getMacro|sleep|hostName|fqdn|currentUser|currentRoles|filesystem|catboost|arrayReduce|initializeAggregation|ai[A-Z]|hasColumnInTable|addressTo|showCert|region|evalML|formatRow|serverUUID|tcpPort|uptime|logTrace|__)/i;
    const found = (await engine.functions()).filter((it) => never.test(it.name));
    expect(found.length).toBeGreaterThan(60);
    expect(found.filter((it) => vocabulary.isListed(it.name))).toEqual([]);
  });

  it("knows each name it lists, so that nothing stale stays in it", async () => {
    const { LISTED_FUNCTIONS } = await import("./listed-functions.ts");
    const special = ["grouping", "exists", "untuple"];
    const names = Object.values(LISTED_FUNCTIONS).flatMap((text) => text.trim().split(/\s+/));
    expect(names.filter((name) => !vocabulary.isFunction(name) && !special.includes(name))).toEqual([]);
  });

  it("shares one name with our columns: revision, which as a function tells no more than version()", async () => {
    const columns = await engine.columns();
    expect(columns.length).toBeGreaterThan(5);
    expect(columns.filter((name) => vocabulary.isFunction(name) && !vocabulary.isListed(name))).toEqual(["revision"]);
  });
});
