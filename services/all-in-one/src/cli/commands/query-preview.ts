import { CompareAnswer, PreviewAnswer } from "@nghe/contracts";
import { type CommandContext, UsageError } from "../command.ts";
import { connect } from "../connect.ts";
import { pointAt } from "../output/point-at.ts";
import { parseOptions } from "../parse-options.ts";
import { countText, coverageText, examplesText } from "../preview/show-coverage.ts";
import { oneWord, required, type Subcommand } from "../subcommands.ts";

export const QUERY_PREVIEW_USAGE = `nghe query preview --workspace W "TEXT" [--days N] [--from T] [--to T] [--json]
                                       what it would match in stored posts: how many, where, in which
                                       language and tone, and the newest of them; over the running server
nghe query compare --workspace W --brand B "TEXT" [--against "TEXT"] [--days N] [--from T] [--to T] [--json]
                                       what TEXT in place of the brand's query would gain, lose and keep, and
                                       do to share of voice and tone; over the running server

  --days N          preview: posts seen in so many days (3); compare: posts published in so many days (7)
  --from T --to T   posts published between, such as 2026-03-01T00:00:00+07:00
  --against "TEXT"  compared with this instead of the brand's query
  --json            as JSON`;

const OPTIONS = {
  json: { type: "boolean", default: false },
  workspace: { type: "string" },
  days: { type: "string" },
  from: { type: "string" },
  to: { type: "string" },
} as const;

type Within = { days?: undefined | string; from?: undefined | string; to?: undefined | string };

function withinOf({ days, from, to }: Within) {
  return {
    ...(days === undefined ? {} : { days: wholeNumber(days) }),
    ...(from === undefined ? {} : { from }),
    ...(to === undefined ? {} : { to }),
  };
}

function wholeNumber(text: string): number {
  const days = Number(text);
  if (!Number.isInteger(days) || days < 1 || days > 400) throw new UsageError(`--days ${text}: 1 to 400`);
  return days;
}

type Fault = { message: string; start: number; end: number; hint: string | null };

function complain({ terminal }: CommandContext, text: string, { message, start, end, hint }: Fault): number {
  terminal.err(`${message}\n${pointAt(text, { start, end })}${hint === null ? "" : `\n${hint}`}`);
  return 1;
}

/** `nghe query preview`. */
export const queryPreview: Subcommand = async (args, context) => {
  const { values, positionals } = parseOptions(args, OPTIONS);
  const query = oneWord(positionals, "query in quotes");
  const workspace = required(values.workspace, "workspace");
  const body = { query, ...withinOf(values) };
  const client = await connect(context);
  const path = `/api/v1/workspaces/${encodeURIComponent(workspace)}/queries/preview`;
  const answer = await client.send("POST", path, body, PreviewAnswer);
  if (values.json) context.terminal.out(JSON.stringify(answer, null, 2));
  else if (answer.problem !== null) return complain(context, query, answer.problem);
  else showPreview(answer, context);
  return answer.ok ? 0 : 1;
};

function showPreview(answer: PreviewAnswer, { terminal }: CommandContext): void {
  const { scanned, matched, examples, explanation, coverage, sources, languages, tone } = answer;
  terminal.err(explanation?.en ?? "");
  const { low, high } = coverage ?? { low: matched, high: matched };
  terminal.out(`${countText({ posts: matched, low, high })} of ${scanned.toLocaleString("en")} stored posts match`);
  if (coverage !== null) terminal.err(coverageText(coverage));
  const shares = (list: readonly { posts: number; name: string }[]) =>
    list.map(({ name, posts }) => `${name} ${posts.toLocaleString("en")}`).join(", ");
  if (sources.length > 0)
    terminal.out(`sources: ${shares(sources.map(({ source, posts }) => ({ name: source, posts })))}`);
  if (languages.length > 0) {
    terminal.out(`languages: ${shares(languages.map(({ lang, posts }) => ({ name: lang ?? "unknown", posts })))}`);
  }
  if (tone !== null) {
    const { scored, positive, neutral, negative, unsure } = tone;
    terminal.out(`tone of ${scored}: ${positive} positive, ${neutral} neutral, ${negative} negative, ${unsure} unsure`);
  }
  if (examples.length > 0) terminal.out(examplesText(examples));
}

/** `nghe query compare`. */
export const queryCompare: Subcommand = async (args, context) => {
  const { values, positionals } = parseOptions(args, {
    ...OPTIONS,
    brand: { type: "string" },
    against: { type: "string" },
  });
  const query = oneWord(positionals, "query in quotes");
  const [workspace, brand] = [required(values.workspace, "workspace"), required(values.brand, "brand")];
  const against = values.against === undefined ? {} : { against: values.against };
  const body = { query, ...against, ...withinOf(values) };
  const client = await connect(context);
  const at = [workspace, brand].map(encodeURIComponent);
  const path = `/api/v1/workspaces/${at[0]}/brands/${at[1]}/queries/compare`;
  const answer = await client.send("POST", path, body, CompareAnswer);
  if (values.json) context.terminal.out(JSON.stringify(answer, null, 2));
  else if (answer.problem !== null) {
    const { problem } = answer;
    if (problem.of === "query" || values.against !== undefined) {
      return complain(context, problem.of === "query" ? query : (values.against ?? ""), problem);
    }
    context.terminal.err(`the brand's present query: ${problem.message}`);
  } else showComparison(answer, context);
  return answer.ok ? 0 : 1;
};

function showComparison({ gained, lost, kept, effect, coverage }: CompareAnswer, { terminal }: CommandContext): void {
  terminal.out(`gained ${countText(gained)}, lost ${countText(lost)}, kept ${countText(kept)}`);
  if (coverage !== null) terminal.err(coverageText(coverage));
  for (const [name, { examples }] of Object.entries({ gained, lost })) {
    if (examples.length > 0) terminal.out(`\n${name}:\n${examplesText(examples)}`);
  }
  if (effect === null) return;
  const { before, after, exact, excluded } = effect;
  terminal.out(`\nmentions ${before.mentions} → ${after.mentions}${exact ? "" : ", estimated"}`);
  terminal.out(`share of voice ${percent(before.share)} → ${percent(after.share)}`);
  terminal.out(`net sentiment ${net(before.tone.net)} → ${net(after.tone.net)}`);
  const left = Object.entries(excluded).map(([why, posts]) => `${posts} ${why}`);
  if (left.length > 0) terminal.out(`not counted of what is gained: ${left.join(", ")}`);
}

const percent = (share: number | null) => (share === null ? "unknown" : `${(share * 100).toFixed(1)} %`);
const net = (value: number | null) => (value === null ? "unknown" : value.toFixed(2));
