import { ContentMessage, type PostUpsert, type RegistryEntity } from "@nghe/contracts";
import { createLexiconModel } from "@nghe/nlp";
import { brandNamed, workspaceNamed } from "@nghe/registry/testing";
import { describe, expect, it } from "vitest";
import { contextOf } from "../testing/contexts.ts";
import { authorWith, postSaying } from "../testing/posts.ts";
import { backfillOf, contentOf } from "./content-message.ts";

const airlines = [
  workspaceNamed("air", { timezone: "America/Denver" }),
  brandNamed("air", "united", { query: "@united", queryVersion: 3 }),
  brandNamed("air", "delta", { query: "@delta" }),
];

const NOBODY = { owned: [], employee: [], dealer: [], agency: [], paid: [] };

const enrich = (text: string, more: Partial<PostUpsert> = {}, entities: readonly RegistryEntity[] = airlines) =>
  contentOf(postSaying(text, more), contextOf(entities));
const rowsOf = (...given: Parameters<typeof enrich>) =>
  enrich(...given).rows.map((row) => `${row.workspace}/${row.brand}`);

describe("contentOf", () => {
  it("gives a row per brand that the post names, with tone, evidence and versions", () => {
    const content = enrich("@united lost my bag, worst airline ever");
    expect(ContentMessage.parse(content)).toEqual(content);
    expect(content).toMatchObject({ registryOffset: 3, post: { lang: "en", spamScore: 0 } });
    expect(content.rows).toMatchObject([
      {
        workspaceUid: "w_air",
        workspace: "air",
        brandUid: "b_air_united",
        brand: "united",
        timezone: "America/Denver",
        via: "text",
        matchForm: "equal",
        origin: "earned",
        counted: true,
        excludedReason: null,
        sentiment: -1,
        queryVersion: 3,
        modelVersion: createLexiconModel().version,
      },
    ]);
    expect(content.rows[0]?.evidence).toEqual([
      { start: 0, end: 7, shows: "brand" },
      { start: 8, end: 15, shows: "negative" },
      { start: 21, end: 26, shows: "negative" },
    ]);
  });

  it("counts a post that names two brands for both, each with its own tone", () => {
    const { rows } = enrich("@united was great but @delta was awful");
    expect(rows.map(({ brand, sentiment }) => [brand, sentiment])).toEqual([
      ["united", 1],
      ["delta", -1],
    ]);
  });

  it("sends the empty set of rows of a post that names no brand", () => {
    expect(enrich("nothing here")).toMatchObject({ type: "content", rows: [] });
  });

  it("points into the text that it sends: HTML read, control characters gone, NFC", () => {
    const content = enrich("<p>Hi&nbsp;<b>@united</b>\u0000</p><p>thanks &amp; bye</p>", {
      title: " a\n<b>title</b> ",
    });
    expect(content.post).toMatchObject({ text: "Hi @united\n\nthanks & bye", title: "a title" });
    expect(content.rows[0]?.evidence[0]).toEqual({ start: 3, end: 10, shows: "brand" });
  });

  it("finds a brand that only the title names, with the title's tone", () => {
    const brands = [workspaceNamed("news"), brandNamed("news", "bank", { query: '"ngân hàng xanh"' })];
    const { rows } = enrich(
      "Nội dung bài viết.",
      { title: "Ngân Hàng Xanh bị khách tố lừa đảo", kind: "article" },
      brands,
    );
    expect(rows).toMatchObject([{ brand: "bank", sentiment: -1, evidence: [] }]);
  });

  it("does not count spam", () => {
    const { rows } = enrich("@united casino online slots, click here https://x.co nhà cái uy tín");
    expect(rows).toMatchObject([{ counted: false, excludedReason: "spam" }]);
  });
});

describe("what a workspace hides", () => {
  const hiding = { exclusions: "casino" };
  const brands = [
    workspaceNamed("air", hiding),
    workspaceNamed("sea"),
    brandNamed("air", "united", { query: "@united", accounts: { ...NOBODY, owned: ["@united"] } }),
    brandNamed("sea", "united", { query: "@united" }),
  ];

  it("keeps its row and is not counted there, and counts for the others", () => {
    const { rows } = enrich("@united opens a casino", {}, brands);
    expect(rows).toMatchObject([
      { workspace: "air", counted: false, excludedReason: "hidden", matchForm: "equal" },
      { workspace: "sea", counted: true, excludedReason: null },
    ]);
  });

  it("is hidden whoever says it, as it is people who decided so", () => {
    const author = authorWith({ handle: "united" });
    const { rows } = enrich("@united opens a casino", { author }, brands);
    expect(rows[0]).toMatchObject({ origin: "owned", excludedReason: "hidden" });
  });

  it("makes no mention of a post that names no brand", () => {
    expect(enrich("a casino", {}, brands).rows).toEqual([]);
  });

  it("hides nothing where the text cannot be read", () => {
    const broken = [workspaceNamed("air", { exclusions: "(casino" }), ...brands.slice(2, 3)];
    expect(enrich("@united opens a casino", {}, broken).rows).toMatchObject([{ counted: true }]);
  });
});

describe("a brand's relevance filter", () => {
  /** Holds a text for relevant by its bias alone: no word weighs anything. */
  const filterWith = (bias: number, weights = Buffer.alloc(4_096).toString("base64")) => ({
    ...{ bias, scale: 1, weights, threshold: 0.4 },
    trial: { labels: 40, dropped: 9, lost: 1, gain: 0.2, low: 0.1, high: 0.3 },
  });
  const rowsWith = (filter: ReturnType<typeof filterWith>, text = "about @united") =>
    enrich(text, {}, [workspaceNamed("air"), brandNamed("air", "united", { query: "@united", filter })]).rows;

  it("keeps what it leaves out, and does not count it", () => {
    expect(rowsWith(filterWith(-5))).toMatchObject([{ counted: false, excludedReason: "irrelevant" }]);
    expect(rowsWith(filterWith(5))).toMatchObject([{ counted: true, excludedReason: null }]);
  });

  it("is behind every other reason, and none where this version cannot read it", () => {
    const spam = "@united casino online slots, click here https://x.co nhà cái uy tín";
    expect(rowsWith(filterWith(-5), spam)).toMatchObject([{ excludedReason: "spam" }]);
    expect(rowsWith(filterWith(-5, "AAAA"))).toMatchObject([{ counted: true }]);
  });
});

describe("whose voice it is", () => {
  const accounts = { owned: ["@United"], employee: ["u-17"], dealer: ["shop"], agency: [], paid: ["Star"] };
  const brands = [workspaceNamed("air"), brandNamed("air", "united", { query: "@united", accounts })];

  it.each([
    [authorWith({ handle: "united" }), "owned", false, "owned"],
    [authorWith({ id: "u-17" }), "employee", false, "affiliated"],
    [authorWith({ handle: "@SHOP" }), "dealer", false, "affiliated"],
    [authorWith({ handle: "star" }), "paid", true, null],
    [authorWith({ handle: "unitedfan" }), "earned", true, null],
    [null, "earned", true, null],
  ])("%j: %s, counted %s", (author, origin, counted, excludedReason) => {
    expect(enrich("about @united", { author }, brands).rows).toMatchObject([{ origin, counted, excludedReason }]);
  });
});

describe("who sees a post", () => {
  const everyone = [
    workspaceNamed("a"),
    workspaceNamed("b"),
    workspaceNamed("demo", { simulated: true }),
    brandNamed("a", "x", { query: "x" }),
    brandNamed("b", "x", { query: "x" }),
    brandNamed("demo", "x", { query: "x" }),
  ];

  it("every real workspace sees a public one", () => {
    expect(rowsOf("x", {}, everyone)).toEqual(["a/x", "b/x"]);
  });

  it("only its own workspace sees a private one", () => {
    expect(rowsOf("x", { scope: "ws:w_b" }, everyone)).toEqual(["b/x"]);
    expect(rowsOf("x", { scope: "ws:w_demo" }, everyone)).toEqual(["demo/x"]);
    expect(rowsOf("x", { scope: "ws:w_gone" }, everyone)).toEqual([]);
  });
});

describe("backfillOf", () => {
  it("enriches the stored text as it is, as the same state of the post", () => {
    const before = enrich("@united &amp;lt;b&amp;gt; tốt", { receipt: { batch: "b", index: 1 } }, []);
    const after = backfillOf(before, contextOf(airlines));
    expect(after).toMatchObject({
      cause: "backfill",
      receipt: null,
      revision: before.revision,
      observedAt: before.observedAt,
      registryOffset: 3,
      post: before.post,
      rows: [{ brand: "united" }],
    });
  });

  it("gives the rows that the post would have had from the start", () => {
    const text = "@united thanks for the great flight";
    expect(backfillOf(enrich(text, {}, []), contextOf(airlines)).rows).toEqual(enrich(text).rows);
  });
});
