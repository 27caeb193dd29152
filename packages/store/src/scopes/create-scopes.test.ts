import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { z } from "zod";
import { createChdbDatabase } from "../chdb/chdb-database.ts";
import { migrate } from "../migrations/migrate.ts";
import { createScopes } from "./create-scopes.ts";

const database = await createChdbDatabase({ path: null });
const scopes = createScopes({ database });
const TOKEN = "0123456789abcdef".repeat(4);

beforeAll(() => migrate(database), 60_000);
afterAll(() => database.close());

async function granted(token: string): Promise<string[]> {
  const rows = await database.query({
    sql: "SELECT DISTINCT workspace_uid AS uid FROM nghe_store.scope WHERE token = toFixedString({token:String}, 64) ORDER BY uid",
    params: { token },
    row: z.object({ uid: z.string() }),
    timeoutMs: undefined,
  });
  return rows.map(({ uid }) => uid);
}

describe("a grant", () => {
  test("shows what it names, and after another only what that names", async () => {
    await scopes.grant(TOKEN, ["w1", "w2"]);
    expect(await granted(TOKEN)).toEqual(["w1", "w2"]);
    await scopes.grant(TOKEN, ["w2", "w3"]);
    expect(await granted(TOKEN)).toEqual(["w2", "w3"]);
  });

  test("may be made again, which renews it", async () => {
    await scopes.grant(TOKEN, ["w2", "w3"]);
    expect(await granted(TOKEN)).toEqual(["w2", "w3"]);
  });

  test("of nothing takes everything back, and leaves other tokens alone", async () => {
    const other = "f".repeat(64);
    await scopes.grant(other, ["w1"]);
    await scopes.grant(TOKEN, []);
    expect([await granted(TOKEN), await granted(other)]).toEqual([[], ["w1"]]);
    await scopes.revoke(other);
    expect(await granted(other)).toEqual([]);
  });
});

test.each(["", "abc", "A".repeat(64), "a".repeat(65), `${"a".repeat(63)}'`, "\0".repeat(64)])(
  "%j is no token",
  async (token) => {
    await expect(scopes.grant(token, ["w1"])).rejects.toMatchObject({ code: "bad-scope-token", retriable: false });
    await expect(scopes.grant(token, [])).rejects.toMatchObject({ code: "bad-scope-token" });
    await expect(scopes.revoke(token)).rejects.toMatchObject({ code: "bad-scope-token" });
  },
);
