import type { RecountView, ServerFrame } from "@nghe/contracts";

type RecountFrame = Extract<ServerFrame, { type: "recount" }>;

export type RecountTellerDeps = {
  of(workspaceUid: string): RecountView;
  send(frame: RecountFrame): void;
  now(): number;
};

/** Tells one client of the recounts of the workspaces that its subscriptions are about, whenever they change. */
export type RecountTeller = {
  /** A subscription, by its id. */
  add(id: string, workspaceUid: string, workspace: string): void;
  drop(id: string): void;
  tick(): void;
};

const UNKNOWN = "idle";

export function createRecountTeller({ of, send, now }: RecountTellerDeps): RecountTeller {
  const asked = new Map<string, { workspaceUid: string; workspace: string }>();
  const told = new Map<string, string>();

  return {
    add: (id, workspaceUid, workspace) => void asked.set(id, { workspaceUid, workspace }),
    drop: (id) => void asked.delete(id),
    tick() {
      const about = new Map([...asked.values()].map(({ workspaceUid, workspace }) => [workspaceUid, workspace]));
      for (const uid of [...told.keys()]) if (!about.has(uid)) told.delete(uid);
      for (const [uid, workspace] of about) {
        const recount = of(uid);
        const text = recount.state === "idle" ? UNKNOWN : JSON.stringify(recount);
        if (text === (told.get(uid) ?? UNKNOWN)) continue;
        told.set(uid, text);
        send({ type: "recount", workspace, asOf: now(), recount });
      }
    },
  };
}
