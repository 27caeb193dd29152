import type { AlertRule, Brand } from "@nghe/contracts";
import type { RegistryView } from "@nghe/registry";

/** A rule over one brand: what an episode belongs to. */
export type Watch = {
  rule: AlertRule;
  brand: Brand;
  /** When the brand, or anything that decides what it matches, was changed last, ms: older posts of it are no news. */
  brandSince: number;
  workspace: { uid: string; id: string; timezone: string };
};

const DEFAULT_MINIMUM = 10;
const DEFAULT_FACTOR = 3;

/** The rule a workspace has before anyone writes one: its own brands, ten negative mentions, three times the usual. */
export function defaultRule(workspaceUid: string): AlertRule {
  return {
    kind: "rule",
    uid: `default~${workspaceUid}`,
    workspaceUid,
    id: "default",
    name: "Negative spike",
    brandUid: null,
    enabled: true,
    minimum: DEFAULT_MINIMUM,
    factor: DEFAULT_FACTOR,
  };
}

/** Names an episode's book-keeping: one per rule and brand. */
export function watchKey({ rule, brand }: Pick<Watch, "rule" | "brand">): string {
  return `${rule.uid} ${brand.uid}`;
}

/** All that is watched in a workspace. A rule without a brand watches the workspace's own brands, not its rivals. */
export function watchesOf(view: RegistryView, workspaceUid: string): Watch[] {
  const workspace = view.workspaceByUid(workspaceUid)?.entity;
  if (workspace === undefined) return [];
  const written = view.rules(workspaceUid).map(({ entity }) => entity);
  const rules = (written.length === 0 ? [defaultRule(workspaceUid)] : written).filter(({ enabled }) => enabled);
  return rules.flatMap((rule) =>
    view
      .brands(workspaceUid)
      .filter(({ entity }) => (rule.brandUid === null ? entity.role === "own" : entity.uid === rule.brandUid))
      .map(({ entity, updatedAt }) => ({
        rule,
        brand: entity,
        brandSince: Math.max(updatedAt, view.versions(entity.uid).at(-1)?.at ?? 0),
        workspace,
      })),
  );
}
