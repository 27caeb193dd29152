import { type PreviewAnswer, postKey } from "@nghe/contracts";
import { createMatcher, explainQuery, parseQuery, toCandidateTerms, toMatchable } from "@nghe/query";
import type { PostShelf } from "@nghe/store";

const MAX_SCANNED = 5_000;
const MAX_EXAMPLES = 20;
const DAY_MS = 86_400_000;

export type PreviewAsked = { workspaceUid: string; query: string; days: number; now: number };

/**
 * What a query would match among the stored posts that the workspace may see, newest first, before it is saved. A
 * query that cannot be used is an answer too, not an error: the editor shows where it breaks.
 */
export async function previewQuery(shelf: Pick<PostShelf, "visible">, asked: PreviewAsked): Promise<PreviewAnswer> {
  const parsed = parseQuery(asked.query);
  if (!parsed.ok) return refused(parsed.problems[0]);

  const since = asked.now - asked.days * DAY_MS;
  const posts = await shelf.visible(asked.workspaceUid, since, toCandidateTerms(parsed.query), MAX_SCANNED);
  const matcher = createMatcher([{ id: "preview", query: asked.query }]);
  const matches = posts.flatMap((stored) => {
    const post = { ...stored.post, source: stored.source, metrics: stored.metrics };
    const match = matcher.match(toMatchable(post, post.lang, undefined))[0];
    return match === undefined ? [] : [{ stored, match }];
  });
  return {
    ok: true,
    problem: null,
    explanation: { en: explainQuery(parsed.query, "en"), vi: explainQuery(parsed.query, "vi") },
    scanned: posts.length,
    matched: matches.length,
    examples: matches.slice(0, MAX_EXAMPLES).map(({ stored, match }) => ({
      postId: postKey(stored.source, stored.id),
      source: stored.source,
      text: stored.post.text,
      publishedAt: Math.min(stored.post.createdAt, stored.post.seenAt),
      spans: match.spans.map(({ start, end }) => ({ start, end })),
    })),
  };
}

type Problems = Extract<ReturnType<typeof parseQuery>, { ok: false }>["problems"];

function refused(problem: undefined | Problems[number]): PreviewAnswer {
  const shown =
    problem === undefined
      ? { message: "this query cannot be used", start: 0, end: 0, hint: null }
      : { message: problem.message, start: problem.span.start, end: problem.span.end, hint: problem.hint };
  return { ok: false, problem: shown, explanation: null, scanned: 0, matched: 0, examples: [] };
}
