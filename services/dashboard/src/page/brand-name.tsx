import { useWords } from "../i18n/words.tsx";

type Props = { name: string; ink: string; note: undefined | string; isUnproven: boolean };

/** A brand with its colour beside it, and a mark where its numbers may be about something else. */
export function BrandName({ name, ink, note, isUnproven }: Props) {
  const { t } = useWords();
  return (
    <span className="brand">
      <span className="swatch" style={{ background: ink }} aria-hidden="true" />
      <span className="brand-text">{name}</span>
      {note !== undefined && <span className="brand-note">{note}</span>}
      {isUnproven && (
        <abbr className="brand-note unproven" title={t.unprovenWhy}>
          {t.unproven}
        </abbr>
      )}
    </span>
  );
}
