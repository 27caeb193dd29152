import { randomBytes } from "node:crypto";
import { createClient } from "@clickhouse/client";
import { systemClock } from "@nghe/runtime";
import { createStore } from "@nghe/store";
import { createServerDatabase } from "@nghe/store/server";

export type TableFigures = Record<string, number | string>;

/**
 * What every table and every view of a ClickHouse holds: how many rows, outdated ones left out, and sums over the
 * figures and a digest of the mentions, so that equal counts of unequal rows are told apart. Left out: what is about
 * calls and not about posts (receipts: a call that was cut off is made again under another name; scopes).
 */
export async function tableFigures(url: string): Promise<TableFigures> {
  const client = createClient({ url, request_timeout: 60_000 });
  const token = randomBytes(32).toString("hex");
  const ask = async <T>(query: string): Promise<T[]> => {
    const settings = { log_comment: token, output_format_json_quote_64bit_integers: 0 as const };
    const answer = await client.query({ query, format: "JSONEachRow", clickhouse_settings: settings });
    return answer.json<T>();
  };
  try {
    await openViews(url, token, await ask<{ uid: string }>("SELECT DISTINCT uid FROM nghe_store.workspaces FINAL"));
    const tables = await ask<{ table: string; engine: string }>(TABLES);
    const figures: TableFigures = {};
    for (const { table, engine } of tables) {
      const final = engine.startsWith("Replacing") ? "FINAL" : "";
      figures[table] = (await ask<{ n: number }>(`SELECT count() AS n FROM ${table} ${final}`))[0]?.n ?? -1;
    }
    for (const [name, sql] of Object.entries(SUMS)) figures[name] = JSON.stringify(await ask(sql));
    return figures;
  } finally {
    await client.close();
  }
}

/** Live rows of one (workspace, brand, post) beyond the first: there may be none. */
export async function doubledMentions(url: string): Promise<unknown[]> {
  const client = createClient({ url });
  try {
    const answer = await client.query({ query: DOUBLED, format: "JSONEachRow" });
    return await answer.json();
  } finally {
    await client.close();
  }
}

async function openViews(url: string, token: string, workspaces: readonly { uid: string }[]): Promise<void> {
  const given = { url, user: "default", password: "", clock: systemClock, random: () => 0.5 };
  const database = createServerDatabase({ ...given, timeoutMs: 30_000, connections: 1, replicated: false });
  const store = createStore({ database, epoch: 0, clock: systemClock });
  await store.scopes.grant(
    token,
    workspaces.map(({ uid }) => uid),
  );
  await store.close();
}

const TABLES = `SELECT concat(database, '.', name) AS table, engine FROM system.tables
  WHERE database IN ('nghe', 'nghe_store') AND table NOT IN ('nghe_store.receipts', 'nghe_store.landed', 'nghe_store.scope')
  ORDER BY table`;

const SUMS = {
  "mentions by brand": `SELECT workspace, brand, count() AS mentions, countIf(counted) AS counting, sum(sentiment) AS tone,
      groupBitXor(cityHash64(post_id, published_at, text, ifNull(sentiment, 9), author_name, via)) AS digest
    FROM nghe.mentions GROUP BY ALL ORDER BY ALL`,
  "hours by brand": `SELECT workspace, brand, count() AS hours, sum(mentions) AS of_all, sum(positive) AS of_positive,
      sum(negative) AS of_negative, groupBitXor(cityHash64(bucket, source, mentions)) AS digest
    FROM nghe.mentions_by_hour GROUP BY ALL ORDER BY ALL`,
  "share of voice": `SELECT workspace, brand, sum(mentions) AS numerator, sum(total) AS denominator
    FROM nghe.share_of_voice_by_hour GROUP BY ALL ORDER BY ALL`,
  changes: "SELECT workspace, op, count() AS mentions FROM nghe.mention_changes GROUP BY ALL ORDER BY ALL",
};

const DOUBLED = `SELECT workspace_uid, brand_uid, source, id, count() AS live FROM nghe_store.mentions FINAL
  GROUP BY workspace_uid, brand_uid, source, id HAVING live > 1`;
