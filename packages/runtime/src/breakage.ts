/** How a part says that it cannot go on: `failed` rejects with the first error given to `fail`, and never resolves. */
export type Breakage = { readonly failed: Promise<never>; fail(error: unknown): void };

/** A breakage that nobody needs to watch: unwatched, its rejection is no stray error. */
export function createBreakage(): Breakage {
  const { promise, reject } = withReject();
  promise.catch(() => undefined);
  return { failed: promise, fail: reject };
}

function withReject(): { promise: Promise<never>; reject: (error: unknown) => void } {
  let reject: (error: unknown) => void = () => undefined;
  const promise = new Promise<never>((_resolve, refuse) => {
    reject = refuse;
  });
  return { promise, reject };
}
