import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { postText } from "../testing/arbitraries.ts";
import { isSettled } from "../text/settled.ts";
import { tokenise } from "../text/tokens.ts";
import { TokenTape } from "./token-tape.ts";

/** What the tape has of a text, as tokens are written elsewhere. */
function read(tape: TokenTape, text: string) {
  tape.rewind();
  tape.append(text);
  return tape.words.slice(0, tape.count).map((word, at) => ({
    kind: tape.isLabel[at] === true ? "domain" : word.kind,
    syllable: word.syllable,
    name: word.name,
    start: tape.starts[at],
    end: tape.ends[at],
  }));
}

describe("a tape of tokens", () => {
  it("has the tokens of each text in turn, whatever was read before", () => {
    const tape = new TokenTape();
    const texts = fc.oneof(
      postText,
      fc.string({ unit: "grapheme", maxLength: 40 }),
      fc.string({ unit: "binary", maxLength: 40 }),
      fc.string({
        unit: fc.constantFrom("a", "B", "Đ", "ệ", ".", "-", "_", "@", "#", "$", " ", "…", "™", "ﬁ", "寿", "İ"),
      }),
    );
    fc.assert(
      fc.property(texts, (text) => {
        expect(read(tape, text)).toEqual(tokenise(text));
      }),
      { seed: 6, numRuns: 4_000 },
    );
  });

  it("knows where letters do not stand one after the other", () => {
    const isAsWritten = (text: string) => {
      const tape = new TokenTape();
      tape.append(text);
      return tape.isAsWritten;
    };
    expect(isAsWritten("Uống @vinamilk, #sữa…")).toBe(true);
    expect(["@vina_milk", "#vina_milk", "vina\u200bmilk", "@a.com"].map(isAsWritten)).toEqual([
      false,
      false,
      false,
      false,
    ]);
  });

  it("keeps no room for a text that was very long", () => {
    const tape = new TokenTape();
    tape.append("a ".repeat(20_000));
    expect(tape.count).toBe(20_000);
    tape.rewind();
    expect([tape.count, tape.words.length]).toEqual([0, 0]);
  });
});

describe("isSettled", () => {
  it.each([
    ["plain text", true],
    ["Điện Máy Xanh", true],
    ["tệ 😡 … “hay” ❤️", true],
    ["điện".normalize("NFD"), false],
    ["ﬁne", false],
    ["Brand™", false],
    ["Vin\u200bFast", false],
    ["ＶＩＮ", false],
    ["＠vinamilk", false],
    ["İ", false],
    ["寿司 น้ำ 삼성", false],
    ["寿司 กาแฟ 삼성", true],
  ])("of %j is %s", (text, expected) => {
    expect([isSettled(text), isSettled(text)]).toEqual([expected, expected]);
  });
});
