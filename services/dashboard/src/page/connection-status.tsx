import { useData } from "../data/data-context.tsx";
import { ageOf } from "../data/freshness.ts";
import { useConnection } from "../data/use-live.ts";
import { useWords } from "../i18n/words.tsx";
import { useNow } from "../view/use-now.ts";

/** Whether figures arrive, and how old the newest are. Only a change of the state is read out, not each second. */
export function ConnectionStatus() {
  const { t, format } = useWords();
  const { skew } = useData();
  const { phase, asOf, attempt } = useConnection();
  const age = ageOf(asOf, useNow(500), skew());
  const first = asOf === undefined && attempt === 0;
  const isLive = phase === "ready";
  const text = isLive ? t.live : phase === "offline" ? t.offline : first ? t.connecting : t.reconnecting;
  return (
    <p className="connection" data-state={isLive ? "live" : first ? "connecting" : "lost"}>
      <span className="connection-dot" aria-hidden="true" />
      <span role="status">{text}</span>
      {age !== undefined && <span className="connection-age">{t.stored(format.age(age))}</span>}
    </p>
  );
}
