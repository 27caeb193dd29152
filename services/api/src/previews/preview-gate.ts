import { HttpProblem } from "../http/http-problem.ts";

/** Lets a few previews of one workspace run at once; more are told to try again. */
export type PreviewGate = { pass<T>(workspaceUid: string, work: () => Promise<T>): Promise<T> };

export function createPreviewGate(most: number): PreviewGate {
  const running = new Map<string, number>();
  return {
    async pass(workspaceUid, work) {
      const now = running.get(workspaceUid) ?? 0;
      if (now >= most) {
        throw new HttpProblem(429, "too-many-previews", `${most} previews of this workspace run already. Try again.`);
      }
      running.set(workspaceUid, now + 1);
      try {
        return await work();
      } finally {
        const left = (running.get(workspaceUid) ?? 1) - 1;
        if (left === 0) running.delete(workspaceUid);
        else running.set(workspaceUid, left);
      }
    },
  };
}
