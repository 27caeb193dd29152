/** A flag that one party raises, as often as it likes, and another waits for and takes down. */
export type Signal = {
  raise(): void;
  /** Resolves once the flag is up, and takes it down. Resolves too when `stop` aborts. */
  taken(stop: AbortSignal): Promise<void>;
};

export function createSignal(): Signal {
  let isUp = false;
  let wake: () => void = () => {};
  return {
    raise() {
      isUp = true;
      wake();
    },
    async taken(stop) {
      if (!isUp && !stop.aborted) {
        await new Promise<void>((resolve) => {
          wake = () => {
            stop.removeEventListener("abort", wake);
            resolve();
          };
          stop.addEventListener("abort", wake);
        });
      }
      isUp = false;
      wake = () => {};
    },
  };
}
