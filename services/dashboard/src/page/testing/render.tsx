import type { Answer, BrandView, RecountView } from "@nghe/contracts";
import type { ReactNode } from "react";
import { renderToStaticMarkup } from "react-dom/server";
import type { Brands } from "../../brand/use-brands.ts";
import { type AnswerOf, createApiClient } from "../../data/api-client.ts";
import { DataContext } from "../../data/data-context.tsx";
import type { ConnectionView, LiveClient, LiveView } from "../../data/live-client.ts";
import { NO_PROOF } from "../../data/testing/answers.ts";
import type { Live } from "../../data/use-live.ts";
import type { Language } from "../../i18n/format.ts";
import { WordsProvider } from "../../i18n/words.tsx";

export const LANGUAGES: readonly Language[] = ["vi", "en"];

export const READY: ConnectionView = {
  phase: "ready",
  attempt: 0,
  asOf: 1_700_000_000_000,
  heardAt: 1,
  behind: false,
  refusal: undefined,
};

export type Around = {
  language: Language;
  timezone: string;
  connection: ConnectionView;
  /** What the live connection knows, by kind; of the rest it knows nothing. */
  answers: readonly Answer[];
  /** What was told of recounts, by workspace. */
  recounts: Readonly<Record<string, RecountView>>;
};

const USUAL: Around = { language: "en", timezone: "Asia/Ho_Chi_Minh", connection: READY, answers: [], recounts: {} };
const UNKNOWN: LiveView = { answer: undefined, asOf: undefined, problem: undefined };

/** The markup of a part of the page, signed in, in a language and a zone. */
export function markup(part: ReactNode, around: Partial<Around> = {}): string {
  const { language, timezone, connection, answers, recounts } = { ...USUAL, ...around };
  const views = new Map<string, LiveView>(
    answers.map((answer) => [answer.kind, { answer, asOf: answer.asOf, problem: undefined }]),
  );
  const live: LiveClient = {
    start: () => {},
    stop: () => {},
    watch: () => () => {},
    view: ({ kind }) => views.get(kind) ?? UNKNOWN,
    askAgain: () => {},
    connection: () => connection,
    recount: (workspace) => recounts[workspace],
    onConnection: () => () => {},
    tell: () => {},
  };
  const api = createApiClient({ base: "", key: "k", fetch: () => Promise.reject(new Error("not asked")) });
  return renderToStaticMarkup(
    <DataContext value={{ api, live, skew: () => 0 }}>
      <WordsProvider language={language} timezone={timezone}>
        {part}
      </WordsProvider>
    </DataContext>,
  );
}

/** What a reader sees of markup, tags left out. */
export function textOf(html: string): string {
  const entities: Record<string, string> = { amp: "&", lt: "<", gt: ">", quot: '"', "#x27": "'" };
  return html
    .replace(/<[^>]*>/g, " ")
    .replace(/&(amp|lt|gt|quot|#x27);/g, (_, name: string) => entities[name] ?? "")
    .replace(/\s+/g, " ")
    .trim();
}

export function liveOf<K extends Answer["kind"]>(
  answer: undefined | AnswerOf<K>,
  more: Partial<Live<K>> = {},
): Live<K> {
  const status = answer === undefined ? "loading" : "live";
  return { status, answer, asked: true, problem: undefined, retry: () => {}, ...more };
}

export const NO_BRANDS: Brands = {
  list: [],
  name: (brand) => brand,
  ink: () => "#123456",
  isUnproven: () => false,
  reload: () => {},
};

export function brandView(id: string, more: Partial<BrandView> = {}): BrandView {
  return {
    id,
    name: id,
    role: "competitor",
    query: id,
    queryVersion: 1,
    color: "#4068ca",
    parent: null,
    sets: [],
    names: [],
    hashtags: [],
    people: [],
    accounts: { owned: [], employee: [], dealer: [], agency: [], paid: [] },
    market: null,
    proof: NO_PROOF,
    filter: null,
    revision: 1,
    updatedAt: 1,
    ...more,
  };
}
