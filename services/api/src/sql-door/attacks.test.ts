import { PLAIN_OUTPUT } from "@nghe/store/door";
import fc from "fast-check";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { createGate } from "./gate/gate.ts";
import { readVocabulary } from "./gate/read-vocabulary.ts";
import { readStatement } from "./read-statement.ts";
import { type Canary, createCanary } from "./testing/canary.ts";
import { ATTACKS, PASSES_THE_GATE } from "./testing/corpus/attacks.ts";
import { disguised } from "./testing/corpus/disguise.ts";
import { HONEST } from "./testing/corpus/honest.ts";
import { KEYS, type OpenedDoor, openDoor } from "./testing/index.ts";

/**
 * The scope alone and both layers together; the gate alone is tested beside it. What is asked of them is
 * non-interference: whatever a text answers, it answers the same once the rival's rows are gone.
 */
const HELD_BY_SCOPE = ATTACKS.filter((it) => it.heldBy === "both").flatMap((it) => it.texts);
const ALL = ATTACKS.flatMap((it) => it.texts);
const limits = {
  seconds: 5,
  resultRows: 10_000,
  resultBytes: 1e7,
  memoryBytes: 5e8,
  threads: 2,
  onOverflow: "throw",
} as const;
const options = { format: "TSV", settings: { limits, output: PLAIN_OUTPUT }, signal: undefined };

let opened: OpenedDoor;
let canary: Canary;
let ourToken: string;
let rivalToken: string;
let before: string;
let seen: Map<string, string>;

const fingerprint = () =>
  opened.sandbox.admin(
    `SELECT (SELECT groupArray((database, name)) FROM (SELECT database, name FROM system.tables WHERE database LIKE 'nghe%' ORDER BY ALL)),
      (SELECT count() FROM nghe_store.mentions WHERE workspace = 'ours'), (SELECT sum(cityHash64(*)) FROM nghe_store.mentions WHERE workspace = 'ours'),
      (SELECT groupArray(name) FROM system.databases), (SELECT count() FROM system.functions)`,
  );

const sorted = (text: string) => text.split("\n").sort().join("\n");

/** The scope alone: the text as it came, the gate off. */
async function underScope(text: string): Promise<string> {
  const aimed = canary.aim(text).replaceAll("RIVAL_TOKEN", rivalToken);
  try {
    return sorted(new TextDecoder().decode((await opened.engine.run(ourToken, aimed, options)).bytes));
  } catch (error) {
    return `refused: ${error instanceof Error ? error.message : ""}`;
  }
}

async function throughDoor(text: string): Promise<string> {
  const body = canary.aim(text).replaceAll("RIVAL_TOKEN", rivalToken);
  const response = await fetch(opened.door.url(), { method: "POST", headers: { "X-ClickHouse-Key": KEYS.ours }, body });
  return response.ok ? sorted(await response.text()) : `refused: ${await response.text()}`;
}

function harmless(what: string, answer: string): void {
  expect(answer, what).not.toMatch(/rival says|rival-\d|uid-rival/);
  expect(answer, what).not.toContain(rivalToken);
  expect(answer, what).not.toContain(canary.secret);
}

async function all(): Promise<Map<string, string>> {
  const answers = new Map<string, string>();
  for (const text of HELD_BY_SCOPE) answers.set(`scope: ${text}`, await underScope(text));
  for (const text of ALL) answers.set(`door: ${text}`, await throughDoor(text));
  return answers;
}

beforeAll(async () => {
  opened = await openDoor();
  canary = await createCanary();
  ourToken = await opened.engine.grant(["uid-ours"]);
  rivalToken = await opened.engine.grant(["uid-rival"]);
  before = await fingerprint();
  seen = await all();
}, 120_000);

afterAll(async () => {
  await opened.close();
  await canary.close();
});

describe("whatever is tried", () => {
  it("is tried often enough, and by enough honest people", () => {
    expect(ALL.length).toBeGreaterThanOrEqual(120);
    expect(HONEST.length).toBeGreaterThanOrEqual(80);
  });

  it("shows no row, text or token of the rival", () => {
    for (const [what, answer] of seen) if (!answer.startsWith("refused: ")) harmless(what, answer);
  });

  it("reads no file, calls nobody, writes nothing", async () => {
    for (const [what, answer] of seen) expect(answer, what).not.toContain(canary.secret);
    expect(canary.requests()).toBe(0);
    expect(await canary.written()).toEqual([]);
    expect(await fingerprint()).toBe(before);
  });

  it("is refused by the door, unless it only reads what the scope shows", () => {
    const harmless = new Set(ATTACKS.filter((it) => PASSES_THE_GATE.has(it.idea)).flatMap((it) => it.texts));
    const let_in = [...seen].filter(([what, answer]) => what.startsWith("door: ") && !answer.startsWith("refused: "));
    expect(let_in.map(([what]) => what.slice("door: ".length)).filter((text) => !harmless.has(text))).toEqual([]);
  });

  it("finds nothing of the rival in any view", async () => {
    const views = (await throughDoor("SHOW TABLES")).split("\n").filter((name) => name !== "");
    expect(views.length).toBeGreaterThan(15);
    for (const view of views) {
      const answer = await throughDoor(`SELECT * FROM nghe.${view} LIMIT 2000`);
      expect(answer, view).not.toMatch(/^refused: |rival/);
    }
  });

  it("still answers the honest afterwards", async () => {
    for (const text of HONEST) expect(await throughDoor(text), text).not.toMatch(/^refused: /);
  });
});

describe("a disguise", () => {
  const subjects = ATTACKS.filter((it) => !PASSES_THE_GATE.has(it.idea)).flatMap((it) => it.texts);

  it("gets no attack past the door: it is refused, or does no harm", async () => {
    const gate = createGate(opened.engine, await readVocabulary(opened.engine));
    await fc.assert(
      fc.asyncProperty(disguised(subjects), async (disguise) => {
        const text = canary.aim(disguise);
        const canonical = await opened.engine.canonical(text).catch(() => undefined);
        if (canonical === undefined) return;
        const statement = readStatement(canonical);
        if (statement.kind !== "query" || (await gate.judge(statement.sql)).status === "refused") return;
        const answer = await underScope(statement.sql);
        if (!answer.startsWith("refused: ")) harmless(canonical, answer);
        expect(await canary.written(), canonical).toEqual([]);
        expect(canary.requests(), canonical).toBe(0);
      }),
      { numRuns: 600, interruptAfterTimeLimit: 15_000, markInterruptAsFailure: false },
    );
  }, 30_000);
});

/** Last: it takes the rival away. */
describe("non-interference", () => {
  it("answers the same once the rival's rows are gone", async () => {
    await opened.sandbox.admin(
      "ALTER TABLE nghe_store.mentions DELETE WHERE workspace = 'rival' SETTINGS mutations_sync = 2",
    );
    expect(await opened.sandbox.admin("SELECT DISTINCT workspace FROM nghe_store.mentions")).toBe("ours\n");
    const strip = (answers: Map<string, string>) =>
      [...answers].map(([what, answer]) => [what, answer.replaceAll(/[0-9a-f-]{32,}/g, "#")]);
    expect(strip(await all())).toEqual(strip(seen));
  }, 120_000);
});
