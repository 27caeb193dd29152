import { NamedQueryView } from "@nghe/contracts";
import { z } from "zod";
import { type Command, UsageError } from "../command.ts";
import { connect } from "../connect.ts";
import { showList } from "../output/show-list.ts";
import { parseOptions } from "../parse-options.ts";
import { noWords, oneWord, required, runSubcommand, type Subcommand } from "../subcommands.ts";

const USAGE = `nghe names --workspace W [--json]
nghe names add ID --workspace W --query QUERY [--note WHAT] [--json]
nghe names set ID --workspace W [--query QUERY] [--note WHAT] [--json]
nghe names remove ID --workspace W

Parts of queries with a name: {ID} in a brand's query, in another named query or in the exclusions.

  --query QUERY  what it stands for. A change of it is a new version of every brand that uses it, which is recounted.
  --note WHAT    what it is for
  --json         as JSON

What something uses cannot be removed. Over the running server, with the admin key.`;

/** `nghe names`: the named queries of a workspace. */
export function namesCommand(): Command {
  return {
    name: "names",
    summary: "list, add, change and remove named queries",
    usage: USAGE,
    run: (args, context) =>
      args[0] === undefined || args[0].startsWith("-")
        ? list(args, context)
        : runSubcommand(args, { list, add, set, remove }, context),
  };
}

const OPTIONS = {
  workspace: { type: "string" },
  query: { type: "string" },
  note: { type: "string" },
  json: { type: "boolean", default: false },
} as const;

const namesOf = (workspace: undefined | string): string =>
  `/api/v1/workspaces/${encodeURIComponent(required(workspace, "workspace"))}/named-queries`;

const list: Subcommand = async (args, context) => {
  const { values, positionals } = parseOptions(args, { workspace: OPTIONS.workspace, json: OPTIONS.json });
  noWords(positionals);
  const path = namesOf(values.workspace);
  const client = await connect(context);
  showList(context.terminal, await client.get(path, z.array(NamedQueryView)), {
    json: values.json,
    none: "there is none yet. Add one: nghe names add ID --workspace W --query Q",
    columns: [
      ["NAME", ({ id }) => `{${id}}`],
      ["USED BY", usersText],
      ["NOTE", ({ note }) => note ?? ""],
      ["QUERY", ({ query }) => query],
    ],
  });
  return 0;
};

const add: Subcommand = async (args, context) => {
  const { values, positionals } = parseOptions(args, OPTIONS);
  const id = oneWord(positionals, "ID");
  const path = namesOf(values.workspace);
  const body = { id, query: required(values.query, "query"), ...noteOf(values.note) };
  const client = await connect(context);
  show(await client.send("POST", path, body, NamedQueryView), values.json, context);
  return 0;
};

const set: Subcommand = async (args, context) => {
  const { values, positionals } = parseOptions(args, OPTIONS);
  const path = `${namesOf(values.workspace)}/${encodeURIComponent(oneWord(positionals, "ID"))}`;
  const body = { ...(values.query === undefined ? {} : { query: values.query }), ...noteOf(values.note) };
  if (Object.keys(body).length === 0) throw new UsageError("say what to change: --query, --note");
  const client = await connect(context);
  show(await client.send("PATCH", path, body, NamedQueryView), values.json, context);
  return 0;
};

const remove: Subcommand = async (args, context) => {
  const { values, positionals } = parseOptions(args, { workspace: OPTIONS.workspace });
  const path = `${namesOf(values.workspace)}/${encodeURIComponent(oneWord(positionals, "ID"))}`;
  const client = await connect(context);
  await client.send("DELETE", path, undefined, z.null());
  return 0;
};

function noteOf(note: undefined | string): { note?: string } {
  return note === undefined ? {} : { note };
}

function show(named: NamedQueryView, json: boolean, { terminal }: Parameters<Subcommand>[1]): void {
  terminal.out(json ? JSON.stringify(named, null, 2) : `{${named.id}}: ${named.query}`);
}

function usersText({ usedBy }: NamedQueryView): string {
  const names = usedBy.namedQueries.map((name) => `{${name}}`);
  return [...usedBy.brands, ...names, ...(usedBy.exclusions ? ["exclusions"] : [])].join(", ") || "-";
}
