import { describe, expect, it } from "vitest";
import { npmPeers } from "./npm-peers.ts";

const peers = npmPeers();

describe.each(peers)("$name", ({ name, tonesOf }) => {
  it("tells plain praise from plain blame", () => {
    expect(tonesOf(["This is great, I love it", "This is terrible, I hate it"])).toEqual([1, -1]);
  });

  it("reads any text, and gives a tone for each", () => {
    const tones = tonesOf(["", "   ", "tệ quá", "😡😡", "the table"]);
    expect(tones).toHaveLength(5);
    expect(tones[0]).toBe(0);
  });

  it("gives a number for the name of a method, but for one", () => {
    expect(tonesOf(["constructor"])[0] === null).toBe(name === "wink-sentiment");
  });
});

it("are five, none twice", () => {
  expect(new Set(peers.map(({ name }) => name)).size).toBe(5);
});
