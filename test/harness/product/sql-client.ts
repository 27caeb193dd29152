export type SqlRow = Record<string, unknown>;

/** What the SQL door said no with: ClickHouse's own code and words. */
export class SqlRefusal extends Error {
  override readonly name = "SqlRefusal";
  readonly status: number;

  constructor(status: number, message: string) {
    super(message);
    this.status = status;
  }
}

/** Asks the SQL door as curl would, the key as password. Throws `SqlRefusal`. */
export async function askSql(sqlUrl: string, key: string, statement: string): Promise<SqlRow[]> {
  const answer = await fetch(`${sqlUrl}/?default_format=JSONEachRow`, {
    method: "POST",
    headers: { "X-ClickHouse-User": "default", "X-ClickHouse-Key": key },
    body: statement,
  });
  const text = await answer.text();
  if (!answer.ok) throw new SqlRefusal(answer.status, text);
  return text
    .split("\n")
    .filter((line) => line !== "")
    .map((line) => JSON.parse(line));
}
