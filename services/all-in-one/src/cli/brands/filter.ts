import { FilterAnswer } from "@nghe/contracts";
import { z } from "zod";
import { connect } from "../connect.ts";
import { parseOptions } from "../parse-options.ts";
import { oneWord, required, type Subcommand } from "../subcommands.ts";
import { brandPath } from "./brand-path.ts";

/** `nghe brands filter BRAND`: trains the relevance filter on the labels; `--off` uses none. */
export const filter: Subcommand = async (args, context) => {
  const { values, positionals } = parseOptions(args, {
    workspace: { type: "string" },
    off: { type: "boolean", default: false },
    json: { type: "boolean", default: false },
  });
  const brand = oneWord(positionals, "BRAND");
  const path = `${brandPath(required(values.workspace, "workspace"), brand)}/filter`;
  const client = await connect(context);
  if (values.off) {
    await client.send("DELETE", path, undefined, z.null());
    return 0;
  }
  const answer = await client.send("POST", path, undefined, FilterAnswer);
  context.terminal.out(values.json ? JSON.stringify(answer, null, 2) : answerText(answer));
  return 0;
};

function answerText({ status, relevant, irrelevant, trial, queryVersion }: FilterAnswer): string {
  if (trial === null)
    return `not trained: ${relevant} relevant and ${irrelevant} irrelevant labels; it takes 15 of each`;
  const { dropped, lost, low, high } = trial;
  const tested = `it leaves out ${dropped} of ${irrelevant} irrelevant and ${lost} of ${relevant} relevant labels that it had not seen`;
  const gain = `right decisions won: ${percent(low)} to ${percent(high)}`;
  const used =
    status === "better" ? `used from version ${queryVersion} on` : "not used: no better than counting everything";
  return `${tested}\n${gain}\n${used}`;
}

function percent(share: number): string {
  return `${Math.round(share * 100)} %`;
}
