import { afterEach, beforeEach, expect, it, vi } from "vitest";
import { keyOf } from "../testing/api-bench.ts";
import { type LiveBench, startLiveBench } from "../testing/live-bench.ts";
import { connectLive, type LiveClient } from "../testing/live-client.ts";

const QUESTIONS = 40;
const BIG = "x".repeat(512 * 1024);

let bench: LiveBench;
let clients: LiveClient[];
beforeEach(async () => {
  bench = await startLiveBench();
  clients = [];
});
afterEach(async () => {
  for (const client of clients) client.close();
  await bench.api.stop();
});

async function connect(): Promise<LiveClient> {
  const client = await connectLive(bench.url, { key: keyOf("reader") });
  clients.push(client);
  return client;
}
const stream = { kind: "mentions", workspace: "acme", limit: 1 } as const;
const figures = (client: LiveClient, id: string) =>
  client.frames.flatMap((frame) =>
    (frame.type === "snapshot" || frame.type === "update") && frame.id === id ? [frame] : [],
  );

it("a client that stops reading keeps nobody waiting, and is told the whole once it reads again", async () => {
  const [slow, quick] = [await connect(), await connect()];
  for (let index = 0; index < QUESTIONS; index += 1) slow.send({ type: "subscribe", id: `q${index}`, query: stream });
  await slow.next("snapshot", `q${QUESTIONS - 1}`);
  quick.send({ type: "subscribe", id: "q", query: stream });
  await quick.next("snapshot");

  slow.socket.pause();
  for (let round = 1; round <= 3; round += 1) {
    bench.answers.say("one", Date.now(), 0, `${round} ${BIG}`);
    await bench.announce("one", Date.now());
    const update = await quick.next("update");
    if (update.data.kind !== "mentions") throw new Error("mentions should come");
    expect(update.data.items[0]?.text.slice(0, 1)).toBe(String(round));
  }
  slow.socket.resume();

  await vi.waitFor(() => {
    for (let index = 0; index < QUESTIONS; index += 1) {
      const data = figures(slow, `q${index}`).at(-1)?.data;
      expect(data?.kind === "mentions" && data.items[0]?.text.slice(0, 1)).toBe("3");
    }
  }, 15_000);
  const frames = figures(slow, `q${QUESTIONS - 1}`);
  expect(frames.map(({ seq }) => seq)).toEqual(frames.map((_frame, index) => index + 1));
  expect(frames.length).toBeLessThan(4);
  expect(frames.at(-1)?.type).toBe("snapshot");
}, 30_000);
