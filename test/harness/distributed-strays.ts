import type { Distributed } from "./distributed.ts";
import { until } from "./product/until.ts";

const LOOKED_WITHIN_MS = 180_000;

/**
 * How many stray rows each sink sees, once it has looked for them twice since: the second look began after. Wants a
 * short `NGHE_SINK_RECONCILE_EVERY`.
 */
export async function straysSeenAgain(world: Distributed): Promise<number[]> {
  const seen: number[] = [];
  for (const sink of world.of("sink")) {
    const looks = () => world.metric(sink, 'nghe_sink_upkeep_total{task="reconcile"}');
    const before = await looks();
    const again = async () => (await looks()) >= before + 2 || undefined;
    await until("strays were looked for again", again, LOOKED_WITHIN_MS);
    seen.push(await world.metric(sink, "nghe_sink_strays"));
  }
  return seen;
}
