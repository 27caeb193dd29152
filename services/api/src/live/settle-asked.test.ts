import { expect, it } from "vitest";
import { benchRegistry, NOW } from "../testing/api-bench.ts";
import { settleAsked } from "./settle-asked.ts";

const view = benchRegistry().view();
const reader = { keyUid: "reader", workspaceUid: "w_acme", scopes: ["read"] } as const;
const settle = (
  query: Partial<Parameters<typeof settleAsked>[0]>,
  identity: Parameters<typeof settleAsked>[1] = reader,
) => settleAsked({ kind: "mentions", workspace: "acme", ...query }, identity, view, NOW);

it("looks the workspace up and keeps the question as it was asked", () => {
  expect(settle({ last: "7d", brand: ["one"] })).toEqual({
    ok: true,
    asked: { kind: "mentions", workspaceUid: "w_acme", question: { last: "7d", brand: ["one"] } },
  });
});

it("tells nobody whether another's workspace is there", () => {
  expect(settle({ workspace: "rival" })).toEqual(settle({ workspace: "nowhere" }));
  expect(settle({ workspace: "rival" }, { ...reader, workspaceUid: null })).toMatchObject({ ok: true });
});

it.each([
  [{ brand: ["secret"] }, /no brand secret/],
  [{ kind: "volume", limit: 3 } as const, /limit/],
  [{ from: "2027-01-01T00:00:00Z" }, /past/],
  [{ cursor: "abc" }, /cursor/],
])("refuses %j", (query, message) => {
  expect(settle(query)).toMatchObject({
    ok: false,
    problem: { code: "invalid", message: expect.stringMatching(message) },
  });
});
