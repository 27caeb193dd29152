import type { Answer } from "@nghe/contracts";
import { useState } from "react";
import { useWords } from "../i18n/words.tsx";

/** The statement that gives the figures of an answer, to read and to copy, and the formula. */
export function SqlPanel({ answer }: { answer: Answer }) {
  const { t } = useWords();
  const [copied, setCopied] = useState<undefined | string>(undefined);
  const copy = async () => {
    await navigator.clipboard.writeText(answer.sql);
    setCopied(answer.sql);
  };
  return (
    <div className="sql">
      <p className="quiet">{t.sqlWhy}</p>
      <pre>
        <code>{answer.sql}</code>
      </pre>
      <p className="row">
        <button type="button" onClick={() => void copy()}>
          {t.copy}
        </button>
        <span role="status">{copied === answer.sql ? t.copied : ""}</span>
      </p>
      <p className="quiet">
        {t.formula}: {answer.formula.text} ({answer.formula.name} {answer.formula.version})
      </p>
    </div>
  );
}
