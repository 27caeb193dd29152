import type { RecountView } from "@nghe/contracts";
import { expect, it } from "vitest";
import { RecountNote } from "./recount-note.tsx";
import { LANGUAGES, markup, textOf } from "./testing/render.tsx";

const recount: RecountView = {
  ...{ state: "recounting", brands: ["tiki"], below: 600, atStart: 1_000, share: 0.4 },
  ...{ begunAt: 1, countedAt: 2, secondsLeft: 9 },
};
const note = (told: undefined | RecountView, language: (typeof LANGUAGES)[number] = "en", brand = "tiki") =>
  markup(<RecountNote workspace="acme" brand={brand} />, {
    language,
    recounts: told === undefined ? {} : { acme: told },
  });
const texts = (told: undefined | RecountView) => LANGUAGES.map((language) => textOf(note(told, language)));

it("says beside a brand how far its recount has come", () => {
  expect(texts(recount)).toEqual(["đang đếm lại, 40%", "recounting, 40%"]);
  expect(note(recount)).toContain("600");
});

it("says that it waits, or was paused", () => {
  expect(texts({ ...recount, state: "waiting", share: null, below: null })).toEqual(["chờ đếm lại", "to be recounted"]);
  expect(texts({ ...recount, state: "paused" })).toEqual(["tạm dừng đếm lại ở 40%", "recount paused at 40%"]);
});

it("never says that it is done while it is not", () => {
  expect(textOf(note({ ...recount, share: 0.9999 }))).toBe("recounting, 99%");
});

it("says nothing of other brands, of other workspaces, or once it is over", () => {
  expect(note(recount, "en", "shopee")).toBe("");
  expect(note(undefined)).toBe("");
  expect(note({ ...recount, state: "idle", brands: [] })).toBe("");
});
