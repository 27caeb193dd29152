import { join } from "node:path";
import { systemClock } from "@nghe/runtime";
import { createStore } from "@nghe/store";
import { createChdbDatabase } from "@nghe/store/chdb";
import { liveMentions, storedPosts } from "@nghe/store/testing";

/**
 * A process of its own, since an engine keeps to one directory: prints what lies in the tables of a data directory
 * that nobody has open, without moments of storing and places in the log, and what the reconciler finds.
 */
const [directory = "", source = ""] = process.argv.slice(2);
const database = await createChdbDatabase({ path: join(directory, "clickhouse"), readers: 1 });
const store = createStore({ database, epoch: 0, clock: systemClock });

const mentions = (await liveMentions(database, source)).map(({ version, storedAt, updatedAt, ...row }) => row);
const posts = (await storedPosts(database, source)).map(({ version, state, ...row }) => row);
const strays = await store.reconciler.findStrays(0);

process.stdout.write(
  JSON.stringify({
    mentions: mentions.map((row) => JSON.stringify(row)),
    posts: posts.map((row) => JSON.stringify(row)),
    strays: strays.map((row) =>
      JSON.stringify(row, (_name, value) => (typeof value === "bigint" ? `${value}` : value)),
    ),
  }),
);
await store.close();
