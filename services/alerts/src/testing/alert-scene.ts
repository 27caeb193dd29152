import type { Alert, AlertMessage } from "@nghe/contracts";
import { brandNamed, createMemoryRegistry, ruleNamed, workspaceNamed } from "@nghe/registry/testing";
import { type Watch, watchesOf } from "../evaluate/watched-brands.ts";

/** The watch of a workspace with one own brand, `tiki`, under one rule. */
export function watchNamed(more: Partial<Pick<Watch, "brandSince">> = {}): Watch {
  const registry = createMemoryRegistry([
    workspaceNamed("acme"),
    brandNamed("acme", "tiki", { name: "Tiki" }),
    ruleNamed("acme", "spike", { minimum: 10, factor: 3 }),
  ]);
  const [watch] = watchesOf(registry.view(), "w_acme");
  if (watch === undefined) throw new Error("nothing is watched");
  return { ...watch, brandSince: 0, ...more };
}

/** An open alert of `watchNamed`, as the log has it. */
export function alertNamed(more: Partial<Alert> = {}): Alert {
  return {
    id: "a".repeat(32),
    revision: 1,
    status: "open",
    kind: "negative-spike",
    workspaceUid: "w_acme",
    workspace: "acme",
    brandUid: "b_acme_tiki",
    brand: "tiki",
    brandName: "Tiki",
    ruleUid: "r_acme_spike",
    rule: "spike",
    onsetAt: 0,
    lastAt: 0,
    openedAt: 60_000,
    updatedAt: 60_000,
    closedAt: null,
    peak: 12,
    expected: 2,
    total: 12,
    reason: { en: "why", vi: "vì sao" },
    posts: [],
    ...more,
  };
}

export function messageOf(event: AlertMessage["event"], more: Partial<Alert> = {}): AlertMessage {
  return { v: 1, event, alert: alertNamed({ status: event === "closed" ? "closed" : "open", ...more }) };
}
