import type { PreviewAnswer } from "@nghe/contracts";
import { useEffect, useState } from "react";
import type { Outcome } from "../data/api-client.ts";
import { useData } from "../data/data-context.tsx";
import { useWords } from "../i18n/words.tsx";

export const PREVIEW_DAYS = 7;
const PAUSE_MS = 350;

export type Preview = { query: string; outcome: Outcome<PreviewAnswer> };

/** What a query would match and what is wrong with it, in the page's language; asked a moment after the last key; an older answer never overtakes a newer one. */
export function usePreview(workspace: string, query: string): undefined | Preview {
  const { api } = useData();
  const { language } = useWords();
  const [preview, setPreview] = useState<undefined | Preview>(undefined);
  useEffect(() => {
    if (query.trim() === "") {
      setPreview(undefined);
      return;
    }
    const abort = new AbortController();
    const timer = setTimeout(async () => {
      const outcome = await api.preview(workspace, { query, days: PREVIEW_DAYS, language }, abort.signal);
      if (!abort.signal.aborted) setPreview({ query, outcome });
    }, PAUSE_MS);
    return () => {
      clearTimeout(timer);
      abort.abort();
    };
  }, [api, workspace, query, language]);
  return preview;
}
