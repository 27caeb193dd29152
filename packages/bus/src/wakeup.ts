/** A flag one loop waits on. `notify` before `wait` is not lost; several make one. */
export type Wakeup = { notify(): void; wait(): Promise<void> };

export function createWakeup(): Wakeup {
  let raised = false;
  let waiter: (() => void) | undefined;
  return {
    notify() {
      raised = true;
      waiter?.();
    },
    async wait() {
      if (!raised) {
        await new Promise<void>((resolve) => {
          waiter = resolve;
        });
      }
      raised = false;
      waiter = undefined;
    },
  };
}
