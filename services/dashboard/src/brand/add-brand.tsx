import type { BrandView } from "@nghe/contracts";
import { type FormEvent, useEffect, useRef, useState } from "react";
import { freeColor } from "../charts/palette.ts";
import type { ApiProblem } from "../data/api-client.ts";
import { useData } from "../data/data-context.tsx";
import { useWords } from "../i18n/words.tsx";
import { problemText } from "../page/problem-text.ts";
import { brandOf, type Draft, newDraft, problemsByField, setQuery } from "./brand-draft.ts";
import { BrandFields } from "./brand-fields.tsx";
import { QueryPreview } from "./query-preview.tsx";
import { usePreview } from "./use-preview.ts";

type Props = {
  workspace: string;
  brands: readonly BrandView[];
  onClose: () => void;
  onAdded: (brand: BrandView) => void;
};

/** Names a brand, tries its query on what is stored, and lets it count. */
export function AddBrand({ workspace, brands, onClose, onAdded }: Props) {
  const { t, language } = useWords();
  const { api } = useData();
  const dialog = useRef<HTMLDialogElement>(null);
  const [draft, setDraft] = useState(() =>
    newDraft(brands.length === 0 ? "own" : "competitor", freeColor(brands.map(({ color }) => color))),
  );
  const [saving, setSaving] = useState(false);
  const [problem, setProblem] = useState<undefined | ApiProblem>(undefined);
  const preview = usePreview(workspace, draft.query);
  useEffect(() => dialog.current?.showModal(), []);

  const save = async () => {
    setSaving(true);
    const outcome = await api.createBrand(workspace, brandOf(draft), language);
    setSaving(false);
    if (outcome.status === "ok") onAdded(outcome.value);
    else setProblem(outcome.problem);
  };
  const send = (event: FormEvent) => {
    event.preventDefault();
    void save();
  };
  const change = (next: Draft) => {
    setDraft(next);
    setProblem(undefined);
  };
  const problems = problem === undefined ? {} : problemsByField(problem);
  return (
    <dialog ref={dialog} className="add-brand" aria-labelledby="add-brand-title" onClose={onClose}>
      <form onSubmit={send}>
        <h2 id="add-brand-title">{t.addBrand}</h2>
        <BrandFields draft={draft} onChange={change} taken={new Set(brands.map(({ id }) => id))} problems={problems} />
        <QueryPreview preview={preview} query={draft.query} onMend={(query) => change(setQuery(draft, query))} />
        {problem !== undefined && problems.other !== undefined && (
          <p className="field-problem" role="alert">
            {problemText(t, { code: problem.code, message: problems.other })}
          </p>
        )}
        <p className="row form-end">
          <button type="button" onClick={() => dialog.current?.close()}>
            {t.cancel}
          </button>
          <button type="submit" className="primary" disabled={saving}>
            {saving ? t.saving : t.save}
          </button>
        </p>
      </form>
    </dialog>
  );
}
