import type { Cause, ChangeGrain, ChangeMessage } from "@nghe/contracts";
import type { Touched } from "@nghe/store";

const GRAINS: readonly ChangeGrain[] = [300, 3_600, 86_400];
const MAX_BUCKETS = 2_000;

type Group = {
  workspaceUid: string;
  workspace: string;
  cause: Cause;
  brands: Map<string, string>;
  sources: Set<string>;
  seconds: Set<number>;
  loggedAt: number;
};

/**
 * What is announced of a batch: one message for each workspace and cause, with the brands, sources and buckets that
 * its rows touch. Buckets are of the finest width that keeps them within 2,000; what goes beyond even by days is cut
 * into several messages.
 */
export function changesOf(touched: readonly Touched[], batch: string): ChangeMessage[] {
  const groups = new Map<string, Group>();
  for (const item of touched) add(groups, item);
  return [...groups.values()].flatMap((group) => messagesOf(group, batch));
}

function add(groups: Map<string, Group>, item: Touched): void {
  const key = `${item.workspaceUid} ${item.cause}`;
  let group = groups.get(key);
  if (group === undefined) {
    const { workspaceUid, workspace, cause } = item;
    group = { workspaceUid, workspace, cause, brands: new Map(), sources: new Set(), seconds: new Set(), loggedAt: 0 };
    groups.set(key, group);
  }
  group.brands.set(item.brandUid, item.brand);
  group.sources.add(item.source);
  group.seconds.add(startOf(Math.floor(item.publishedAt / 1_000), 300));
  group.loggedAt = Math.max(group.loggedAt, item.loggedAt);
}

function messagesOf(group: Group, batch: string): ChangeMessage[] {
  const { grain, buckets } = bucketsOf(group.seconds);
  const messages: ChangeMessage[] = [];
  for (let from = 0; from < buckets.length; from += MAX_BUCKETS) {
    messages.push({
      v: 1,
      batch,
      workspaceUid: group.workspaceUid,
      workspace: group.workspace,
      brands: [...group.brands].map(([uid, id]) => ({ uid, id })),
      sources: [...group.sources],
      grain,
      buckets: buckets.slice(from, from + MAX_BUCKETS),
      cause: group.cause,
      loggedAt: group.loggedAt,
    });
  }
  return messages;
}

function bucketsOf(seconds: ReadonlySet<number>): { grain: ChangeGrain; buckets: number[] } {
  for (const grain of GRAINS) {
    const buckets = [...new Set([...seconds].map((second) => startOf(second, grain)))];
    if (buckets.length <= MAX_BUCKETS || grain === 86_400) return { grain, buckets: buckets.sort((a, b) => a - b) };
  }
  throw new RangeError("There is no widest bucket");
}

function startOf(second: number, width: number): number {
  return second - (second % width);
}
