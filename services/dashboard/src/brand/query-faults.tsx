import type { QueryFault, QueryFix } from "@nghe/contracts";
import { useWords } from "../i18n/words.tsx";
import { beside, mended } from "./mend.ts";

/** What the reader may do with a fault: put the mended query in the place of the one that was looked at. */
export type Mend = undefined | ((query: string) => void);

type Props = { query: string; mend: Mend };

/** Shown before the reader asks for more. */
const FIRST = 3;

/** Why a query cannot be used: said at once. */
export function QueryProblem({ problem, ...rest }: Props & { problem: QueryFault }) {
  return (
    <div role="alert">
      <p className="field-problem">{problem.message}</p>
      <Place fault={problem} {...rest} />
    </div>
  );
}

/** What is doubtful about a query that can be used. */
export function QueryDoubts({ warnings, ...rest }: Props & { warnings: readonly QueryFault[] }) {
  const { t } = useWords();
  if (warnings.length === 0) return null;
  const more = warnings.length - FIRST;
  return (
    <div className="query-doubts">
      <h4>{t.doubts}</h4>
      <Doubts warnings={warnings.slice(0, FIRST)} {...rest} />
      {more > 0 && (
        <details>
          <summary>{t.moreDoubts(more)}</summary>
          <Doubts warnings={warnings.slice(FIRST)} {...rest} />
        </details>
      )}
    </div>
  );
}

function Doubts({ warnings, ...rest }: Props & { warnings: readonly QueryFault[] }) {
  return (
    <ul>
      {warnings.map((warning) => (
        <li key={`${warning.code} ${warning.start} ${warning.end}`}>
          <p>{warning.message}</p>
          <Place fault={warning} {...rest} />
        </li>
      ))}
    </ul>
  );
}

/** Where it is, what to do about it, and the change that does it as one click. */
function Place({ fault, query, mend }: Props & { fault: QueryFault }) {
  const { t } = useWords();
  const { start, hint, fix } = fault;
  const end = Math.max(fault.end, start + 1);
  const around = beside(query, { start, end });
  return (
    <>
      <p className="query-problem">
        <span className="quiet">{t.problemAt} </span>
        <code>
          {around.before}
          <mark className="query-wrong">{query.slice(start, end) || " "}</mark>
          {around.after}
        </code>
      </p>
      {hint !== null && <p className="quiet">{hint}</p>}
      {fix !== null && <Fix fix={fix} query={query} mend={mend} />}
    </>
  );
}

function Fix({ fix, query, mend }: Props & { fix: QueryFix }) {
  const { t } = useWords();
  const { before, after } = beside(query, fix);
  return (
    <button
      type="button"
      className="query-fix"
      disabled={mend === undefined}
      onClick={() => mend?.(mended(query, fix))}
    >
      {t.mend}{" "}
      <code>
        {before}
        {fix.text}
        {after}
      </code>
    </button>
  );
}
