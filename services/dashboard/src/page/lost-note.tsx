import { useConnection } from "../data/use-live.ts";
import { useWords } from "../i18n/words.tsx";

/** Says from when the figures are, while the connection is lost. */
export function LostNote() {
  const { t, format } = useWords();
  const { phase, asOf } = useConnection();
  if (phase === "ready" || phase === "idle" || asOf === undefined) return null;
  return <p className="lost-note">{t.knownUntil(format.seconds(asOf))}</p>;
}
