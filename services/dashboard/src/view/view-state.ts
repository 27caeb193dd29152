import type { Interval } from "@nghe/contracts";
import type { Language } from "../i18n/format.ts";

export const RANGES = ["1h", "6h", "24h", "7d", "30d"] as const;
export type Range = (typeof RANGES)[number];
export const THEMES = ["system", "light", "dark"] as const;
export type Theme = (typeof THEMES)[number];

/** What the address says of the page: every view is a link. */
export type ViewState = { workspace: undefined | string; range: Range; language: Language; theme: Theme };

/** How wide the buckets of a period are. */
export const INTERVAL_OF: Record<Range, Interval> = {
  "1h": "minute",
  "6h": "minute",
  "24h": "hour",
  "7d": "hour",
  "30d": "day",
};

/** Reads an address; what is absent or unknown is as in `usual`. */
export function readViewState(search: string, usual: ViewState): ViewState {
  const parameters = new URLSearchParams(search);
  const workspace = parameters.get("ws");
  return {
    workspace: workspace === null || workspace === "" ? usual.workspace : workspace,
    range: RANGES.find((range) => range === parameters.get("range")) ?? usual.range,
    language: oneOf(["vi", "en"] as const, parameters.get("lang")) ?? usual.language,
    theme: oneOf(THEMES, parameters.get("theme")) ?? usual.theme,
  };
}

/** The address of a view; other parameters of `search` stay. */
export function writeViewState(search: string, view: ViewState): string {
  const parameters = new URLSearchParams(search);
  if (view.workspace === undefined) parameters.delete("ws");
  else parameters.set("ws", view.workspace);
  parameters.set("range", view.range);
  parameters.set("lang", view.language);
  parameters.set("theme", view.theme);
  return `?${parameters}`;
}

/** The language of a reader who has not chosen: Vietnamese if the browser asks for it before English. */
export function preferredLanguage(languages: readonly string[]): Language {
  const first = languages.find((language) => /^(?:vi|en)\b/i.test(language));
  return first !== undefined && /^vi\b/i.test(first) ? "vi" : "en";
}

function oneOf<T extends string>(known: readonly T[], value: string | null): undefined | T {
  return known.find((entry) => entry === value);
}
