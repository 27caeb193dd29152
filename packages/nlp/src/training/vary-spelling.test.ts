import { describe, expect, it } from "vitest";
import { spansOfNames } from "./spans-of-names.ts";
import { spellingsOf, withoutMarks } from "./vary-spelling.ts";

describe("other spellings of a Vietnamese text", () => {
  it("are without marks, and as in chats; names go with the text", () => {
    expect(spellingsOf({ text: "Nhân viên Sao Đỏ không biết gì", masks: ["Sao Đỏ"], labels: ["-1"] })).toEqual([
      { text: "Nhan vien Sao Do khong biet gi", masks: ["Sao Do"], labels: ["-1"] },
      { text: "nv Sao Đỏ ko bít j", masks: ["Sao Đỏ"], labels: ["-1"] },
    ]);
  });

  it("leave words alone that only begin alike", () => {
    expect(spellingsOf({ text: "không gian, được việc", masks: [], labels: [] }).at(1)?.text).toBe("ko gian, dc việc");
    expect(spellingsOf({ text: "ok shop", masks: [], labels: [] })).toEqual([]);
  });

  it("take off every mark, however composed", () => {
    expect(withoutMarks("Đường".normalize("NFD"))).toBe("Duong");
  });
});

describe("where names stand", () => {
  it("is every place, the longer name before the one in it", () => {
    expect(spansOfNames("Sen Bank hơn Sen, Sen Bank", ["Sen", "Sen Bank", ""])).toEqual([
      { start: 0, end: 8 },
      { start: 13, end: 16 },
      { start: 18, end: 26 },
    ]);
  });

  it("is nowhere for names that are not there", () => {
    expect(spansOfNames("abc", ["x"])).toEqual([]);
  });
});
