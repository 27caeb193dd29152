import type { SourceCoverage } from "@nghe/contracts";
import { describe, expect, it } from "vitest";
import { volume } from "../data/testing/answers.ts";
import { english } from "../i18n/english.ts";
import { createFormat } from "../i18n/format.ts";
import { vietnamese } from "../i18n/vietnamese.ts";
import { SignIn } from "../session/sign-in.tsx";
import { RANGES, type ViewState } from "../view/view-state.ts";
import { ConnectionStatus } from "./connection-status.tsx";
import { CoverageNote } from "./coverage-note.tsx";
import { Header } from "./header.tsx";
import { LostNote } from "./lost-note.tsx";
import { Section } from "./section.tsx";
import { SeriesTable } from "./series-table.tsx";
import { SimulatedBanner } from "./simulated-banner.tsx";
import { SqlPanel } from "./sql-panel.tsx";
import { StreamFilters } from "./stream-filters.tsx";
import { brandView, LANGUAGES, liveOf, markup, NO_BRANDS, READY, textOf } from "./testing/render.tsx";

const HOUR = 3_600_000;
const WORDS = { en: english, vi: vietnamese };

describe("a gap in coverage", () => {
  const source = (name: string, ...gaps: [from: number, to: number][]): SourceCoverage => ({
    ...{ source: name, posts: 1, firstSeenAt: null, lastSeenAt: null, lastPublishedAt: null },
    gaps: gaps.map(([from, to]) => ({ from: from * HOUR, to: to * HOUR })),
  });
  const note = (coverage: SourceCoverage[], language: "en" | "vi" = "en") =>
    textOf(markup(<CoverageNote answer={{ ...volume(0), coverage }} />, { language, timezone: "UTC" }));

  it("is not spoken of where there is none, or none in the period", () => {
    expect(note([])).toBe("");
    expect(note([source("bluesky"), source("voz.vn", [-9, -1], [24, 30])])).toBe("");
  });

  it.each([
    ["en", "Gap in coverage: nothing came from voz.vn between 01/01 02:00 and 01/01 05:00. It is no fall in voice."],
    [
      "vi",
      "Thiếu dữ liệu: không nhận được gì từ voz.vn từ 01/01 02:00 đến 01/01 05:00. Đây không phải là thảo luận giảm.",
    ],
  ] as const)("is told in %s as what it is", (language, told) => {
    expect(note([source("voz.vn", [2, 5])], language)).toBe(told);
  });

  it("is the latest of several, cut to the period, with how many more there are", () => {
    const told = note([source("bluesky", [1, 2], [20, 40]), source("<b>voz</b>", [3, 4])]);
    expect(told).toContain("from bluesky between 01/01 20:00 and 02/01 00:00");
    expect(told).toContain("(2 more gaps)");
    expect(note([source("<b>voz</b>", [3, 4])])).toContain("from <b>voz</b> between");
  });
});

describe("the table of a chart", () => {
  const lines = [
    { brand: "a", name: "Trà <i>", color: "#111111", values: [0.5, null, 0] },
    { brand: "b", name: "Sao", color: "#222222", values: [0.5] },
  ];
  const table = (language: "en" | "vi") => {
    const format = createFormat(language, "UTC", WORDS[language]);
    const series = { buckets: [0, HOUR, 2 * HOUR], lines };
    return markup(<SeriesTable series={series} interval="hour" value={format.percent} title="T" />, {
      ...{ language, timezone: "UTC" },
    });
  };

  it.each([
    ["en", "Time Trà <i> Sao 01/01 02:00 0.0% – 01/01 01:00 – – 01/01 00:00 50.0% 50.0%"],
    ["vi", "Thời điểm Trà <i> Sao 01/01 02:00 0,0% – 01/01 01:00 – – 01/01 00:00 50,0% 50,0%"],
  ] as const)("has the newest first in %s, – for what is not known and 0 for what is", (language, told) => {
    expect(textOf(table(language))).toBe(told);
  });

  it("can be read by row and by column", () => {
    expect(table("en").match(/<th scope="col"/g)).toHaveLength(3);
    expect(table("en").match(/<th scope="row"/g)).toHaveLength(3);
  });
});

describe("a part of the page", () => {
  const part = (live: Parameters<typeof Section<"volume">>[0]["live"], language: "en" | "vi" = "en") =>
    markup(
      <Section area="x" title="Title" subtitle="unit" live={live} tools={null}>
        <p>figures</p>
      </Section>,
      { language },
    );

  it("waits without figures, and says so to those who cannot see it", () => {
    const html = part(liveOf<"volume">(undefined), "vi");
    expect(html).toContain('aria-busy="true"');
    expect(html).toContain(`aria-label="${vietnamese.loading}"`);
    expect(html).not.toContain("figures");
    expect(html).not.toContain(">SQL<");
  });

  it("is named by its heading", () => {
    const [, labelled, id] = /aria-labelledby="([^"]+)".*<h2 id="([^"]+)"/.exec(part(liveOf(volume(1)))) ?? [];
    expect(labelled).toBe(id);
    expect(id).toBeTruthy();
  });

  it.each([
    ["en", "unavailable", "The tables are away.", "The tables are away."],
    ["en", "forbidden", "no", english.problems.forbidden],
    ["vi", "forbidden", "no", vietnamese.problems.forbidden],
    ["vi", "unavailable", "", vietnamese.notAnswered],
    ["en", "constructor", "odd", "odd"],
  ] as const)("keeps its figures in %s beside the problem %s", (language, code, message, told) => {
    const html = part(liveOf(volume(1), { status: "stale", problem: { code, message } }), language);
    expect(textOf(html)).toContain(told);
    expect(textOf(html)).toContain(WORDS[language].retry);
    expect(html).toContain("figures");
  });
});

describe("the statement behind figures", () => {
  it.each(LANGUAGES)("can be read and copied as it is in %s, with its formula and version", (language) => {
    const sql = "SELECT count() FROM nghe.mentions WHERE text < 'a' AND site = \"b\" -- <script>";
    const answer = { ...volume(0), sql, formula: { name: "sov", version: 3, text: "m / n" } };
    const html = markup(<SqlPanel answer={answer} />, { language });
    expect(textOf(html)).toContain(sql);
    expect(html).not.toContain("<script");
    expect(textOf(html)).toContain(`${WORDS[language].formula}: m / n (sov 3)`);
    expect(textOf(html)).toContain(WORDS[language].copy);
  });
});

describe("the connection", () => {
  const status = (more: Partial<typeof READY>, storedAt: null | undefined, language: "en" | "vi" = "en") =>
    markup(<ConnectionStatus storedAt={storedAt} />, { language, connection: { ...READY, ...more } });

  it.each([
    ["live", { phase: "ready" }, english.live, vietnamese.live],
    ["connecting", { phase: "connecting", asOf: undefined }, english.connecting, vietnamese.connecting],
    ["lost", { phase: "connecting", asOf: undefined, attempt: 1 }, english.reconnecting, vietnamese.reconnecting],
    ["lost", { phase: "waiting", attempt: 1 }, english.reconnecting, vietnamese.reconnecting],
    ["lost", { phase: "offline" }, english.offline, vietnamese.offline],
  ] as const)("is %s in words at %j", (state, connection, en, vi) => {
    expect(status(connection, null)).toContain(`data-state="${state}"`);
    expect(textOf(status(connection, null))).toBe(en);
    expect(textOf(status(connection, null, "vi"))).toBe(vi);
  });

  it("says that the tables lag only while it hears that they do", () => {
    expect(textOf(status({ behind: true }, null))).toContain(english.behind);
    expect(textOf(status({ behind: true, phase: "waiting" }, null))).not.toContain(english.behind);
  });

  it("that is lost leaves a note from when the figures are, and none while it is there", () => {
    const note = (connection: Partial<typeof READY>) =>
      textOf(markup(<LostNote />, { connection: { ...READY, ...connection }, timezone: "UTC" }));
    expect(note({ phase: "waiting", asOf: 3_661_000 })).toBe("Showing what was known at 01:01:01.");
    expect(note({ phase: "waiting", asOf: undefined })).toBe("");
    expect(note({ phase: "ready" })).toBe("");
    expect(note({ phase: "idle" })).toBe("");
  });
});

describe("the header", () => {
  const workspace = (id: string, name: string) => ({
    ...{ id, name, timezone: "UTC", retentionDays: null, simulated: false, revision: 1, updatedAt: 1 },
  });
  const header = (view: Partial<ViewState>) => {
    const state: ViewState = { workspace: "b", range: "7d", language: "vi", theme: "dark", ...view };
    const all = [workspace("a", "Acme"), workspace("b", "<b>Bé</b>")];
    const [, chosen = workspace("b", "")] = all;
    return markup(
      <Header
        {...{ workspace: chosen, workspaces: all, view: state, storedAt: null }}
        changeView={() => {}}
        onSignOut={() => {}}
      />,
      { language: state.language },
    );
  };

  it("has the workspace, the theme and one period chosen", () => {
    const html = header({});
    expect(html).toMatch(/<option value="b" selected="">&lt;b&gt;Bé/);
    expect(html).toMatch(/<option value="dark" selected="">/);
    expect(
      html.match(/<input[^>]*name="range"[^>]*checked=""[^>]*>/g)?.map((input) => /value="(\w+)"/.exec(input)?.[1]),
    ).toEqual(["7d"]);
  });

  it.each(LANGUAGES)("names every choice in %s", (language) => {
    const shown = textOf(header({ language }));
    const words = WORDS[language];
    for (const range of RANGES) expect(shown).toContain(words.ranges[range]);
    for (const word of [words.workspace, words.period, words.theme, words.signOut]) expect(shown).toContain(word);
  });

  it("marks the languages as what they are", () => {
    expect(header({})).toMatch(/<label lang="vi">.*<label lang="en">/);
  });
});

describe("the stream's filters", () => {
  it.each(LANGUAGES)("offer in %s every brand and tone, and all of each", (language) => {
    const brands = { ...NO_BRANDS, list: [brandView("a", { name: "Trà & Mây" }), brandView("b", { name: "Sao" })] };
    const html = markup(
      <StreamFilters {...{ brands, brand: "b", tone: "unsure" }} setBrand={() => {}} setTone={() => {}} />,
      {
        language,
      },
    );
    const { allBrands, allTones, tones } = WORDS[language];
    expect(textOf(html)).toBe([allBrands, "Trà & Mây", "Sao", allTones, ...Object.values(tones)].join(" "));
    expect([...html.matchAll(/<option value="(\w*)" selected=""/g)].map(([, value]) => value)).toEqual(["b", "unsure"]);
  });
});

it.each(LANGUAGES)("says in %s that made-up posts are made up, with no way to close it", (language) => {
  const html = markup(<SimulatedBanner />, { language });
  expect(textOf(html)).toBe(`${WORDS[language].simulated} ${WORDS[language].simulatedWhy}`);
  expect(html).not.toContain("<button");
});

describe("signing in", () => {
  it.each(LANGUAGES)("asks in %s for a key that nobody looking on can read", (language) => {
    const html = markup(<SignIn refused={false} onKey={() => {}} />, { language });
    expect(html).toContain('type="password"');
    expect(html).not.toContain('role="alert"');
    expect(textOf(html)).toContain(WORDS[language].signInWhy);
  });

  it.each(LANGUAGES)("says in %s that a key was refused, at the field", (language) => {
    const html = markup(<SignIn refused onKey={() => {}} />, { language });
    expect(html).toMatch(/aria-invalid="true" aria-describedby="key-refused"/);
    expect(html).toMatch(/id="key-refused" role="alert"/);
    expect(textOf(html)).toContain(WORDS[language].keyRefused);
  });
});
