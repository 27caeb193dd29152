/** A brand with its colour beside it. */
export function BrandName({ name, ink, note }: { name: string; ink: string; note: undefined | string }) {
  return (
    <span className="brand">
      <span className="swatch" style={{ background: ink }} aria-hidden="true" />
      <span className="brand-text">{name}</span>
      {note !== undefined && <span className="brand-note">{note}</span>}
    </span>
  );
}
