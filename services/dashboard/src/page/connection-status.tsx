import { useData } from "../data/data-context.tsx";
import { ageOf } from "../data/freshness.ts";
import { useConnection } from "../data/use-live.ts";
import { useWords } from "../i18n/words.tsx";
import { useNow } from "../view/use-now.ts";

/** From then on silence is said in words rather than counted, ms. */
const QUIET_MS = 5 * 60_000;

/**
 * Whether figures arrive, how old the newest mention is, and whether the tables keep up with what is heard. Only a
 * change of the state is read out, not each second.
 */
export function ConnectionStatus({ storedAt }: { storedAt: undefined | null | number }) {
  const { t, format } = useWords();
  const { skew } = useData();
  const { phase, asOf, attempt, behind } = useConnection();
  const age = ageOf(storedAt, useNow(500), skew());
  const first = asOf === undefined && attempt === 0;
  const isLive = phase === "ready";
  const text = isLive ? t.live : phase === "offline" ? t.offline : first ? t.connecting : t.reconnecting;
  return (
    <p className="connection" data-state={isLive ? "live" : first ? "connecting" : "lost"} data-behind={behind}>
      <span className="connection-dot" aria-hidden="true" />
      <span role="status">
        {text}
        {isLive && behind && <span className="connection-behind">{t.behind}</span>}
      </span>
      {age !== undefined && (
        <span className="connection-age">{(age < QUIET_MS ? t.stored : t.noneFor)(format.age(age))}</span>
      )}
    </p>
  );
}
