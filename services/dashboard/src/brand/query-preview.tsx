import type { PreviewAnswer } from "@nghe/contracts";
import { useWords } from "../i18n/words.tsx";
import { problemText } from "../page/problem-text.ts";
import { segments } from "../page/segments.ts";
import type { Preview } from "./use-preview.ts";

/** What the query means, what it would have matched, or what is wrong with it and where. */
export function QueryPreview({ preview, query }: { preview: undefined | Preview; query: string }) {
  const { t } = useWords();
  if (query.trim() === "") return null;
  const isOld = preview === undefined || preview.query !== query;
  return (
    <section className="preview" aria-live="polite" aria-busy={isOld} data-old={isOld}>
      <h3>{t.preview}</h3>
      {preview === undefined && <p className="quiet">{t.previewing}</p>}
      {preview?.outcome.status === "failed" && (
        <p className="field-problem">{problemText(t, preview.outcome.problem)}</p>
      )}
      {preview?.outcome.status === "ok" && <Found answer={preview.outcome.value} query={preview.query} />}
    </section>
  );
}

function Found({ answer, query }: { answer: PreviewAnswer; query: string }) {
  const { t, format, language } = useWords();
  if (answer.problem !== null) return <QueryProblem problem={answer.problem} query={query} />;
  return (
    <>
      {answer.explanation !== null && <p>{answer.explanation[language]}</p>}
      <p className="strong">{t.previewCount(format.count(answer.matched), format.count(answer.scanned))}</p>
      {answer.matched === 0 && <p className="quiet">{t.previewNothing}</p>}
      <ul>
        {answer.examples.slice(0, 3).map(({ postId, text, source, publishedAt, spans }) => (
          <li key={postId}>
            <p className="post-text clamped">
              {segments(
                text,
                spans.map((span) => ({ ...span, shows: "brand" as const })),
              ).map((part, index) =>
                part.shows === undefined ? (
                  part.text
                ) : (
                  <mark key={`${index}-brand`} className="shows-brand">
                    {part.text}
                  </mark>
                ),
              )}
            </p>
            <p className="quiet">
              {source} · {format.moment(publishedAt)}
            </p>
          </li>
        ))}
      </ul>
    </>
  );
}

function QueryProblem({ problem, query }: { problem: NonNullable<PreviewAnswer["problem"]>; query: string }) {
  const { t } = useWords();
  const end = Math.max(problem.end, problem.start + 1);
  return (
    <div role="alert">
      <p className="field-problem">{problem.message}</p>
      <p className="query-problem">
        <span className="quiet">{t.problemAt} </span>
        <code>
          {query.slice(0, problem.start)}
          <mark className="query-wrong">{query.slice(problem.start, end) || " "}</mark>
          {query.slice(end)}
        </code>
      </p>
      {problem.hint !== null && <p className="quiet">{problem.hint}</p>}
    </div>
  );
}
