import { BrandView } from "@nghe/contracts";
import { z } from "zod";
import { brandPath, brandsPath } from "../brands/brand-path.ts";
import { check } from "../brands/check.ts";
import { filter } from "../brands/filter.ts";
import { label, labels, unlabel } from "../brands/labels.ts";
import { diff, restore, versions } from "../brands/versions.ts";
import { type Command, UsageError } from "../command.ts";
import { connect } from "../connect.ts";
import { showList } from "../output/show-list.ts";
import { parseOptions } from "../parse-options.ts";
import { noWords, oneWord, required, runSubcommand, type Subcommand } from "../subcommands.ts";

const USAGE = `nghe brands --workspace W [--json]
nghe brands add ID --workspace W --name NAME --query QUERY [--role own|competitor] [--json]
nghe brands set ID --workspace W [--query QUERY] [--name NAME] [--role ROLE] [--note WHY] [--json]
nghe brands versions ID --workspace W [--json]           what it matched when, and how well on its labels
nghe brands diff ID FROM [TO] --workspace W [--json]     the words that came and went
nghe brands restore ID VERSION --workspace W [--note WHY] [--json]
nghe brands labels ID --workspace W [--json]             the posts marked as about it or not
nghe brands label ID POST yes|no --workspace W [--json]  marks one (POST as a mention's post_id)
nghe brands unlabel ID LABEL --workspace W
nghe brands filter ID --workspace W [--off] [--json]
    trains a relevance filter on the labels, and uses it if it beats counting everything
nghe brands check ID --workspace W [--days N] [--seed S] [--json]
    what else its words mean in stored posts, narrower queries with what each changes, thirty matches to label

  --workspace W   whose brands
  --name NAME     what people call it
  --query QUERY   which posts name it, such as 'Highlands OR "highlands coffee" NOT scotland'
                  (nghe query check tells what is wrong with one; docs/query-language.md)
  --role ROLE     own or competitor (default: own)
  --note WHY      why the query is changed, for the list of versions
  --json          as JSON

Over the running server, with the admin key.`;

/** `nghe brands`: a workspace's brands, their versions and labels. */
export function brandsCommand(): Command {
  return {
    name: "brands",
    summary: "list brands, add and change one, its versions and labels",
    usage: USAGE,
    run: (args, context) =>
      args[0] === undefined || args[0].startsWith("-") ? list(args, context) : runSubcommand(args, KNOWN, context),
  };
}

const list: Subcommand = async (args, context) => {
  const { values, positionals } = parseOptions(args, {
    workspace: { type: "string" },
    json: { type: "boolean", default: false },
  });
  noWords(positionals);
  const workspace = required(values.workspace, "workspace");
  const client = await connect(context);
  const brands = await client.get(brandsPath(workspace), z.array(BrandView));
  showList(context.terminal, brands, {
    json: values.json,
    none: `${workspace} has no brand yet. Add one: nghe brands add ID --workspace ${workspace} --name N --query Q`,
    columns: [
      ["ID", ({ id }) => id],
      ["NAME", ({ name }) => name],
      ["ROLE", ({ role }) => role],
      ["PROOF", ({ proof }) => (proof.status === "not-needed" ? "" : proof.status)],
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
  if (!isRole(role)) throw new UsageError(`--role ${role}: own or competitor`);
  const body = { id, name: required(values.name, "name"), query: required(values.query, "query"), role };
  const path = brandsPath(required(values.workspace, "workspace"));
  const client = await connect(context);
  const made = await client.send("POST", path, body, BrandView);
  context.terminal.out(values.json ? JSON.stringify(made, null, 2) : `brand ${made.id} (${made.role}): ${made.query}`);
  return 0;
};

const set: Subcommand = async (args, context) => {
  const { values, positionals } = parseOptions(args, {
    workspace: { type: "string" },
    name: { type: "string" },
    query: { type: "string" },
    role: { type: "string" },
    note: { type: "string" },
    json: { type: "boolean", default: false },
  });
  const { workspace, json, ...given } = values;
  if (given.role !== undefined && !isRole(given.role)) throw new UsageError(`--role ${given.role}: own or competitor`);
  const body = Object.fromEntries(Object.entries(given).filter(([, value]) => value !== undefined));
  if (Object.keys(body).length === 0) throw new UsageError("say what to change: --query, --name, --role");
  const path = brandPath(required(workspace, "workspace"), oneWord(positionals, "ID"));
  const client = await connect(context);
  const now = await client.send("PATCH", path, body, BrandView);
  context.terminal.out(
    json ? JSON.stringify(now, null, 2) : `brand ${now.id}, version ${now.queryVersion}: ${now.query}`,
  );
  return 0;
};

function isRole(role: string): role is BrandView["role"] {
  return role === "own" || role === "competitor";
}

const KNOWN = { list, add, set, check, filter, versions, diff, restore, labels, label, unlabel };
