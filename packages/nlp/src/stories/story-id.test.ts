import { expect, it } from "vitest";
import { storyIdOf } from "./story-id.ts";

it("is the same on every machine", () => {
  expect([storyIdOf("vnexpress.net 4812345"), storyIdOf("")]).toMatchInlineSnapshot(`
    [
      "d7adee38ec8a7eae",
      "c4c53f6b6796ac4e",
    ]
  `);
});

it("differs for keys that hardly differ", () => {
  const ids = new Set(Array.from({ length: 100_000 }, (_, nth) => storyIdOf(`facebook ${nth}`)));
  expect(ids.size).toBe(100_000);
  expect([...ids].every((id) => /^[0-9a-f]{16}$/.test(id))).toBe(true);
});
