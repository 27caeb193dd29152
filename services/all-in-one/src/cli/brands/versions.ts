import { BrandView, type QueryPart, QueryVersionView, VersionComparison } from "@nghe/contracts";
import { z } from "zod";
import { UsageError } from "../command.ts";
import { connect } from "../connect.ts";
import { showList } from "../output/show-list.ts";
import { momentText } from "../output/table.ts";
import { parseOptions } from "../parse-options.ts";
import { oneWord, required, type Subcommand } from "../subcommands.ts";
import { brandPath } from "./brand-path.ts";
import { shareText } from "./share-text.ts";

const COMMON = { workspace: { type: "string" }, json: { type: "boolean", default: false } } as const;

/** `nghe brands versions BRAND`: what it matched and when, newest first. */
export const versions: Subcommand = async (args, context) => {
  const { values, positionals } = parseOptions(args, COMMON);
  const path = brandPath(required(values.workspace, "workspace"), oneWord(positionals, "BRAND"));
  const client = await connect(context);
  const found = await client.get(`${path}/versions`, z.array(QueryVersionView));
  showList(context.terminal, found, {
    json: values.json,
    none: "there is none",
    columns: [
      ["VERSION", ({ version, current }) => `${version}${current ? " *" : ""}`],
      ["SAVED", ({ savedAt }) => momentText(savedAt)],
      ["BY", ({ savedBy, savedByName }) => savedByName ?? savedBy],
      ["CHANGED", causeText],
      ["PRECISION", ({ measure }) => (measure === null ? "-" : shareText(measure.precision))],
      ["RECALL", ({ measure }) => (measure === null ? "-" : shareText(measure.recall))],
      ["NOTE", ({ note }) => note ?? ""],
      ["QUERY", ({ query }) => query],
    ],
  });
  return 0;
};

/** `nghe brands diff BRAND FROM [TO]`: the words that came and went; TO is the version in force. */
export const diff: Subcommand = async (args, context) => {
  const { values, positionals } = parseOptions(args, COMMON);
  const [brand, from, to, extra] = positionals;
  if (brand === undefined || from === undefined || extra !== undefined) throw new UsageError("give BRAND FROM [TO]");
  const path = brandPath(required(values.workspace, "workspace"), brand);
  const version = numberOf(from);
  const query = to === undefined ? "" : `?to=${numberOf(to)}`;
  const client = await connect(context);
  const found = await client.get(`${path}/versions/${version}/diff${query}`, VersionComparison);
  context.terminal.out(values.json ? JSON.stringify(found, null, 2) : comparisonText(found));
  return 0;
};

/** `nghe brands restore BRAND VERSION`: a new version with the old text. */
export const restore: Subcommand = async (args, context) => {
  const { values, positionals } = parseOptions(args, { ...COMMON, note: { type: "string" } });
  const [brand, version, extra] = positionals;
  if (brand === undefined || version === undefined || extra !== undefined) throw new UsageError("give BRAND VERSION");
  const path = brandPath(required(values.workspace, "workspace"), brand);
  const number = numberOf(version);
  const body = values.note === undefined ? {} : { note: values.note };
  const client = await connect(context);
  const now = await client.send("POST", `${path}/versions/${number}/restore`, body, BrandView);
  const said = `${now.id} is as in version ${number} again, as version ${now.queryVersion}: ${now.query}`;
  context.terminal.out(values.json ? JSON.stringify(now, null, 2) : said);
  return 0;
};

function numberOf(word: string): number {
  const number = Number(word);
  if (!Number.isInteger(number) || number < 1) throw new UsageError(`"${word}" is no version: give a number from 1`);
  return number;
}

function causeText({ cause, causeName }: QueryVersionView): string {
  return cause === "named-query" ? `{${causeName ?? ""}}` : cause;
}

function comparisonText({ from, to, came, went, differs }: VersionComparison): string {
  if (!differs) return `versions ${from.version} and ${to.version} are the same`;
  const said = ({ text, use }: QueryPart): string => (use === "wanted" ? text : `NOT ${text}`);
  const lines = [...went.map((part) => `- ${said(part)}`), ...came.map((part) => `+ ${said(part)}`)];
  return [
    `${from.version}: ${from.query}`,
    `${to.version}: ${to.query}`,
    "",
    ...(lines.length === 0 ? ["the same words, put together otherwise"] : lines),
    "",
    `was: ${from.explanation?.en ?? "-"}`,
    `is:  ${to.explanation?.en ?? "-"}`,
  ].join("\n");
}
