import { ConnectorView } from "@nghe/contracts";
import { z } from "zod";
import { type Command, UsageError } from "../command.ts";
import { connect } from "../connect.ts";
import { showList } from "../output/show-list.ts";
import { momentText } from "../output/table.ts";
import { parseOptions } from "../parse-options.ts";
import { newSource } from "../server/new-source.ts";
import { noWords, oneWord, runSubcommand, type Subcommand } from "../subcommands.ts";

const USAGE = `nghe sources [--json]
nghe sources on ID          nghe sources off ID          nghe sources remove ID
nghe sources add feed --id ID --url URL [--name NAME] [--workspace W] [--every SECONDS] [--off]
nghe sources add app-store --app NUMBER [--country vn,us] [--id ID] [--name NAME] [--workspace W] [--off]

  --url URL         of an RSS, Atom, RDF or JSON feed
  --app NUMBER      the number in the app's App Store address, such as 284882215
  --country LIST    countries whose reviews are read, between commas (default: vn)
  --workspace W     what it brings is this workspace's alone; without it, public
  --every SECONDS   how often the feed is asked
  --off             add it switched off
  --json            as JSON

Over the running server, with the admin key. A source that is removed leaves its posts.`;

const JSON_ONLY = { json: { type: "boolean", default: false } } as const;
const ALL = "/api/v1/connectors";
const one = (id: string): string => `${ALL}/${encodeURIComponent(id)}`;

/** `nghe sources`: what is listened to, and how it is doing. */
export function sourcesCommand(): Command {
  const known = { list, on: switched(true), off: switched(false), add, remove };
  return {
    name: "sources",
    summary: "list what is listened to, switch, add and remove sources",
    usage: USAGE,
    run: (args, context) =>
      args[0] === undefined || args[0].startsWith("-") ? list(args, context) : runSubcommand(args, known, context),
  };
}

const list: Subcommand = async (args, context) => {
  const { values, positionals } = parseOptions(args, JSON_ONLY);
  noWords(positionals);
  const client = await connect(context);
  const sources = await client.get(ALL, z.array(ConnectorView));
  showList(context.terminal, sources, {
    json: values.json,
    none: "There is no source yet. Add one: nghe sources add feed --id ID --url URL",
    columns: [
      ["ID", ({ id }) => id],
      ["TYPE", ({ type }) => type],
      ["STATE", stateOf],
      ["POSTS", ({ status }) => (status === null ? "-" : String(status.posts))],
      ["LAST HEARD", ({ status }) => momentText(status?.lastHeardAt ?? null)],
      ["FOR", ({ workspace }) => workspace ?? "all"],
      ["DETAIL", ({ status }) => status?.detail ?? ""],
    ],
  });
  return 0;
};

function stateOf({ enabled, status }: ConnectorView): string {
  if (!enabled) return "off";
  return status?.state ?? "on";
}

function switched(enabled: boolean): Subcommand {
  return async (args, context) => {
    const { values, positionals } = parseOptions(args, JSON_ONLY);
    const id = oneWord(positionals, "ID");
    const client = await connect(context);
    const changed = await client.send("PATCH", one(id), { enabled }, ConnectorView);
    context.terminal.out(values.json ? JSON.stringify(changed, null, 2) : `${changed.id} is ${enabled ? "on" : "off"}`);
    return 0;
  };
}

const add: Subcommand = async (args, context) => {
  const [type, ...rest] = args;
  if (type === undefined) throw new UsageError("say which kind: feed or app-store");
  const { source, json } = newSource(type, rest);
  const client = await connect(context);
  const made = await client.send("POST", ALL, source, ConnectorView);
  context.terminal.out(
    json ? JSON.stringify(made, null, 2) : `${made.id} (${made.type}) is ${made.enabled ? "on" : "off"}`,
  );
  return 0;
};

const remove: Subcommand = async (args, context) => {
  const { positionals } = parseOptions(args, {});
  const id = oneWord(positionals, "ID");
  const client = await connect(context);
  await client.send("DELETE", one(id), undefined, z.null());
  context.terminal.err(`${id} is no longer listened to; its posts stay.`);
  return 0;
};
