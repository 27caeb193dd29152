import type { RecountView } from "@nghe/contracts";
import { useCallback, useSyncExternalStore } from "react";
import { useData } from "./data-context.tsx";

/** What the server told of the recount of a workspace; undefined where its stored posts follow its queries. */
export function useRecount(workspace: string): undefined | RecountView {
  const { live } = useData();
  const read = useCallback(() => live.recount(workspace), [live, workspace]);
  const recount = useSyncExternalStore(live.onConnection, read, read);
  return recount?.state === "idle" ? undefined : recount;
}
