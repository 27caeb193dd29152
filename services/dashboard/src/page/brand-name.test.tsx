import { describe, expect, it } from "vitest";
import { NO_PROOF, share } from "../data/testing/answers.ts";
import { english } from "../i18n/english.ts";
import { vietnamese } from "../i18n/vietnamese.ts";
import { BrandName } from "./brand-name.tsx";
import { ShareNow } from "./share-now.tsx";
import { liveOf, markup, NO_BRANDS, textOf } from "./testing/render.tsx";

const name = (isUnproven: boolean, language: "en" | "vi" = "en") =>
  markup(<BrandName name="Be" ink="#123456" note={undefined} isUnproven={isUnproven} />, { language });

describe("a brand's name", () => {
  it.each([
    ["en", english],
    ["vi", vietnamese],
  ] as const)("says in %s that its numbers are unproven, and why", (language, words) => {
    const html = name(true, language);
    expect(textOf(html)).toBe(`Be ${words.unproven}`);
    expect(html).toContain(`title="${words.unprovenWhy}"`);
  });

  it("says nothing where they are proven, or need no proof", () => {
    expect(textOf(name(false))).toBe("Be");
  });
});

it("marks each unproven brand where its share is, and no other", () => {
  const heard = (brand: string) => ({
    ...{ brand, name: brand, role: "competitor" as const, color: "#4068ca", mentions: 1, share: 0.5, proof: NO_PROOF },
  });
  const brands = { ...NO_BRANDS, isUnproven: (brand: string) => brand === "be" };
  const answer = share([heard("be"), heard("vinamilk")], []);
  const html = markup(
    <ShareNow live={liveOf<"share-of-voice">(answer)} brands={brands} range="24h" onAdd={() => {}} />,
  );
  const marked = [...html.matchAll(/data-brand="(\w+)".*?<\/tr>/g)].map(([row, brand]) => [
    brand,
    row.includes("unproven"),
  ]);
  expect(marked).toEqual([
    ["be", true],
    ["vinamilk", false],
  ]);
});
