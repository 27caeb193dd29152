import { describe, expect, it } from "vitest";
import { parseQuery } from "../parse/parser.ts";
import { readSyllable } from "../syllable/syllable.ts";
import { compile, release } from "./compile.ts";
import { frequencyOf } from "./frequency.ts";
import { isPieceable, PieceSlots } from "./piece-slots.ts";
import { addPlace, createSlot, file, placeAt, unfile } from "./slot.ts";
import { SlotIndex } from "./slot-index.ts";
import { hashOf } from "./word.ts";

const nodeOf = (text: string) => {
  const outcome = parseQuery(text);
  if (!outcome.ok) throw new Error(outcome.problems[0]?.message);
  return outcome.query.root;
};

describe("the slots of an index", () => {
  const texts = [
    "vinamilk",
    '"điện máy"',
    "bank*",
    "vinfast~1",
    "😡",
    "author:vtv24",
    'raw:"Google+"',
    "a NEAR/5 (b OR @c)",
  ];

  it("are there as long as a query uses them", () => {
    const index = new SlotIndex();
    const first = texts.map((text) => compile(nodeOf(text), index));
    const second = texts.map((text) => compile(nodeOf(text), index));
    const keys = ["vinamilk", "pieces:vinamilk", "dien", "dienmay", "*bank*", "emoji:😡", "google", "@c"];
    for (const node of first) release(node, index);
    expect(keys.filter((key) => index.get(key) === undefined)).toEqual([]);
    for (const node of second) release(node, index);
    expect(keys.filter((key) => index.get(key) !== undefined)).toEqual([]);
    expect([index.emoji, index.fields.get("author")]).toEqual([0, 0]);
    expect(index.pieces.find(hashOf("vinamilk"))).toBeUndefined();
  });

  it("raise the version where one is new, so that words look again", () => {
    const index = new SlotIndex();
    compile(nodeOf("sữa"), index);
    const before = index.version;
    compile(nodeOf("sữa"), index);
    expect(index.version).toBe(before);
    compile(nodeOf("trà"), index);
    expect(index.version).toBeGreaterThan(before);
  });
});

describe("a slot", () => {
  it("has the places of one post at a time", () => {
    const slot = createSlot("a", 0);
    const places = (count: number) => Array.from({ length: count }, (_, nth) => placeAt(slot, nth));
    expect([addPlace(slot, 1, 4), addPlace(slot, 1, 7), addPlace(slot, 1, 9)]).toEqual([true, false, false]);
    expect(places(slot.count)).toEqual([4, 7, 9]);
    expect([addPlace(slot, 2, 0), slot.count, placeAt(slot, 0), placeAt(slot, 5)]).toEqual([true, 1, 0, -1]);
    expect(slot.seen).toBe(2);
  });

  it("gives back the room of a post that held it very often", () => {
    const slot = createSlot("a", 0);
    for (let at = 0; at < 5_000; at += 1) addPlace(slot, 1, at);
    addPlace(slot, 2, 0);
    addPlace(slot, 2, 1);
    expect(slot.more.length).toBe(1);
  });

  it("calls up what is filed under it", () => {
    const slot = createSlot("a", 0);
    const filed = (id: string) => ({
      ...{ id, order: 0, root: { type: "and", parts: [] } as const, raws: false, asksTone: false },
      ...{ anchors: [slot], second: null, third: null, stamp: 0 },
    });
    const [one, two, three] = [filed("1"), filed("2"), filed("3")];
    for (const query of [one, two, three]) file(slot, query);
    unfile(slot, one);
    expect(slot.filed.map(({ id }) => id)).toEqual(["3", "2"]);
    unfile(slot, two);
    unfile(slot, three);
    expect(slot.filedCount).toBe(0);
  });
});

describe("frequencyOf", () => {
  it("guesses from how a key is written, until posts were seen", () => {
    const [short, long] = [createSlot("da", 0), createSlot("vinamilk", 0)];
    expect(frequencyOf(short, 0)).toBeGreaterThan(frequencyOf(long, 0));
    expect(frequencyOf(createSlot("*ba*", 0), 0)).toBeGreaterThan(frequencyOf(createSlot("*vinami*", 0), 0));
    expect(frequencyOf(createSlot("field:lang:vi", 0), 0)).toBeGreaterThan(
      frequencyOf(createSlot("field:author:id:1", 0), 0),
    );
    long.seen = 9_000;
    expect(frequencyOf(long, 10_000)).toBeGreaterThan(frequencyOf(short, 10_000));
  });

  it("counts a new slot's posts from when it was made", () => {
    const late = createSlot("vinamilk", 1_000_000);
    late.seen = 900;
    expect(frequencyOf(late, 1_001_000)).toBeGreaterThan(0.5);
  });
});

describe("words in pieces", () => {
  it("are those of three letters or more that are no Vietnamese syllable", () => {
    const words = ["vcb", "vietcombank", "삼성전", "mb", "may", "tin", "삼성"];
    expect(words.filter((word) => isPieceable(readSyllable(word)))).toEqual(["vcb", "vietcombank", "삼성전"]);
  });

  it("are found by their beginnings, however many there are", () => {
    const slots = new PieceSlots();
    const names = Array.from({ length: 5_000 }, (_, nth) => `brand${nth.toString(36)}`);
    const made = names.map((name) => createSlot(name, 0));
    for (const slot of made) slots.add(slot, slot.key);
    expect(names.filter((name) => slots.find(hashOf(name)) === undefined)).toEqual([]);
    expect(slots.find(hashOf("bran"))).toEqual([]);
    expect(slots.find(hashOf("x"))).toBeUndefined();
    for (const slot of made) slots.remove(slot, slot.key);
    expect(names.filter((name) => slots.find(hashOf(name)) !== undefined)).toEqual([]);
  });
});
