import { describe, expect, it } from "vitest";
import { readText } from "../reader.ts";
import { clausesOf, comparisonsOf, flagged } from "../testing/described.ts";
import { ENGLISH_ROLES } from "./english-roles.ts";
import { VIETNAMESE_ROLES } from "./vietnamese-roles.ts";

const itemsOf = (list: string) => list.split(",").map((item) => item.trim().replace(/\s+/g, " "));
const plain = (item: string) => item.replace(/[()]/g, "");

describe.each([
  ["Vietnamese", VIETNAMESE_ROLES],
  ["English", ENGLISH_ROLES],
])("the %s lists", (_, lists) => {
  const all = Object.values(lists).flatMap(itemsOf).map(plain);

  it("give each phrase one role", () => {
    expect(all.filter((item, nth) => all.indexOf(item) !== nth)).toEqual([]);
  });

  it("are in lower case, composed, of words parted by one space", () => {
    for (const item of all) expect(item).toMatch(/^\S+(?: \S+)*$/);
    for (const item of all) expect(item).toBe(item.toLowerCase().normalize("NFC"));
  });
});

describe("every negator", () => {
  it.each(itemsOf(VIETNAMESE_ROLES.negator).map(plain))("%s reaches what follows", (negator) => {
    expect(flagged(readText(`quán này ${negator} ngon`), "negated")).toContain("ngon");
  });

  it.each(itemsOf(ENGLISH_ROLES.negator))("%s reaches what follows", (negator) => {
    expect(flagged(readText(`this is ${negator} good service`), "negated")).toContain("good");
  });
});

describe("every contrast", () => {
  const phrases = itemsOf(VIETNAMESE_ROLES.contrast).map(plain);

  it.each(phrases.filter((phrase) => !["còn", "riêng"].includes(phrase)))(
    "%s sets aside what stands before",
    (phrase) => {
      expect(clausesOf(readText(`máy đẹp ${phrase} pin tệ`))).toEqual([
        "máy đẹp [conceded]",
        `${phrase} pin tệ [contrast]`,
      ]);
    },
  );

  it.each(["but", "however", "whereas", "nevertheless", "that said", "on the other hand"])(
    "%s sets aside what stands before",
    (phrase) => {
      expect(clausesOf(readText(`the screen is nice ${phrase} the battery is bad`))).toEqual([
        "the screen is nice [conceded]",
        `${phrase} the battery is bad [contrast]`,
      ]);
    },
  );
});

describe("every concession", () => {
  it.each(itemsOf(VIETNAMESE_ROLES.concession).map(plain))("%s concedes its clause", (phrase) => {
    expect(clausesOf(readText(`${phrase} đắt, vẫn mua`))[0]).toContain("[conceded]");
  });

  it.each(itemsOf(ENGLISH_ROLES.concession))("%s concedes its clause", (phrase) => {
    expect(clausesOf(readText(`${phrase} the price, i love it`))[0]).toContain("[conceded]");
  });
});

describe("every comparison", () => {
  it.each(itemsOf(VIETNAMESE_ROLES.leftBetter).map(plain))("%s favours the left side", (phrase) => {
    expect(comparisonsOf(readText(`quán này ${phrase} quán kia`))[0]).toMatch(/: left$/);
  });

  it.each(itemsOf(VIETNAMESE_ROLES.rightBetter).map(plain))("%s favours the right side", (phrase) => {
    expect(comparisonsOf(readText(`quán này ${phrase} quán kia`))[0]).toMatch(/: right$/);
  });

  it.each(itemsOf(ENGLISH_ROLES.leftBetter))("%s favours the left side", (phrase) => {
    expect(comparisonsOf(readText(`the first one ${phrase} the second one`))[0]).toMatch(/: left$/);
  });

  it.each(itemsOf(ENGLISH_ROLES.rightBetter))("%s favours the right side", (phrase) => {
    expect(comparisonsOf(readText(`the first one ${phrase} the second one`))[0]).toMatch(/: right$/);
  });
});

describe("every idiom", () => {
  it.each(itemsOf(VIETNAMESE_ROLES.idiom).map(plain))("%s turns nothing", (idiom) => {
    expect(flagged(readText(`quán này ${idiom} ngon`), "negated")).toBe("");
  });

  it.each(itemsOf(ENGLISH_ROLES.idiom))("%s turns nothing", (idiom) => {
    expect(flagged(readText(`this place ${idiom} good service`), "negated")).toBe("");
  });
});
