import { PALETTE } from "../charts/palette.ts";
import { useWords } from "../i18n/words.tsx";
import { Segmented } from "../page/segmented.tsx";
import { type Draft, type DraftField, setId, setName, setQuery } from "./brand-draft.ts";
import { Field } from "./field.tsx";

type Props = {
  draft: Draft;
  onChange: (draft: Draft) => void;
  taken: ReadonlySet<string>;
  problems: Partial<Record<DraftField | "other", string>>;
};

/** The fields of a brand, each with its problem beside it. */
export function BrandFields({ draft, onChange, taken, problems }: Props) {
  const { t } = useWords();
  const idProblem = taken.has(draft.id) ? t.idTaken : problems.id;
  return (
    <>
      <Field label={t.brandName} hint={undefined} problem={problems.name}>
        {(described) => (
          <input
            {...described}
            name="name"
            required
            maxLength={200}
            autoComplete="off"
            value={draft.name}
            onChange={(event) => onChange(setName(draft, event.target.value, taken))}
          />
        )}
      </Field>
      <div className="field-pair">
        <Field label={t.brandId} hint={t.brandIdHint} problem={idProblem}>
          {(described) => (
            <input
              {...described}
              name="id"
              required
              maxLength={63}
              autoComplete="off"
              spellCheck={false}
              value={draft.id}
              onChange={(event) => onChange(setId(draft, event.target.value))}
            />
          )}
        </Field>
        <div className="field">
          <span aria-hidden="true">{t.brandRole}</span>
          <Segmented
            name="role"
            label={t.brandRole}
            options={[
              { value: "own", text: t.roleOwn, lang: undefined },
              { value: "competitor", text: t.roleCompetitor, lang: undefined },
            ]}
            value={draft.role}
            onChange={(role) => onChange({ ...draft, role })}
          />
        </div>
      </div>
      <Field label={t.brandQuery} hint={t.brandQueryHint} problem={problems.query}>
        {(described) => (
          <textarea
            {...described}
            name="query"
            required
            rows={3}
            maxLength={20_000}
            spellCheck={false}
            value={draft.query}
            onChange={(event) => onChange(setQuery(draft, event.target.value))}
          />
        )}
      </Field>
      <Colours draft={draft} onChange={onChange} />
    </>
  );
}

function Colours({ draft, onChange }: Pick<Props, "draft" | "onChange">) {
  const { t } = useWords();
  return (
    <fieldset className="colours">
      <legend>{t.brandColor}</legend>
      {PALETTE.light.map((color, index) => (
        <label key={color}>
          <input
            type="radio"
            className="unseen"
            name="color"
            value={color}
            aria-label={t.colorNumber(index + 1)}
            checked={draft.color === color}
            onChange={() => onChange({ ...draft, color })}
          />
          <span className="swatch" style={{ background: color }} />
        </label>
      ))}
    </fieldset>
  );
}
