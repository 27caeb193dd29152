import { BackfillView } from "@nghe/contracts";
import type { Command, CommandContext } from "../command.ts";
import { connect } from "../connect.ts";
import { showList } from "../output/show-list.ts";
import { parseOptions } from "../parse-options.ts";
import { noWords, runSubcommand, type Subcommand } from "../subcommands.ts";

const USAGE = `nghe backfill [status] [--json]
nghe backfill pause
nghe backfill resume

  --json   as JSON

When a brand's query changes, the stored posts that this may touch are counted again in the background, behind
everything that still comes in. Here is how far that is. A pause is kept, also over a restart, until it is resumed;
it then goes on where it stopped. Over the running server, with the admin key.`;

const PATH = "/api/v1/backfill";
const JSON_ONLY = { json: { type: "boolean", default: false } } as const;

/** `nghe backfill`: how far stored posts follow the queries, and whether they are to. */
export function backfillCommand(): Command {
  const known = { status, pause: switched(true), resume: switched(false) };
  return {
    name: "backfill",
    summary: "show how far stored posts follow changed queries; pause and resume it",
    usage: USAGE,
    run: (args, context) =>
      args[0] === undefined || args[0].startsWith("-") ? status(args, context) : runSubcommand(args, known, context),
  };
}

const status: Subcommand = async (args, context) => {
  const { values, positionals } = parseOptions(args, JSON_ONLY);
  noWords(positionals);
  const client = await connect(context);
  show(await client.get(PATH, BackfillView), values.json, context);
  return 0;
};

function switched(paused: boolean): Subcommand {
  return async (args, context) => {
    const { values, positionals } = parseOptions(args, JSON_ONLY);
    noWords(positionals);
    const client = await connect(context);
    show(await client.send("PATCH", PATH, { paused }, BackfillView), values.json, context);
    return 0;
  };
}

type Recount = BackfillView["everyone"] & { workspace: string; brands: readonly string[] };

function show(view: BackfillView, json: boolean, context: CommandContext): void {
  if (json) context.terminal.out(JSON.stringify(view, null, 2));
  else showTable(view, context);
}

function showTable(view: BackfillView, { terminal }: CommandContext): void {
  if (view.paused) terminal.err("The recounting of stored posts is paused. Go on: nghe backfill resume");
  const { everyone, workspaces } = view;
  const all = everyone.state === "idle" ? [] : [{ ...everyone, workspace: "(all)", brands: ["(all)"] }];
  showList<Recount>(terminal, [...all, ...workspaces], {
    json: false,
    none: "Stored posts follow every query.",
    columns: [
      ["WORKSPACE", ({ workspace }) => workspace],
      ["STATE", ({ state }) => state],
      ["DONE", ({ share }) => (share === null ? "-" : `${Math.floor(share * 100)} %`)],
      ["POSTS LEFT", ({ below, atStart }) => (below === null ? "-" : `${below} of ${atStart ?? "?"}`)],
      ["TIME LEFT", ({ secondsLeft }) => timeText(secondsLeft)],
      ["BRANDS", ({ brands }) => brands.join(", ")],
    ],
  });
}

function timeText(seconds: number | null): string {
  if (seconds === null) return "-";
  if (seconds < 120) return `${seconds} s`;
  return seconds < 7_200 ? `${Math.round(seconds / 60)} min` : `${Math.round(seconds / 3_600)} h`;
}
