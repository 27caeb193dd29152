import { z } from "zod";
import {
  ACTS,
  EMOTIONS,
  KINDS,
  type Language,
  PAIN_POINTS,
  PHENOMENA,
  REGISTERS,
  SPAM,
  STAGES,
  TOUCHPOINTS,
} from "./labels.ts";

const Tone = z.union([z.literal(-1), z.literal(0), z.literal(1)]);

/** A line of the corpus with its short keys; what is absent becomes the usual value. */
const CorpusLine = z
  .strictObject({
    t: z.string().min(1).max(2_000),
    s: Tone,
    g: z.array(z.tuple([z.string().min(1).max(80), Tone])).default([]),
    e: z.enum(EMOTIONS).default("none"),
    st: z.enum(STAGES).nullable().default(null),
    tp: z.enum(TOUCHPOINTS).nullable().default(null),
    pp: z.array(z.enum(PAIN_POINTS)).max(3).default([]),
    a: z.array(z.enum(ACTS)).default([]),
    k: z.enum(KINDS).default("comment"),
    r: z.enum(REGISTERS).default("plain"),
    sp: z.enum(SPAM).default("none"),
    h: z.union([z.literal(0), z.literal(1)]).default(0),
    x: z.array(z.enum(PHENOMENA)).default([]),
  })
  .transform((line) => ({
    text: line.t,
    sentiment: line.s,
    targets: line.g.map(([name, tone]) => ({ name, tone })),
    emotion: line.e,
    stage: line.st,
    touchpoint: line.tp,
    painPoints: line.pp,
    acts: line.a,
    kind: line.k,
    register: line.r,
    spam: line.sp,
    hate: line.h === 1,
    phenomena: line.x,
  }));

export type Labelled = z.infer<typeof CorpusLine>;

/** A labelled post and where it stands; `line` counts from 1. */
export type CorpusPost = Labelled & { lang: Language; file: string; line: number };

/** @returns the post, or in words what is wrong with the line */
export function parseCorpusLine(line: string): { post: Labelled } | { problem: string } {
  let value: unknown;
  try {
    value = JSON.parse(line);
  } catch (cause) {
    return { problem: `no JSON: ${cause instanceof Error ? cause.message : String(cause)}` };
  }
  const parsed = CorpusLine.safeParse(value);
  if (parsed.success) return { post: parsed.data };
  const issues = parsed.error.issues.map(({ path, message }) => `${path.join(".") || "line"}: ${message}`);
  return { problem: issues.join("; ") };
}
