import type { RecountView } from "@nghe/contracts";
import { EVERYONE, latestChange, type Registry, type RegistryView } from "@nghe/registry";
import { type Clock, type Logger, messageOf } from "@nghe/runtime";
import type { RecountMark, Recounts } from "@nghe/store";
import { createLookOut, type LookOut } from "../look-out.ts";
import { recountOf, recountView } from "./recount-view.ts";

const LOOK_EVERY_MS = 1_000;

export type RecountWatchDeps = {
  recounts: Pick<Recounts, "marks">;
  registry: Pick<Registry, "view">;
  clock: Pick<Clock, "sleep">;
  logger: Logger;
};

/** How far the recounts have come, whichever process does them: read from the tables while there is one to do. */
export type RecountWatch = LookOut & {
  of(workspaceUid: string): RecountView;
  /** Of what concerns the posts of everyone. */
  ofEveryone(): Omit<RecountView, "brands">;
};

export function createRecountWatch({ recounts, registry, clock, logger }: RecountWatchDeps): RecountWatch {
  let marks: ReadonlyMap<string, RecountMark> = new Map();
  let lookedAt = -1;
  let isDone = false;

  /** A registry that is as it was, with all of it settled, has nothing to tell. */
  async function look(): Promise<void> {
    const view = registry.view();
    if (isDone && view.offset === lookedAt) return;
    lookedAt = view.offset;
    isDone = isSettled(view, marks);
    if (isDone) return;
    try {
      marks = new Map((await recounts.marks()).map((mark) => [mark.scope, mark]));
    } catch (error) {
      logger.warn({ error: messageOf(error) }, "how far the recount has come cannot be read");
    }
  }

  return {
    ...createLookOut(look, LOOK_EVERY_MS, clock),
    of: (workspaceUid) => recountView(registry.view(), marks, workspaceUid),
    ofEveryone: () => recountOf(registry.view(), marks, EVERYONE),
  };
}

function isSettled(view: RegistryView, marks: ReadonlyMap<string, RecountMark>): boolean {
  const scopes = [EVERYONE, ...view.workspaces().map(({ entity }) => entity.uid)];
  return scopes.every((scope) => latestChange(view, scope) <= (marks.get(scope)?.settled ?? 0));
}
