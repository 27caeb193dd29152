import { describe, expect, it } from "vitest";
import { createReader, READ_AT_MOST } from "../reading/reader.ts";
import { keyedPolarity } from "./keyed-polarity.ts";
import { createWordStream, fillWordStream, polarityKey } from "./word-stream.ts";

const { marked, bare } = keyedPolarity(
  new Map([
    ["tốt", 2],
    ["lừa đảo", -3],
    ["không tốt lắm", -1],
    ["star wars", 0],
    ["5 sao", 3],
    ["1 sao", -3],
    ["😡", -2],
    [":(", -1],
    ["<!>", -4],
    ["ko", -5],
  ]),
);
const reader = createReader();

/** The valences of the phrases that a text holds, one after the other. */
function valencesOf(text: string, table = marked): number[] {
  const read = reader.read(text);
  const stream = createWordStream(READ_AT_MOST);
  fillWordStream(stream, read, []);
  const hashes = table === marked ? stream.marked : stream.bare;
  const keys = Uint32Array.from({ length: stream.count }, (_, at) =>
    polarityKey(read, stream.token[at] ?? 0, hashes[at] ?? 0),
  );
  const found: number[] = [];
  for (let at = 0; at < keys.length; at += 1) {
    const phrase = table.longestAt(keys, at, keys.length);
    if (phrase < 0) continue;
    found.push(table.valenceOf(phrase));
    at += table.lengthOf(phrase) - 1;
  }
  return found;
}

describe("a list of phrases by the words of texts", () => {
  it.each([
    ["Máy TỐT lắm", [2]],
    ["tốttttt", [2]],
    ["#LừaĐảo tốt", [-3, 2]],
    ["lừa, đảo", [-3]],
    ["không tốt lắm", [-1]],
    ["ko tốt lắm", [-1]],
    ["Star Wars", [0]],
    ["cho 5 sao, không phải 1 sao", [3, -3]],
    ["3 sao", []],
    ["😡🏽 :((", [-2]],
    ["tệ :(", [-1]],
    ["tot", []],
    ["", []],
  ])("finds in %j %j", (text, valences) => {
    expect(valencesOf(text)).toEqual(valences);
  });

  it("finds them without marks in the other table", () => {
    expect(valencesOf("may tot, lua dao", bare)).toEqual([2, -3]);
  });

  it("takes no row of signs, and no chat spelling of another word", () => {
    expect([valencesOf("<!>"), valencesOf("ko"), valencesOf("không")]).toEqual([[], [], []]);
  });
});
