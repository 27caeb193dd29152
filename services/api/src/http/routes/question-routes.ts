import {
  AlertsAnswer,
  CoverageAnswer,
  EngagementAnswer,
  MentionsAnswer,
  Question,
  QuestionKind,
  SentimentAnswer,
  ShareOfVoiceAnswer,
  VolumeAnswer,
} from "@nghe/contracts";
import type { Registry } from "@nghe/registry";
import { z } from "zod";
import { type ReadAudit, showsTexts, textsIn } from "../../audit/read-audit.ts";
import { type AnswerDeps, answerQuestion } from "../../questions/answer.ts";
import { resolveQuestion } from "../../questions/resolve.ts";
import { createGate, type Gate } from "../gate.ts";
import { invalid } from "../http-problem.ts";
import { type Route, reply, workspaceRoute } from "../route.ts";

export type QuestionRouteDeps = AnswerDeps & { registry: Pick<Registry, "view">; audit: Pick<ReadAudit, "read"> };

const AT_ONCE = 6;
const WAITING = 100;

/** A mistyped parameter would silently ask another question. */
const Strict = z.strictObject(Question.shape);

const KINDS: Record<QuestionKind, { summary: string; schema: z.ZodType }> = {
  "share-of-voice": { summary: "Each brand's share of what was said, now and over time.", schema: ShareOfVoiceAnswer },
  volume: { summary: "How often each brand was named, over time.", schema: VolumeAnswer },
  sentiment: { summary: "How each brand was spoken of, and the net of it.", schema: SentimentAnswer },
  engagement: { summary: "Likes, shares and comments on what was said.", schema: EngagementAnswer },
  mentions: { summary: "The mentions themselves, newest first.", schema: MentionsAnswer },
  coverage: { summary: "What was heard from each source, and where it fell silent.", schema: CoverageAnswer },
  alerts: {
    summary: "Negative spikes, open and closed, of the last 30 days unless asked otherwise.",
    schema: AlertsAnswer,
  },
};

/** One route per kind of question; the same questions are asked over `/live`. */
export function createQuestionRoutes(deps: QuestionRouteDeps): Route[] {
  const gate = createGate(AT_ONCE, WAITING);
  return QuestionKind.options.map((kind) => questionRoute(kind, deps, gate));
}

function questionRoute(kind: QuestionKind, deps: QuestionRouteDeps, gate: Gate): Route {
  const { summary, schema } = KINDS[kind];
  return workspaceRoute({
    method: "GET",
    path: `/api/v1/workspaces/{ws}/${kind}`,
    tag: "Questions",
    summary,
    scope: "read",
    query: Strict,
    bodyKind: "none",
    body: undefined,
    answers: [{ status: 200, description: "The figures, and how they came about", schema }],
    handle: async ({ identity, workspace, query }) => {
      const view = deps.registry.view();
      const resolution = resolveQuestion({ kind, workspace, question: query }, view, deps.clock.now());
      if (!resolution.ok) throw invalid(resolution.problems);
      const answer = await gate(() => answerQuestion(resolution.resolved, deps));
      const read = { identity, workspaceUid: workspace.entity.uid, kind, question: query };
      if (showsTexts(kind)) deps.audit.read(read, textsIn(answer));
      return reply.ok(answer);
    },
  });
}
