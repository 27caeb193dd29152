/** What a stream gives until the signal aborts: a person's Ctrl-C does not wait for the next chunk. */
export async function* untilStopped<Item>(items: AsyncIterable<Item>, signal: AbortSignal): AsyncGenerator<Item> {
  const stopped = new Promise<undefined>((stop) => {
    if (signal.aborted) stop(undefined);
    else signal.addEventListener("abort", () => stop(undefined), { once: true });
  });
  const iterator = items[Symbol.asyncIterator]();
  for (;;) {
    const next = await Promise.race([stopped, iterator.next()]);
    if (next === undefined || signal.aborted || next.done === true) return;
    yield next.value;
  }
}
