import { useWords } from "../i18n/words.tsx";

/** Says that nothing on this page is real; it cannot be closed. */
export function SimulatedBanner() {
  const { t } = useWords();
  return (
    <aside className="simulated" aria-label={t.simulated}>
      <strong>{t.simulated}</strong>
      <span>{t.simulatedWhy}</span>
    </aside>
  );
}
