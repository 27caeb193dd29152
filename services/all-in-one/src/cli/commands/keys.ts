import { CreatedKey, KeyScope, KeyView } from "@nghe/contracts";
import { z } from "zod";
import { type Command, UsageError } from "../command.ts";
import { connect } from "../connect.ts";
import { showList } from "../output/show-list.ts";
import { momentText } from "../output/table.ts";
import { parseOptions } from "../parse-options.ts";
import { noWords, oneWord, required, runSubcommand, type Subcommand } from "../subcommands.ts";

const USAGE = `nghe keys [--workspace W] [--json]
nghe keys add --name NAME --scopes read,write [--workspace W] [--json]
nghe keys remove ID [--workspace W]

  --workspace W   keys of this workspace; without it those of the whole installation
  --name NAME     what the key is for
  --scopes LIST   read (numbers and SQL), write (posts and brands), admin (keys too)
  --json          as JSON

A new key is written on stdout, this once. Over the running server, with the admin key.`;

/** `nghe keys`: lists, makes and revokes API keys. */
export function keysCommand(): Command {
  return {
    name: "keys",
    summary: "list, make and revoke API keys",
    usage: USAGE,
    run: (args, context) =>
      args[0] === undefined || args[0].startsWith("-")
        ? list(args, context)
        : runSubcommand(args, { list, add, remove }, context),
  };
}

const keysOf = (workspace: undefined | string): string =>
  workspace === undefined ? "/api/v1/keys" : `/api/v1/workspaces/${encodeURIComponent(workspace)}/keys`;

const list: Subcommand = async (args, context) => {
  const { values, positionals } = parseOptions(args, {
    workspace: { type: "string" },
    json: { type: "boolean", default: false },
  });
  noWords(positionals);
  const client = await connect(context);
  const keys = await client.get(keysOf(values.workspace), z.array(KeyView));
  showList(context.terminal, keys, {
    json: values.json,
    none: "There is no key yet. Make one: nghe keys add --name N --scopes read",
    columns: [
      ["ID", ({ id }) => id],
      ["NAME", ({ name }) => name],
      ["SCOPES", ({ scopes }) => scopes.join(",")],
      ["MADE", ({ createdAt }) => momentText(createdAt)],
    ],
  });
  return 0;
};

const add: Subcommand = async (args, context) => {
  const { values, positionals } = parseOptions(args, {
    workspace: { type: "string" },
    name: { type: "string" },
    scopes: { type: "string" },
    json: { type: "boolean", default: false },
  });
  if (positionals.length > 0) throw new UsageError("a key has no ID of your choice: give --name");
  const body = { name: required(values.name, "name"), scopes: scopesOf(required(values.scopes, "scopes")) };
  const client = await connect(context);
  const made = await client.send("POST", keysOf(values.workspace), body, CreatedKey);
  context.terminal.out(values.json ? JSON.stringify(made, null, 2) : made.key);
  if (!values.json) context.terminal.err("Keep it: it is shown this once.");
  return 0;
};

const remove: Subcommand = async (args, context) => {
  const { values, positionals } = parseOptions(args, { workspace: { type: "string" } });
  const id = oneWord(positionals, "ID");
  const client = await connect(context);
  await client.send("DELETE", `${keysOf(values.workspace)}/${encodeURIComponent(id)}`, undefined, z.null());
  context.terminal.err(`${id} is refused from now on.`);
  return 0;
};

function scopesOf(text: string): KeyScope[] {
  return text.split(",").map((word) => {
    const scope = KeyScope.safeParse(word.trim());
    if (!scope.success) throw new UsageError(`--scopes ${text}: ${KeyScope.options.join(", ")}, between commas`);
    return scope.data;
  });
}
