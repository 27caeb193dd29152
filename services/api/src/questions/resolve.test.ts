import type { Question, QuestionKind } from "@nghe/contracts";
import { brandNamed, createMemoryRegistry, workspaceNamed } from "@nghe/registry/testing";
import { expect, it } from "vitest";
import { type Resolved, resolveQuestion } from "./resolve.ts";

const NOW = Date.parse("2026-03-10T08:20:30Z");
const view = createMemoryRegistry([
  workspaceNamed("acme"),
  workspaceNamed("rival"),
  brandNamed("acme", "one"),
  brandNamed("acme", "two"),
  brandNamed("rival", "secret"),
]).view();

function resolve(question: Question, kind: QuestionKind = "volume") {
  const workspace = view.workspace("acme");
  if (workspace === undefined) throw new Error("the workspace should be there");
  return resolveQuestion({ kind, workspace, question }, view, NOW);
}
function resolved(question: Question, kind?: QuestionKind): Resolved {
  const outcome = resolve(question, kind);
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.problems));
  return outcome.resolved;
}

it("asks for every brand of the workspace, counted, by text, in its zone, unless told otherwise", () => {
  expect(resolved({}).selection).toMatchObject({
    workspaceUid: "w_acme",
    workspace: "acme",
    brands: [
      { uid: "b_acme_one", id: "one" },
      { uid: "b_acme_two", id: "two" },
    ],
    timezone: "Asia/Ho_Chi_Minh",
    sources: null,
    vias: ["text"],
    countedOnly: true,
  });
  expect(resolved({ via: "all", counted: "all" }).selection).toMatchObject({
    vias: ["text", "thread"],
    countedOnly: false,
  });
});

it("makes one selection of one question, however its lists are written", () => {
  const one = resolved({ brand: ["two", "one", "two"], source: ["x", "bluesky", "x"] });
  expect(one.selection).toEqual(resolved({ brand: ["one", "two"], source: ["bluesky", "x"] }).selection);
  expect(one.brands.map(({ id }) => id)).toEqual(["one", "two"]);
});

it("looks back a month for alerts, a day for the rest", () => {
  const days = ({ selection }: Resolved) => (selection.to - selection.from) / 86_400_000;
  expect(days(resolved({}, "alerts"))).toBe(30);
  expect(days(resolved({}, "mentions"))).toBe(1);
});

it.each<[Question, QuestionKind, string, RegExp]>([
  [{ brand: ["one", "nobody"] }, "volume", "brand", /no brand nobody/],
  [{ brand: ["secret"] }, "volume", "brand", /no brand secret/],
  [{ source: ["Not A Source"] }, "volume", "source", /no name of a source/],
  [{ limit: 10 }, "volume", "limit", /only for mentions/],
  [{ cursor: "x" }, "coverage", "cursor", /only for mentions/],
  [{ status: "open" }, "mentions", "status", /only for alerts/],
])("refuses %j of %s", (question, kind, path, message) => {
  expect(resolve(question, kind)).toMatchObject({
    ok: false,
    problems: [{ path, message: expect.stringMatching(message) }],
  });
});

it("names every problem at once", () => {
  const outcome = resolve({ brand: ["nobody"], status: "open", from: "2026-02-01T00:00:00Z", last: "1h" });
  expect(outcome.ok ? [] : outcome.problems.map(({ path }) => path)).toEqual(["status", "brand", "last"]);
});
