/** A promise that can only reject, and that nobody has to listen to. */
export type Breakage = {
  readonly failed: Promise<never>;
  /** Rejects `failed`; the first call counts. */
  break(reason: unknown): void;
  /** What it was broken with, if it was. */
  reason(): { error: unknown } | undefined;
};

export function createBreakage(): Breakage {
  let reject: (reason: unknown) => void = () => undefined;
  let held: { error: unknown } | undefined;
  const failed = new Promise<never>((_, rejectIt) => {
    reject = rejectIt;
  });
  failed.catch(() => undefined);
  return {
    failed,
    break(reason) {
      if (held !== undefined) return;
      held = { error: reason };
      reject(reason);
    },
    reason: () => held,
  };
}
