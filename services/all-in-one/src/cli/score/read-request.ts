import type { ScoreRequest } from "@nghe/nlp";
import { z } from "zod";
import type { TextLine } from "./text-lines.ts";

const Line = z.looseObject({
  text: z.string(),
  target: z.string().nullish(),
  lang: z.string().nullish(),
});

/** What a line asks, and all that stood in it; or in words why it asks nothing. */
export type LineRequest =
  | { status: "request"; request: ScoreRequest; line: Readonly<Record<string, unknown>> }
  | { status: "problem"; says: string };

/** Reads a line `{"text": "…", "target": "…", "lang": "…"}`; an empty target or language is as none. */
export function readRequest({ text }: TextLine): LineRequest {
  if (text === undefined) return { status: "problem", says: "the line is longer than 4 MB" };
  const value = parsed(text);
  if (value === undefined) return { status: "problem", says: text.trim() === "" ? "the line is empty" : "no JSON" };
  const line = Line.safeParse(value);
  if (!line.success) {
    const issues = line.error.issues.map(({ path, message }) => `${path.join(".") || "the line"}: ${message}`);
    return { status: "problem", says: issues.join("; ") };
  }
  const { target, lang } = line.data;
  const request = { text: line.data.text, target: target?.trim() ? target : null, lang: lang || null };
  return { status: "request", request, line: line.data };
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
