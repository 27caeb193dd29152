import { describe, expect, it } from "vitest";
import { createOpenReaders } from "./open-readers.ts";

function reader(close: () => Promise<void> = async () => undefined) {
  const seen = { closed: 0, broken: [] as unknown[] };
  return {
    seen,
    close: async () => {
      seen.closed += 1;
      await close();
    },
    break: (error: unknown) => void seen.broken.push(error),
  };
}

describe("open readers", () => {
  it("are closed with the bus, each once, however often they are closed", async () => {
    const readers = createOpenReaders();
    const [one, two] = [reader(), reader()];
    const kept = readers.keep(one);
    readers.keep(two);
    await Promise.all([kept.close(), kept.close()]);
    await readers.close();
    await readers.close();
    expect([one.seen.closed, two.seen.closed, readers.closed()]).toEqual([1, 1, true]);
  });

  it("are all waited for", async () => {
    const readers = createOpenReaders();
    let release = (): void => undefined;
    const held = new Promise<void>((resolve) => {
      release = resolve;
    });
    readers.keep(reader(() => held));
    let isClosed = false;
    const closing = readers.close().then(() => {
      isClosed = true;
    });
    await Promise.resolve();
    expect(isClosed).toBe(false);
    release();
    await closing;
    expect(isClosed).toBe(true);
  });

  it("hear of a broken disk while they are open, and not after", async () => {
    const readers = createOpenReaders();
    const [one, two] = [reader(), reader()];
    await readers.keep(one).close();
    readers.keep(two);
    readers.break("the disk");
    expect([one.seen.broken, two.seen.broken]).toEqual([[], ["the disk"]]);
  });
});
