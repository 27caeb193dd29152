import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { EpochMs, NativeId, PUBLIC_SCOPE, postKey, Scope, Slug, SourceName, Uid, workspaceScope } from "./ids.ts";

describe("a slug", () => {
  it.each(["a", "7", "tra-may", "a--b", "x".repeat(63)])("%j is one", (text) => {
    expect(Slug.safeParse(text).success).toBe(true);
  });

  it.each(["", "-a", "a-", "A", "trà", "a b", "a_b", "a.b", "a/b", "a\n", "\na", "x".repeat(64), "ａ", null, 7])(
    "%j is none",
    (text) => {
      expect(Slug.safeParse(text).success).toBe(false);
    },
  );

  it("is the same in an address, a file name and a log as it is typed", () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom(..."ab-_.%/ A\u00e0\n"), maxLength: 8 }), (text) => {
        fc.pre(Slug.safeParse(text).success);
        expect(encodeURIComponent(text)).toBe(text);
        expect(text.toLowerCase()).toBe(text);
      }),
    );
  });
});

describe("a source", () => {
  it.each(["bluesky", "vnexpress.net", "play.google_com", "9gag.com", "x".repeat(100)])("%s is one", (text) => {
    expect(SourceName.safeParse(text).success).toBe(true);
  });

  it.each(["", ".net", "-a", "_a", "VnExpress.net", "a:b", "a/b", "a b", "voz.vn\n", "báo.vn", "x".repeat(101)])(
    "%j is none",
    (text) => {
      expect(SourceName.safeParse(text).success).toBe(false);
    },
  );
});

describe("the key of a post", () => {
  const source = fc.stringMatching(/^[a-z0-9][a-z0-9._-]{0,20}$/);
  const id = fc.string({ unit: "grapheme", minLength: 1, maxLength: 40 });

  it("tells any two posts apart, however odd their ids", () => {
    fc.assert(
      fc.property(source, id, source, id, (oneSource, oneId, otherSource, otherId) => {
        fc.pre(oneSource !== otherSource || oneId !== otherId);
        expect(postKey(oneSource, oneId)).not.toBe(postKey(otherSource, otherId));
      }),
    );
  });

  it("gives source and id back at its first colon", () => {
    fc.assert(
      fc.property(source, id, (itsSource, itsId) => {
        const key = postKey(itsSource, itsId);
        const colon = key.indexOf(":");
        expect([key.slice(0, colon), key.slice(colon + 1)]).toEqual([itsSource, itsId]);
      }),
    );
  });

  it("is of an id of 1 to 512 characters", () => {
    for (const good of ["0", " ", "x".repeat(512)]) expect(NativeId.safeParse(good).success).toBe(true);
    for (const bad of ["", "x".repeat(513), 5, null]) expect(NativeId.safeParse(bad).success).toBe(false);
  });
});

describe("a scope", () => {
  it("of a workspace is made of its uid alone, and never public", () => {
    fc.assert(
      fc.property(fc.stringMatching(/^[A-Za-z0-9_~-]{1,128}$/), (uid) => {
        expect(Uid.safeParse(uid).success).toBe(true);
        expect(Scope.parse(workspaceScope(uid))).not.toBe(PUBLIC_SCOPE);
      }),
    );
  });

  it.each(["", "Public", "public ", "ws:", "ws:a b", "ws:a:b", "ws:public\n", "workspace:a", `ws:${"x".repeat(129)}`])(
    "%j is none",
    (scope) => {
      expect(Scope.safeParse(scope).success).toBe(false);
    },
  );
});

describe("a moment in ms", () => {
  it.each([0, 1, Date.UTC(2026, 2, 1), 8_640_000_000_000_000])("%i is one that a Date can hold", (ms) => {
    expect(EpochMs.safeParse(ms).success).toBe(true);
    expect(Number.isNaN(new Date(ms).getTime())).toBe(false);
  });

  it.each([-1, 0.5, 8_640_000_000_000_001, Number.NaN, Number.POSITIVE_INFINITY, "0", null])("%s is none", (ms) => {
    expect(EpochMs.safeParse(ms).success).toBe(false);
  });
});
