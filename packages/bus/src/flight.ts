/** A batch that is being handled. Once `over`, it may write and commit nothing any more. */
export type Flight = { controller: AbortController; over: boolean };

/** Waits for a loop to end; past the deadline the batch in flight is told to stop, and is over. */
export async function endFlight(
  running: Promise<void>,
  flight: () => Flight | undefined,
  deadlineMs: number,
): Promise<void> {
  let timer: NodeJS.Timeout | undefined;
  const deadline = new Promise<void>((resolve) => {
    timer = setTimeout(() => {
      const late = flight();
      if (late !== undefined) late.over = true;
      late?.controller.abort();
      resolve();
    }, deadlineMs);
  });
  await Promise.race([running, deadline]);
  clearTimeout(timer);
}
