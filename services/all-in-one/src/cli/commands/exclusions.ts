import { ExclusionsView } from "@nghe/contracts";
import { type Command, UsageError } from "../command.ts";
import { connect } from "../connect.ts";
import { parseOptions } from "../parse-options.ts";
import { required } from "../subcommands.ts";

const USAGE = `nghe exclusions --workspace W [--json]
nghe exclusions --workspace W --set QUERY [--note WHY] [--json]
nghe exclusions --workspace W --none [--note WHY] [--json]

What a workspace hides: mentions of posts that the query holds for are kept, and counted nowhere but as "hidden".

  --set QUERY  hide these from now on, and in stored posts
  --none       hide nothing
  --note WHY   the reason, for the versions of the brands
  --json       as JSON

Over the running server, with the admin key.`;

/** `nghe exclusions`: shows or changes what a workspace hides. */
export function exclusionsCommand(): Command {
  return {
    name: "exclusions",
    summary: "show or change what a workspace hides",
    usage: USAGE,
    async run(args, context) {
      const { values, positionals } = parseOptions(args, {
        workspace: { type: "string" },
        set: { type: "string" },
        none: { type: "boolean", default: false },
        note: { type: "string" },
        json: { type: "boolean", default: false },
      });
      if (positionals.length > 0) throw new UsageError("give options only");
      const path = `/api/v1/workspaces/${encodeURIComponent(required(values.workspace, "workspace"))}/exclusions`;
      const change = changeOf(values);
      const client = await connect(context);
      const found =
        change === undefined
          ? await client.get(path, ExclusionsView)
          : await client.send("PATCH", path, change, ExclusionsView);
      if (values.json) context.terminal.out(JSON.stringify(found, null, 2));
      else if (found.query === "") context.terminal.err("nothing is hidden");
      else context.terminal.out(found.query);
      return 0;
    },
  };
}

type Wishes = { set?: string | undefined; none: boolean; note?: string | undefined };

/** What is to be hidden from now on; undefined where it is only to be shown. */
function changeOf({ set, none, note }: Wishes): undefined | { query: string; note?: string } {
  if (none && set !== undefined) throw new UsageError("give --set or --none, not both");
  if (set?.trim() === "") throw new UsageError("--set is empty; --none hides nothing");
  const query = none ? "" : set;
  if (query !== undefined) return note === undefined ? { query } : { query, note };
  if (note !== undefined) throw new UsageError("--note is the reason of a change: give --set or --none");
  return undefined;
}
