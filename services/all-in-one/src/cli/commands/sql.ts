import { type Command, type CommandContext, UsageError } from "../command.ts";
import { noServer, serverAddress } from "../connect.ts";
import { parseOptions } from "../parse-options.ts";
import { ServerFailure } from "../server-client.ts";

const USAGE = `nghe sql "SELECT …" [--format NAME] [--json]
nghe sql - < query.sql

  --format NAME   PrettyCompactMonoBlock for people, TSVWithNames where the output is piped on (the defaults),
                  or any other of ClickHouse's: CSVWithNames, JSONEachRow, Markdown, Vertical, Parquet …
  --json          the same as --format JSON

Through the running server's SQL door (NGHE_HOST, NGHE_CLICKHOUSE_PORT) with the admin key, which sees every workspace.
Tables are the views of the database nghe: docs/sql.md.`;

export type SqlDeps = {
  /** All of stdin, as text. */
  readInput: () => Promise<string>;
  /** Bytes to stdout, as they came: a format need not be text. */
  write: (bytes: Uint8Array) => void;
  /** Whether a person reads stdout. */
  isRead: boolean;
};

/** `nghe sql`: one query through the SQL door. */
export function sqlCommand(deps: SqlDeps): Command {
  return {
    name: "sql",
    summary: "ask the tables in SQL",
    usage: USAGE,
    async run(args, context) {
      const { values, positionals } = parseOptions(args, {
        format: { type: "string" },
        json: { type: "boolean", default: false },
      });
      const [word, extra] = positionals;
      if (word === undefined || extra !== undefined) throw new UsageError('give one query in quotes, or "-" for stdin');
      const text = word === "-" ? await deps.readInput() : word;
      if (text.trim() === "") throw new UsageError("the query is empty");
      const format = values.format ?? (values.json ? "JSON" : deps.isRead ? "PrettyCompactMonoBlock" : "TSVWithNames");
      deps.write(await ask(text, format, context));
      return 0;
    },
  };
}

async function ask(text: string, format: string, context: CommandContext): Promise<Uint8Array> {
  const { sqlPort } = context.config();
  const { host, key } = await serverAddress(context);
  const base = `http://${host.includes(":") ? `[${host}]` : host}:${sqlPort}`;
  const response = await fetch(`${base}/`, {
    method: "POST",
    body: text,
    headers: { "x-clickhouse-user": "default", "x-clickhouse-key": key, "x-clickhouse-format": format },
    signal: context.signal,
  }).catch((cause: unknown) => {
    if (context.signal.aborted) throw new ServerFailure("stopped", "stopped", { retriable: false, cause });
    throw noServer(`${host}:${sqlPort} (the SQL door)`);
  });
  if (response.ok) return new Uint8Array(await response.arrayBuffer());
  const said = (await response.text()).trim();
  const help = /\(AUTHENTICATION_FAILED\)|\(REQUIRED_PASSWORD\)/.test(said)
    ? "; give the admin key in NGHE_ADMIN_KEY"
    : "";
  throw new ServerFailure("sql-refused", `${said}${help}`, {
    retriable: response.status >= 500 || response.status === 429,
  });
}
