import type { Answer } from "@nghe/contracts";
import { type ReactNode, useId, useState } from "react";
import type { Live } from "../data/use-live.ts";
import { useWords } from "../i18n/words.tsx";
import { problemText } from "./problem-text.ts";
import { SqlPanel } from "./sql-panel.tsx";

type Props<K extends Answer["kind"]> = {
  area: string;
  title: string;
  /** Unit, period and what the figures are of. */
  subtitle: string;
  live: Live<K>;
  tools: ReactNode;
  children: ReactNode;
};

/** One part of the page: its title, its state in words, its figures and the SQL that gives them. */
export function Section<K extends Answer["kind"]>({ area, title, subtitle, live, tools, children }: Props<K>) {
  const { t } = useWords();
  const heading = useId();
  const [showsSql, setShowsSql] = useState(false);
  const { answer, status } = live;
  return (
    <section
      className={`part part-${area}`}
      aria-labelledby={heading}
      aria-busy={status === "loading"}
      data-status={status}
    >
      <div className="part-head">
        <h2 id={heading}>{title}</h2>
        <div className="part-tools">
          {tools}
          {answer !== undefined && (
            <button type="button" className="plain" aria-expanded={showsSql} onClick={() => setShowsSql(!showsSql)}>
              {t.sql}
            </button>
          )}
        </div>
      </div>
      <p className="quiet part-subtitle">{subtitle}</p>
      <StateNote live={live} />
      {answer !== undefined && showsSql && <SqlPanel answer={answer} />}
      <div className="part-body">{status === "loading" ? <Placeholder /> : children}</div>
    </section>
  );
}

/** What is wrong with this part alone; a lost connection is said once, above them all. */
function StateNote<K extends Answer["kind"]>({ live: { problem, answer, retry } }: { live: Live<K> }) {
  const { t, format } = useWords();
  if (problem === undefined) return null;
  return (
    <p className="note note-state" role="status">
      {problemText(t, problem)} {answer !== undefined && t.knownUntil(format.seconds(answer.asOf))}{" "}
      <button type="button" className="plain" onClick={retry}>
        {t.retry}
      </button>
    </p>
  );
}

/** Stands where figures will be, while none are known yet. */
function Placeholder() {
  const { t } = useWords();
  return (
    <div className="placeholder" role="img" aria-label={t.loading}>
      <span />
      <span />
      <span />
    </div>
  );
}
