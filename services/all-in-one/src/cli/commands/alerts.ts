import { type Alert, AlertsAnswer, WorkspaceView } from "@nghe/contracts";
import { z } from "zod";
import { type Command, UsageError } from "../command.ts";
import { connect } from "../connect.ts";
import { showList } from "../output/show-list.ts";
import { momentText } from "../output/table.ts";
import { parseOptions } from "../parse-options.ts";

const USAGE = `nghe alerts [--workspace W] [--status open|closed] [--last 30d] [--json]

  --workspace W   of this workspace; without it, of all
  --status S      only those that are open, or closed
  --last WINDOW   1h, 6h, 24h, 7d, 30d or 90d (default: 30d)
  --json          as JSON

Over the running server, with the admin key.`;

const MOST = 200;
/** Of the answer, what is shown: its frame may grow. */
const Shown = AlertsAnswer.pick({ items: true, next: true });

/** `nghe alerts`: what was raised, and whether it still holds. */
export function alertsCommand(): Command {
  return {
    name: "alerts",
    summary: "list alerts, open and closed",
    usage: USAGE,
    async run(args, context) {
      const options = optionsOf(args);
      const client = await connect(context);
      const workspaces =
        options.workspace === undefined
          ? (await client.get("/api/v1/workspaces", z.array(WorkspaceView))).map(({ id }) => id)
          : [options.workspace];
      const found: Alert[] = [];
      for (const workspace of workspaces) {
        const path = `/api/v1/workspaces/${encodeURIComponent(workspace)}/alerts?${options.query}`;
        const answer = await client.get(path, Shown);
        found.push(...answer.items);
        if (answer.next !== null) context.terminal.err(`${workspace}: only the newest ${MOST} are shown.`);
      }
      found.sort((a, b) => b.openedAt - a.openedAt);
      showList(context.terminal, found, { json: options.json, none: "No alerts.", columns: COLUMNS });
      return 0;
    },
  };
}

const COLUMNS = [
  ["OPENED", ({ openedAt }: Alert) => momentText(openedAt)],
  ["STATUS", ({ status }: Alert) => status],
  ["WORKSPACE", ({ workspace }: Alert) => workspace],
  ["BRAND", ({ brand }: Alert) => brand],
  ["NEGATIVE", ({ total }: Alert) => String(total)],
  ["REASON", ({ reason }: Alert) => reason.en],
] as const;

function optionsOf(args: readonly string[]): { workspace: undefined | string; query: URLSearchParams; json: boolean } {
  const { values, positionals } = parseOptions(args, {
    workspace: { type: "string" },
    status: { type: "string" },
    last: { type: "string", default: "30d" },
    json: { type: "boolean", default: false },
  });
  if (positionals.length > 0) throw new UsageError(`"${positionals.join(" ")}" is not understood`);
  const { status } = values;
  if (status !== undefined && status !== "open" && status !== "closed") {
    throw new UsageError(`--status ${status}: open or closed`);
  }
  const query = new URLSearchParams({
    last: values.last,
    limit: String(MOST),
    ...(status === undefined ? {} : { status }),
  });
  return { workspace: values.workspace, query, json: values.json };
}
