import { WorkspaceView } from "@nghe/contracts";
import { z } from "zod";
import type { Command } from "../command.ts";
import { connect } from "../connect.ts";
import { showList } from "../output/show-list.ts";
import { parseOptions } from "../parse-options.ts";
import { noWords, oneWord, required, runSubcommand, type Subcommand } from "../subcommands.ts";

const USAGE = `nghe workspaces [--json]
nghe workspaces add ID --name NAME [--timezone ZONE] [--json]

  --name NAME      what people call it
  --timezone ZONE  whose days are counted, such as Asia/Ho_Chi_Minh (default: the server's choice)
  --json           as JSON

Over the running server, with the admin key.`;

/** `nghe workspaces`: lists them, or adds one. */
export function workspacesCommand(): Command {
  return {
    name: "workspaces",
    summary: "list workspaces, add one",
    usage: USAGE,
    run: (args, context) =>
      args[0] === undefined || args[0].startsWith("-")
        ? list(args, context)
        : runSubcommand(args, { list, add }, context),
  };
}

const list: Subcommand = async (args, context) => {
  const { values, positionals } = parseOptions(args, { json: { type: "boolean", default: false } });
  noWords(positionals);
  const client = await connect(context);
  const workspaces = await client.get("/api/v1/workspaces", z.array(WorkspaceView));
  showList(context.terminal, workspaces, {
    json: values.json,
    none: 'There is no workspace yet. Add one: nghe workspaces add ID --name "Name"',
    columns: [
      ["ID", ({ id }) => id],
      ["NAME", ({ name }) => name],
      ["SIMULATED", ({ simulated }) => (simulated ? "yes" : "no")],
      ["TIME ZONE", ({ timezone }) => timezone],
      ["KEPT", ({ retentionDays }) => (retentionDays === null ? "for ever" : `${retentionDays} days`)],
    ],
  });
  return 0;
};

const add: Subcommand = async (args, context) => {
  const { values, positionals } = parseOptions(args, {
    name: { type: "string" },
    timezone: { type: "string" },
    json: { type: "boolean", default: false },
  });
  const id = oneWord(positionals, "ID");
  const body = {
    id,
    name: required(values.name, "name"),
    ...(values.timezone === undefined ? {} : { timezone: values.timezone }),
  };
  const client = await connect(context);
  const made = await client.send("POST", "/api/v1/workspaces", body, WorkspaceView);
  context.terminal.out(values.json ? JSON.stringify(made, null, 2) : `workspace ${made.id} (${made.timezone})`);
  return 0;
};
