import { LabelsAnswer, LabelView } from "@nghe/contracts";
import { z } from "zod";
import { UsageError } from "../command.ts";
import { connect } from "../connect.ts";
import { cutText } from "../output/cut-text.ts";
import { showList } from "../output/show-list.ts";
import { parseOptions } from "../parse-options.ts";
import { oneWord, required, type Subcommand } from "../subcommands.ts";
import { brandPath } from "./brand-path.ts";
import { shareText } from "./share-text.ts";

const COMMON = { workspace: { type: "string" }, json: { type: "boolean", default: false } } as const;
const RELEVANT: ReadonlyMap<undefined | string, boolean> = new Map([
  ["yes", true],
  ["no", false],
]);

/** `nghe brands labels BRAND`: what people said of posts, and how the query does on it. */
export const labels: Subcommand = async (args, context) => {
  const { values, positionals } = parseOptions(args, COMMON);
  const brand = oneWord(positionals, "BRAND");
  const path = brandPath(required(values.workspace, "workspace"), brand);
  const client = await connect(context);
  const found = await client.get(`${path}/labels`, LabelsAnswer);
  if (values.json) {
    context.terminal.out(JSON.stringify(found, null, 2));
    return 0;
  }
  showList(context.terminal, found.labels, {
    json: false,
    none: `nothing is labelled yet. Try: nghe brands label ${brand} POST yes|no`,
    columns: [
      ["ID", ({ id }) => id],
      ["ABOUT IT", ({ relevant }) => (relevant ? "yes" : "no")],
      ["POST", ({ post }) => post],
      ["TEXT", ({ text }) => cutText(text ?? "(not stored any more)", 80)],
    ],
  });
  const { precision, recall } = found.measure;
  context.terminal.err(`precision ${shareText(precision)}, recall ${shareText(recall)}`);
  return 0;
};

/** `nghe brands label BRAND POST yes|no`: marks one post as about the brand or not. */
export const label: Subcommand = async (args, context) => {
  const { values, positionals } = parseOptions(args, COMMON);
  const [brand, post, word, extra] = positionals;
  const relevant = RELEVANT.get(word);
  if (brand === undefined || post === undefined || relevant === undefined || extra !== undefined) {
    throw new UsageError("give BRAND POST yes|no");
  }
  const path = brandPath(required(values.workspace, "workspace"), brand);
  const client = await connect(context);
  const made = await client.send("POST", `${path}/labels`, { labels: [{ post, relevant }] }, z.array(LabelView));
  const said = made.map((one) => `${one.post} is ${one.relevant ? "" : "not "}about ${brand}`).join("\n");
  context.terminal.out(values.json ? JSON.stringify(made, null, 2) : said);
  return 0;
};

/** `nghe brands unlabel BRAND LABEL`: takes back what was said. */
export const unlabel: Subcommand = async (args, context) => {
  const { values, positionals } = parseOptions(args, COMMON);
  const [brand, id, extra] = positionals;
  if (brand === undefined || id === undefined || extra !== undefined) throw new UsageError("give BRAND LABEL");
  const path = brandPath(required(values.workspace, "workspace"), brand);
  const client = await connect(context);
  await client.send("DELETE", `${path}/labels/${encodeURIComponent(id)}`, undefined, z.null());
  return 0;
};
