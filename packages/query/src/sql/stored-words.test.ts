import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { postText } from "../testing/arbitraries.ts";
import { tokenise } from "../text/tokens.ts";
import { storedWords } from "./stored-words.ts";

const of = (text: string, title: string | null = null) => storedWords([{ text, title }]);

describe("the stored words of a post", () => {
  it("are its keys in order, in lower case and without marks", () => {
    expect(of("Mua ở ĐIỆN MÁY Xanh!").search).toBe(" mua o dien may xanh ");
  });

  it("keep the marks apart, where any word has some", () => {
    expect(of("Mua ở điện máy Xanh").marked).toBe(" mua ơ~3 điên~6 may~5 xanh ");
    expect(of("mua o dien may xanh").marked).toBe("");
  });

  it("part the title from the text", () => {
    expect(of("chậm", "Giao hàng")).toEqual({ search: " giao hang | cham ", marked: " giao hang~2 | châm~6 " });
    expect(of("a", "").search).toBe(" a ");
  });

  it("name handles, hashtags, cashtags, labels and emoji after the words", () => {
    expect(of("@United_Air #ĐiệnMáyXanh $VNM on dienmayxanh.com 😡😡").search).toBe(
      " unitedair dienmayxanh vnm on dienmayxanh com ^ .unitedair @united_air :dienmayxanh #dienmayxanh .vnm $vnm .dienmayxanh / .com *😡 ",
    );
    expect(of("#điện_máy").search).toContain(" #dien_may ");
  });

  it("say where a post is cut into words otherwise than it is written", () => {
    expect(of("Ｖｉｎ\u200bFast").search).toBe(" vinfast ^ 0unsettled ");
    expect(of("Vin\u0301 Fast".normalize("NFD")).search).not.toContain("unsettled");
  });

  it("of several copies are those of all, to be found and not to be placed", () => {
    const both = storedWords([
      { text: "bản chung", title: null },
      { text: "bản riêng", title: null },
    ]);
    expect(both).toEqual({ search: " ban chung ^ ban rieng ", marked: "" });
    expect(storedWords([])).toEqual({ search: "", marked: "" });
  });

  it("have a place for each token, with marks and without", () => {
    const places = (stream: string) =>
      stream
        .split(" ^ ")[0]
        ?.split(" ")
        .filter((word) => word !== "").length;
    fc.assert(
      fc.property(postText, (text) => {
        const { search, marked } = of(text);
        const tokens = tokenise(text).length;
        expect(places(search)).toBe(tokens);
        if (marked !== "") expect(places(marked)).toBe(tokens);
      }),
    );
  });
});
