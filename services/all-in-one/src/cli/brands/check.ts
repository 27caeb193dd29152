import { BrandCheck, type QueryProposal, type WordReading } from "@nghe/contracts";
import { UsageError } from "../command.ts";
import { connect } from "../connect.ts";
import { cutText } from "../output/cut-text.ts";
import { table } from "../output/table.ts";
import { parseOptions } from "../parse-options.ts";
import { oneWord, required, type Subcommand } from "../subcommands.ts";
import { brandPath } from "./brand-path.ts";
import { shareText } from "./share-text.ts";

/** `nghe brands check BRAND`: what else its words mean, narrower queries, and matches to label. */
export const check: Subcommand = async (args, context) => {
  const { values, positionals } = parseOptions(args, {
    workspace: { type: "string" },
    days: { type: "string" },
    seed: { type: "string" },
    json: { type: "boolean", default: false },
  });
  const brand = oneWord(positionals, "BRAND");
  const path = brandPath(required(values.workspace, "workspace"), brand);
  const body = {
    ...(values.days === undefined ? {} : { days: daysOf(values.days) }),
    ...(values.seed === undefined ? {} : { seed: values.seed }),
  };
  const client = await connect(context);
  const found = await client.send("POST", `${path}/check`, body, BrandCheck);
  context.terminal.out(values.json ? JSON.stringify(found, null, 2) : checkText(brand, found));
  return 0;
};

function daysOf(text: string): number {
  const days = Number(text);
  if (!Number.isInteger(days) || days < 1 || days > 400) throw new UsageError(`--days ${text}: give 1 to 400`);
  return days;
}

function checkText(brand: string, found: BrandCheck): string {
  const { scanned, matched, days, query, neighbours } = found;
  const beside = neighbours.slice(0, 10).map(({ word, posts }) => `${word} ${posts}`);
  const parts = [
    `${query}\nfinds ${matched} of ${scanned} posts of ${days} days that hold one of its words`,
    proofText(found),
    readingsText(found.readings),
    beside.length === 0 ? "" : `Beside it: ${beside.join(", ")}`,
    proposalsText(found.proposals),
    sampleText(brand, found),
  ];
  return parts.filter((part) => part !== "").join("\n\n");
}

function proofText({ proof, commonWords }: BrandCheck): string {
  const labels = proof.n === 0 ? "no labels yet" : `${proof.n} labels, precision ${percent(proof.precision)}`;
  const why = commonWords.length === 0 ? "" : `; common words: ${commonWords.join(", ")}`;
  return `${proof.status} (${labels}${why})`;
}

function percent(share: number | null): string {
  return share === null ? "-" : `${Math.round(share * 100)} %`;
}

function readingsText(readings: readonly WordReading[]): string {
  return table(
    ["WORD", "BY", "WRITTEN", "POSTS", "FOUND"],
    readings.map(({ word, by, form, posts, found }) => [word, by, form, String(posts), String(found)]),
  );
}

function proposalsText(proposals: readonly QueryProposal[]): string {
  return table(
    ["INSTEAD", "FINDS", "LOSES", "GAINS", "PRECISION", "QUERY"],
    proposals.map(({ kind, matched, lost, gained, measure, query }) => [
      ...[kind, String(matched), String(lost), String(gained)],
      ...[measure === null ? "-" : shareText(measure.precision), query],
    ]),
  );
}

function sampleText(brand: string, { sample }: BrandCheck): string {
  if (sample.length === 0) return "";
  const rows = sample.map(({ post, text, relevant }) => [
    post,
    relevant === null ? "?" : relevant ? "yes" : "no",
    cutText(text, 100),
  ]);
  return `Label these: nghe brands label ${brand} POST yes|no\n${table(["POST", "ABOUT IT", "TEXT"], rows)}`;
}
