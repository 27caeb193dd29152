import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  INTERVAL_OF,
  preferredLanguage,
  RANGES,
  readViewState,
  THEMES,
  type ViewState,
  writeViewState,
} from "./view-state.ts";

const USUAL: ViewState = { workspace: undefined, range: "24h", language: "en", theme: "system" };
const views = fc.record<ViewState>({
  // Also what no workspace is called: an address is anybody's to write.
  workspace: fc.option(fc.string({ unit: "grapheme", minLength: 1, maxLength: 40 }), { nil: undefined }),
  range: fc.constantFrom(...RANGES),
  language: fc.constantFrom("vi", "en"),
  theme: fc.constantFrom(...THEMES),
});
const strange = fc.dictionary(fc.stringMatching(/^[a-z_]{4,10}$/), fc.string({ maxLength: 20 }), { maxKeys: 4 });

describe("a link to a view", () => {
  it("opens that view, whoever opens it and whatever they last chose", () => {
    fc.assert(
      fc.property(views, views, (view, theirs) => {
        const opened = readViewState(writeViewState("", view), theirs);
        expect(opened).toEqual({ ...view, workspace: view.workspace ?? theirs.workspace });
      }),
    );
  });

  it("keeps what else its address says, and says each part once however often it changes", () => {
    fc.assert(
      fc.property(strange, fc.array(views, { minLength: 1, maxLength: 4 }), (others, changes) => {
        delete others.range;
        delete others.lang;
        delete others.theme;
        const start = `?${new URLSearchParams(others)}`;
        const last = new URLSearchParams(changes.reduce((search, view) => writeViewState(search, view), start));
        for (const [name, value] of Object.entries(others)) expect(last.getAll(name)).toEqual([value]);
        for (const name of ["range", "lang", "theme"]) expect(last.getAll(name)).toHaveLength(1);
      }),
    );
  });

  it("is written the same twice", () => {
    fc.assert(
      fc.property(views, (view) => {
        const once = writeViewState("", view);
        expect(writeViewState(once, view)).toBe(once);
      }),
    );
  });

  it("is never an error, whatever it says", () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 80 }), (search) => {
        const { range, language, theme } = readViewState(search, USUAL);
        expect(RANGES).toContain(range);
        expect(["vi", "en"]).toContain(language);
        expect(THEMES).toContain(theme);
      }),
    );
  });
});

it("asks each period in buckets that a chart can hold", () => {
  const HOURS = { "1h": 1, "6h": 6, "24h": 24, "7d": 168, "30d": 720 };
  const PER_HOUR = { minute: 60, hour: 1, day: 1 / 24, week: 0, month: 0 };
  for (const range of RANGES) {
    const buckets = HOURS[range] * PER_HOUR[INTERVAL_OF[range]];
    expect([range, buckets >= 24 && buckets <= 400]).toEqual([range, true]);
  }
});

it.each([
  [[], "en"],
  [["vi"], "vi"],
  [["VI-vn"], "vi"],
  [["vie-x", "en"], "en"],
  [["ja", "ko", "vi-VN"], "vi"],
  [["en-AU", "vi-VN"], "en"],
])("speaks to a browser that asks for %j in %s", (languages, expected) => {
  expect(preferredLanguage(languages)).toBe(expected);
});
