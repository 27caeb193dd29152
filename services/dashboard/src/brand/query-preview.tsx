import type { PreviewAnswer } from "@nghe/contracts";
import { useWords } from "../i18n/words.tsx";
import { problemText } from "../page/problem-text.ts";
import { segments } from "../page/segments.ts";
import { type Mend, QueryDoubts, QueryProblem } from "./query-faults.tsx";
import type { Preview } from "./use-preview.ts";

type Props = {
  preview: undefined | Preview;
  query: string;
  /** Puts another query in the place of this one. */
  onMend: (query: string) => void;
};

/** What the query means, what it would have matched, what is doubtful about it, or what is wrong and where. */
export function QueryPreview({ preview, query, onMend }: Props) {
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
      {preview?.outcome.status === "ok" && (
        <Found answer={preview.outcome.value} query={preview.query} mend={isOld ? undefined : onMend} />
      )}
    </section>
  );
}

function Found({ answer, query, mend }: { answer: PreviewAnswer; query: string; mend: Mend }) {
  const { t, format, language } = useWords();
  if (answer.problem !== null) return <QueryProblem problem={answer.problem} query={query} mend={mend} />;
  return (
    <>
      {answer.explanation !== null && <p>{answer.explanation[language]}</p>}
      <QueryDoubts warnings={answer.warnings} query={query} mend={mend} />
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
