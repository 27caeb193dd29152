import { systemClock } from "@nghe/runtime";
import { createServerDatabase } from "@nghe/store/server";
import type { Distributed } from "../../harness/distributed.ts";
import type { RunningProduct } from "../../harness/product/start-product.ts";
import { type Dump, dumpAndStop, dumpViews } from "../kill/dump.ts";
import { dumpTables } from "../kill/dump-tables.ts";

/** What tells of the way that led there, and not of where it led: when versions were saved, what was taken back, who was told. */
const OF_THE_WAY = ["nghe.query_versions", "nghe.mention_changes", "nghe.alerts"];
/** What follows from uids, and from when it was set up: two installations never share it. */
export const OF_THE_INSTALLATION: ReadonlySet<string> = new Set(["mention_id", "chosen_at"]);

/** Every row that people read, and what lies in the tables, but for whether a post ever was a mention. */
export async function recountedTables(
  product: RunningProduct,
  source: string,
  leftOut?: ReadonlySet<string>,
): Promise<Dump> {
  return whereItLed(await dumpAndStop(product, source, leftOut));
}

/** The same of the distributed product, which runs on, to be compared with other installations. */
export async function recountedServerTables(world: Distributed, source: string): Promise<Dump> {
  const given = { url: world.clickhouseUrl, user: "default", password: "", clock: systemClock, random: () => 0.5 };
  const database = createServerDatabase({ ...given, timeoutMs: 60_000, connections: 1, replicated: false });
  try {
    const tables = await dumpTables(database, source);
    return whereItLed({ ...(await dumpViews(world, OF_THE_INSTALLATION)), ...tables });
  } finally {
    await database.close();
  }
}

function whereItLed(dump: Dump): Dump {
  const posts = (dump["posts"] ?? []).map((line) => {
    const { placed, publishedAt, ...rest } = JSON.parse(line);
    return JSON.stringify(rest);
  });
  const led = Object.entries(dump).filter(([view]) => !OF_THE_WAY.includes(view));
  return { ...Object.fromEntries(led), posts };
}
