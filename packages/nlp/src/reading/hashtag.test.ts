import { describe, expect, it } from "vitest";
import { writtenForm } from "./forms.ts";
import { TokenFlag, TokenKind } from "./read-text.ts";
import { readText } from "./reader.ts";

/** The hashtags of a text, each with the words in it as they are written. */
function tagsOf(text: string): [string, string][] {
  const read = readText(text);
  const tags: [string, string][] = [];
  for (let token = 0; token < read.count; token += 1) {
    const written = writtenForm(read, token);
    if (read.kind[token] === TokenKind.hashtag) tags.push([written, ""]);
    const tag = tags.at(-1);
    if (tag === undefined || ((read.flags[token] ?? 0) & TokenFlag.inHashtag) === 0) continue;
    tag[1] = tag[1] === "" ? written : `${tag[1]} ${written}`;
  }
  return tags;
}

describe("hashtags", () => {
  it.each<[string, [string, string][]]>([
    ["#LừaĐảo", [["#LừaĐảo", "Lừa Đảo"]]],
    ["#lua_dao_2024", [["#lua_dao_2024", "lua dao 2024"]]],
    ["#khongngon", [["#khongngon", "khong ngon"]]],
    ["#dichvute", [["#dichvute", "dich vu te"]]],
    ["#giaohangcham", [["#giaohangcham", "giao hang cham"]]],
    ["#BoycottQuillon", [["#BoycottQuillon", "Boycott Quillon"]]],
    ["#LUADAO", [["#LUADAO", "LUA DAO"]]],
    ["#NeverAgain2024", [["#NeverAgain2024", "Never Again 2024"]]],
    ["#iPhone", [["#iPhone", "i Phone"]]],
    ["#Top10App", [["#Top10App", "Top 10 App"]]],
    ["#AIForGood", [["#AIForGood", "AI For Good"]]],
    ["#a", [["#a", "a"]]],
    ["#2024", [["#2024", "2024"]]],
    [
      "#tốt#rẻ",
      [
        ["#tốt", "tốt"],
        ["#rẻ", "rẻ"],
      ],
    ],
    [
      "#tốt,#rẻ",
      [
        ["#tốt", "tốt"],
        ["#rẻ", "rẻ"],
      ],
    ],
    ["#ngon! quá", [["#ngon", "ngon"]]],
    ["#sale50%", [["#sale50", "sale 50"]]],
    ["ngon#quá", [["#quá", "quá"]]],
    ["#🔥hot", []],
    ["#-ngon", []],
    ["# ngon", []],
    ["#__", [["#__", ""]]],
  ])("of %j", (text, tags) => {
    expect(tagsOf(text)).toEqual(tags);
  });

  it.each(["#NgonQuá", "#dienmayxanh", "#sale_11_11", "#iPhone15Pro", "#điệnmáyxanh", "#x"])(
    "hold their words within their own bounds, in order: %s",
    (tag) => {
      const read = readText(`thử ${tag} nha`);
      const inTag = Array.from({ length: read.count }, (_, token) => token).filter(
        (token) => ((read.flags[token] ?? 0) & TokenFlag.inHashtag) !== 0,
      );
      let reach = (read.start[1] ?? 0) + 1;
      for (const token of inTag) {
        expect(read.start[token]).toBeGreaterThanOrEqual(reach);
        reach = read.end[token] ?? 0;
      }
      expect(reach).toBe(4 + tag.length);
      expect(inTag.map((token) => writtenForm(read, token)).join("")).toBe(tag.replace(/[#_]/g, ""));
    },
  );

  it("negate nothing around them, and nothing in them is a conjunction", () => {
    const read = readText("#không ngon #nhưng rẻ");
    const flags = [...read.flags.subarray(0, read.count)];
    expect(flags.filter((flag) => (flag & (TokenFlag.negated | TokenFlag.negator)) !== 0)).toEqual([]);
    expect(read.clauseCount).toBe(1);
  });

  it("are the same tag in small and in capital letters", () => {
    expect(readText("#LừaĐảo").normalHash[0]).toBe(readText("#lừađảo").normalHash[0]);
    expect(readText("#lừađảo").normalHash[0]).not.toBe(readText("#luadao").normalHash[0]);
    expect(readText("#lừađảo").bareHash[0]).toBe(readText("#luadao").bareHash[0]);
  });
});
