/** How a part says that it cannot go on: `failed` rejects with the first error given to `fail`, and never resolves. */
export type Breakage = {
  readonly failed: Promise<never>;
  /** Rejects `failed`; the first call counts. */
  fail(error: unknown): void;
  /** What it broke with, if it did. */
  reason(): { error: unknown } | undefined;
};

/** A breakage that nobody needs to watch: unwatched, its rejection is no stray error. */
export function createBreakage(): Breakage {
  let reject: (error: unknown) => void = () => undefined;
  let held: { error: unknown } | undefined;
  const failed = new Promise<never>((_resolve, refuse) => {
    reject = refuse;
  });
  failed.catch(() => undefined);
  return {
    failed,
    fail(error) {
      if (held !== undefined) return;
      held = { error };
      reject(error);
    },
    reason: () => held,
  };
}
