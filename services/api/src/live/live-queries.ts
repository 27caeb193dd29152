import type { RegistryEvent } from "@nghe/registry";
import type { Gauge } from "@nghe/runtime";
import type { Listener } from "./audience.ts";
import { type LiveAsked, liveKey } from "./live-key.ts";
import type { LiveProblem } from "./live-problem.ts";
import type { LiveQuery } from "./live-query.ts";

export type Joined =
  | { status: "joined"; query: LiveQuery; leave: () => void }
  | { status: "refused"; problem: LiveProblem };

/** The live queries that are open: one for each distinct question, for as long as someone listens. */
export type LiveQueries = {
  join(asked: LiveAsked, listener: Listener): Joined;
  all(): Iterable<LiveQuery>;
  ofWorkspace(uid: string): LiveQuery[];
  /** Those whose names may mean something else after a write to the registry. */
  concernedBy(event: RegistryEvent): LiveQuery[];
  size(): number;
  stop(): void;
};

export type LiveQueriesDeps = { create: (asked: LiveAsked) => LiveQuery; max: number; open: Gauge };

export function createLiveQueries({ create, max, open }: LiveQueriesDeps): LiveQueries {
  const queries = new Map<string, LiveQuery>();

  function add(key: string, asked: LiveAsked): LiveQuery {
    const query = create(asked);
    queries.set(key, query);
    open.set({}, queries.size);
    return query;
  }

  function removeIfAlone(key: string, query: LiveQuery): void {
    if (query.size() > 0 || queries.get(key) !== query) return;
    query.stop();
    queries.delete(key);
    open.set({}, queries.size);
  }

  const ofWorkspace = (uid: string) => [...queries.values()].filter(({ asked }) => asked.workspaceUid === uid);

  return {
    ofWorkspace,
    all: () => queries.values(),
    size: () => queries.size,
    concernedBy(event) {
      // A deletion names its uid alone; there are few, so everyone looks again.
      if (event.type === "delete")
        return event.kind === "workspace" || event.kind === "brand" ? [...queries.values()] : [];
      const { entity } = event.held;
      if (entity.kind === "workspace") return ofWorkspace(entity.uid);
      return entity.kind === "brand" || entity.kind === "label" ? ofWorkspace(entity.workspaceUid) : [];
    },
    join(asked, listener) {
      const key = liveKey(asked);
      const known = queries.get(key);
      if (known === undefined && queries.size >= max) {
        const message = "Too many different questions are open here; close some or try again later.";
        return { status: "refused", problem: { code: "busy", message } };
      }
      const query = known ?? add(key, asked);
      query.join(asked.kind, listener);
      const leave = () => {
        query.leave(asked.kind, listener);
        removeIfAlone(key, query);
      };
      return { status: "joined", query, leave };
    },
    stop() {
      for (const query of queries.values()) query.stop();
      queries.clear();
    },
  };
}
