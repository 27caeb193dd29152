import { BrandView } from "@nghe/contracts";
import { z } from "zod";
import { type Command, UsageError } from "../command.ts";
import { connect } from "../connect.ts";
import { showList } from "../output/show-list.ts";
import { parseOptions } from "../parse-options.ts";
import { oneWord, required, runSubcommand, type Subcommand } from "../subcommands.ts";

const USAGE = `nghe brands --workspace W [--json]
nghe brands add ID --workspace W --name NAME --query QUERY [--role own|competitor] [--json]

  --workspace W   whose brands
  --name NAME     what people call it
  --query QUERY   which posts name it, such as 'Highlands OR "highlands coffee" NOT scotland'
                  (nghe query check tells what is wrong with one; docs/query-language.md)
  --role ROLE     own or competitor (default: own)
  --json          as JSON

Over the running server, with the admin key.`;

/** `nghe brands`: lists a workspace's brands, or adds one. */
export function brandsCommand(): Command {
  return {
    name: "brands",
    summary: "list a workspace's brands, add one",
    usage: USAGE,
    run: (args, context) =>
      args[0] === undefined || args[0].startsWith("-")
        ? list(args, context)
        : runSubcommand(args, { list, add }, context),
  };
}

const brandsOf = (workspace: string): string => `/api/v1/workspaces/${encodeURIComponent(workspace)}/brands`;

const list: Subcommand = async (args, context) => {
  const { values } = parseOptions(args, {
    workspace: { type: "string" },
    json: { type: "boolean", default: false },
  });
  const workspace = required(values.workspace, "workspace");
  const client = await connect(context);
  const brands = await client.get(brandsOf(workspace), z.array(BrandView));
  showList(context.terminal, brands, {
    json: values.json,
    none: `${workspace} has no brand yet. Add one: nghe brands add ID --workspace ${workspace} --name N --query Q`,
    columns: [
      ["ID", ({ id }) => id],
      ["NAME", ({ name }) => name],
      ["ROLE", ({ role }) => role],
      ["QUERY", ({ query }) => query],
    ],
  });
  return 0;
};

const add: Subcommand = async (args, context) => {
  const { values, positionals } = parseOptions(args, {
    workspace: { type: "string" },
    name: { type: "string" },
    query: { type: "string" },
    role: { type: "string", default: "own" },
    json: { type: "boolean", default: false },
  });
  const id = oneWord(positionals, "ID");
  const { role } = values;
  if (role !== "own" && role !== "competitor") throw new UsageError(`--role ${role}: own or competitor`);
  const body = { id, name: required(values.name, "name"), query: required(values.query, "query"), role };
  const path = brandsOf(required(values.workspace, "workspace"));
  const client = await connect(context);
  const made = await client.send("POST", path, body, BrandView);
  context.terminal.out(values.json ? JSON.stringify(made, null, 2) : `brand ${made.id} (${made.role}): ${made.query}`);
  return 0;
};
