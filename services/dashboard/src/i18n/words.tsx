import { createContext, type ReactNode, useContext, useMemo } from "react";
import { english, type Messages } from "./english.ts";
import { createFormat, type Format, type Language } from "./format.ts";
import { vietnamese } from "./vietnamese.ts";

const DICTIONARIES: Record<Language, Messages> = { en: english, vi: vietnamese };

export type Words = { language: Language; timezone: string; t: Messages; format: Format };

function wordsOf(language: Language, timezone: string): Words {
  const t = DICTIONARIES[language];
  return { language, timezone, t, format: createFormat(language, timezone, t) };
}

const WordsContext = createContext<Words>(wordsOf("en", "UTC"));

export function WordsProvider(props: { language: Language; timezone: string; children: ReactNode }) {
  const { language, timezone, children } = props;
  const words = useMemo(() => wordsOf(language, timezone), [language, timezone]);
  return <WordsContext value={words}>{children}</WordsContext>;
}

/** The page's words and formats in the reader's language. */
export function useWords(): Words {
  return useContext(WordsContext);
}
