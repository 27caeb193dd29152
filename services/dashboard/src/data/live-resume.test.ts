import type { LiveQuery, MentionItem } from "@nghe/contracts";
import fc from "fast-check";
import { expect, it } from "vitest";
import { mention, mentions, volume } from "./testing/answers.ts";
import { type LiveBench, liveBench } from "./testing/live-bench.ts";

const VOLUME: LiveQuery = { kind: "volume", workspace: "acme" };
const STREAM: LiveQuery = { kind: "mentions", workspace: "acme" };

/** A server whose truth moves on whether or not the page hears of it. */
class Server {
  readonly #items: MentionItem[] = [];
  #seq = new Map<string, number>();
  readonly #bench: LiveBench;

  constructor(bench: LiveBench) {
    this.#bench = bench;
  }

  truth() {
    return { volume: volume(this.#items.length), mentions: mentions([...this.#items].reverse()) };
  }

  /** Answers what is asked and has no snapshot yet. */
  serve(): void {
    for (const { id, query } of this.#bench.last().open()) {
      if (this.#seq.has(id)) continue;
      this.#seq.set(id, 1);
      this.#bench.last().snapshot(id, 1, this.#answer(query));
    }
  }

  /** One more post; `heard` says whether its frames arrive. */
  post(heard: boolean): void {
    const added = mention(`m${String(this.#items.length).padStart(4, "0")}`, this.#items.length, {});
    this.#items.push(added);
    for (const { id, query } of this.#bench.last().open()) {
      const seq = this.#seq.get(id);
      if (seq === undefined) continue;
      this.#seq.set(id, seq + 1);
      const news = query.kind === "mentions" ? mentions([added]) : volume(this.#items.length);
      if (heard) this.#bench.last().update(id, seq + 1, news);
    }
  }

  #answer(query: LiveQuery) {
    const { volume: figures, mentions: stream } = this.truth();
    return query.kind === "mentions" ? stream : figures;
  }
}

type Deed = "post" | "lost post" | "drop" | "offline" | "online" | "wait" | "serve" | "greet" | "silence";
const DEEDS: readonly Deed[] = ["post", "lost post", "drop", "offline", "online", "wait", "serve", "greet", "silence"];

function act(bench: LiveBench, server: Server, deed: Deed): void {
  const { client, time, last } = bench;
  const doing: Record<Deed, () => void> = {
    post: () => server.post(true),
    "lost post": () => server.post(false),
    drop: () => last().drop(),
    offline: () => client.tell("offline"),
    online: () => client.tell("online"),
    wait: () => time.pass(700),
    serve: () => server.serve(),
    greet: () => last().greet(1),
    silence: () => time.pass(12_000),
  };
  doing[deed]();
}

/** The network is good again: the page gets in, is answered, and hears of one more post. */
function settle(bench: LiveBench, server: Server): void {
  bench.client.tell("online");
  for (let round = 0; round < 20 && bench.client.connection().phase !== "ready"; round++) {
    if (bench.client.connection().phase === "waiting") bench.time.pass(16_000);
    bench.last().greet(1);
  }
  server.serve();
  server.post(true);
  server.serve();
}

it("ends at the server's truth after any mix of losses, silences and returns", () => {
  fc.assert(
    fc.property(fc.array(fc.constantFrom(...DEEDS), { maxLength: 60 }), (deeds) => {
      const bench = liveBench();
      const server = new Server(bench);
      bench.client.watch(VOLUME, () => {});
      bench.client.watch(STREAM, () => {});
      bench.client.start();
      for (const deed of deeds) act(bench, server, deed);
      settle(bench, server);
      const truth = server.truth();
      expect(bench.client.connection().phase).toBe("ready");
      expect(bench.client.view(VOLUME).answer).toEqual(truth.volume);
      expect(bench.client.view(STREAM).answer).toEqual(truth.mentions);
      expect(bench.last().open()).toHaveLength(2);
    }),
    { numRuns: 300 },
  );
});
