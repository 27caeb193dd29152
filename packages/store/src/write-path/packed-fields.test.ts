import { describe, expect, it } from "vitest";
import { packedFields } from "./packed-fields.ts";

type Seat = { row: number; letter: string | null; taken: boolean };
const SEAT = packedFields<Seat>({ taken: 2, row: 0, letter: 1 });

describe("packedFields", () => {
  it("writes the values in the order given, whatever the order of the record's keys", () => {
    expect(SEAT.pack({ letter: "C", taken: false, row: 7 })).toEqual([7, "C", false]);
  });

  it("reads back what it wrote", () => {
    const seat = { row: 12, letter: null, taken: true };
    expect(SEAT.unpack(SEAT.pack(seat))).toEqual(seat);
  });

  it("takes a record's own fields alone", () => {
    expect(SEAT.pack({ row: 1, letter: "A", taken: true, price: 3 } as Seat)).toEqual([1, "A", true]);
  });
});
