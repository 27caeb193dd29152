import type { Answer } from "@nghe/contracts";
import { gapsOf } from "../charts/buckets.ts";
import { useWords } from "../i18n/words.tsx";

/** Says where a source was not heard, so that a gap is not taken for silence. */
export function CoverageNote({ answer }: { answer: Answer }) {
  const { t, format } = useWords();
  const gaps = gapsOf(answer.coverage, answer);
  const last = gaps.at(-1);
  if (last === undefined) return null;
  return (
    <p className="gap-note">
      {t.gap(last.source, format.moment(last.from), format.moment(last.to))}
      {gaps.length > 1 && ` (${t.moreGaps(gaps.length - 1)})`}
    </p>
  );
}
