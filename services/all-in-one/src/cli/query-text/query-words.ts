import type { QueryLanguage } from "@nghe/query";
import { UsageError } from "../command.ts";

/** What the query commands say around what the language itself says. */
export type QueryWords = { fine: string; error: string; warning: string; asRead: string };

export const QUERY_WORDS: Readonly<Record<QueryLanguage, QueryWords>> = {
  en: { fine: "fine", error: "error", warning: "warning", asRead: "read as" },
  vi: { fine: "ổn", error: "lỗi", warning: "lưu ý", asRead: "được hiểu là" },
};

/** Throws `UsageError` on a language that is not spoken here. */
export function readLanguage(lang: string): QueryLanguage {
  if (lang !== "en" && lang !== "vi") throw new UsageError(`--lang ${lang}: en or vi`);
  return lang;
}
