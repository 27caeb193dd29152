import { describe, expect, it } from "vitest";
import { MAX_POSTS, parsePosts } from "./parse-posts.ts";

const parse = (text: string | Buffer, type: string | null = "application/json") => parsePosts(Buffer.from(text), type);
const items = (text: string, type?: string) => parse(text, type).items.map(({ item }) => item);

describe("the three shapes of a body", () => {
  it("reads one object, an array, and lines", () => {
    expect(items('{"id":"1"}')).toEqual([{ id: "1" }]);
    expect(items('[{"id":"1"},{"id":"2"}]')).toEqual([{ id: "1" }, { id: "2" }]);
    expect(items('{"id":"1"}\n{"id":"2"}\n', "application/x-ndjson")).toEqual([{ id: "1" }, { id: "2" }]);
  });

  it("sees lines also under the wrong content type, and no lines in a printed object", () => {
    expect(items('{"id":"1"}\r\n{"id":"2"}')).toEqual([{ id: "1" }, { id: "2" }]);
    expect(items('{\n "id": "1"\n}')).toEqual([{ id: "1" }]);
    expect(items('{"id":"1"}\n')).toEqual([{ id: "1" }]);
  });

  it("passes over empty lines, and counts the others", () => {
    const parsed = parse('\n{"id":"1"}\n\n{"id":"2"}', "application/x-ndjson");
    expect(parsed.items.map(({ index }) => index)).toEqual([0, 1]);
  });
});

describe("what is broken", () => {
  it("keeps the good lines and names the bad one by index and line", () => {
    const parsed = parse('{"id":"1"}\n\n{"id":\n{"id":"3"}', "application/x-ndjson");
    expect(parsed.items).toEqual([
      { index: 0, item: { id: "1" } },
      { index: 2, item: { id: "3" } },
    ]);
    expect(parsed.rejected).toEqual([
      { index: 1, path: "", message: expect.stringMatching(/^line 3: it is not JSON/) },
    ]);
  });

  it("keeps the good lines beside one that is not UTF-8", () => {
    const broken = Buffer.concat([Buffer.from('{"id":"1"}\n"'), Buffer.from([0xff]), Buffer.from('"\n{"id":"3"}')]);
    const parsed = parse(broken, "application/x-ndjson");
    expect(parsed.items).toHaveLength(2);
    expect(parsed.rejected[0]?.message).toBe("line 2: it is not UTF-8");
  });

  it.each([
    ["", /empty/],
    ["{", /not JSON/],
    ["[1,", /not JSON/],
    ["7", /must be one post/],
    ['"text"', /must be one post/],
    ["null", /must be one post/],
  ])("refuses %j whole", (text, message) => {
    expect(() => parse(text)).toThrow(message);
  });

  it("refuses more posts than fit into one request", () => {
    expect(() => parse(`[${"{},".repeat(MAX_POSTS)}{}]`)).toThrow(/At most/);
  });

  it("rejects what nests too deep, and only that", () => {
    const deep = `${'{"a":'.repeat(100)}1${"}".repeat(100)}`;
    const parsed = parse(`[{"id":"1"},${deep}]`);
    expect(parsed.items).toHaveLength(1);
    expect(parsed.rejected).toEqual([{ index: 1, path: "", message: expect.stringContaining("64 deep") }]);
  });

  it("survives a hundred thousand brackets", () => {
    expect(parse("[".repeat(100_000) + "]".repeat(100_000)).rejected).toHaveLength(1);
  });

  it("keeps __proto__ a plain field, for the intake to refuse by name", () => {
    const [item] = items('{"__proto__":{"polluted":true}}');
    expect(Object.keys(item as object)).toEqual(["__proto__"]);
    expect(({} as { polluted?: boolean }).polluted).toBeUndefined();
  });
});
