import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { Failure } from "./failure.ts";
import { redact, redactText } from "./redact.ts";

const canary = "c4n4ry-s3cr3t";

describe("redact", () => {
  it.each([
    "password",
    "dbPassword",
    "passphrase",
    "apiKey",
    "api_key",
    "API-KEY",
    "key",
    "keys",
    "x-clickhouse-key",
    "NGHE_ADMIN_KEY",
    "webhookSecret",
    "token",
    "accessToken",
    "Authorization",
    "set-cookie",
    "webhook-signature",
    "privateKey",
    "credentials",
    "signingKey",
  ])("hides a field named %s, at any depth", (name) => {
    const logged = JSON.stringify(redact({ a: { b: [{ [name]: canary }] }, [name]: { value: canary } }));
    expect(logged).not.toContain(canary);
    expect(logged).toContain("[redacted]");
  });

  it("leaves alone what only sounds like one", () => {
    const fields = {
      tokens: 12,
      hasPassword: true,
      keyCount: 3,
      postKey: "x:1",
      keyboard: "vi",
      monkey: "see",
      token: null,
    };
    expect(redact(fields)).toEqual(fields);
  });

  it("reads headers, maps, sets and URLs as well as plain objects", () => {
    const logged = JSON.stringify(
      redact({
        headers: new Headers({ authorization: `Bearer ${canary}`, accept: "text/html" }),
        map: new Map([["cookie", canary]]),
        set: new Set([`https://x.vn/?token=${canary}`]),
        url: new URL(`https://user:${canary}@x.vn/`),
      }),
    );
    expect(logged).not.toContain(canary);
    expect(logged).toContain("text/html");
  });

  it("tells an error with its code and the chain of its causes, without what they leak", () => {
    const root = new Error(`401 for https://api.x.vn/v1?api_key=${canary}`);
    const failure = new Failure("feed.refused", "the feed said no", { retriable: false, cause: root });
    const told = redact({ error: failure });
    expect(told).toMatchObject({
      error: {
        type: "Failure",
        code: "feed.refused",
        retriable: false,
        message: "the feed said no",
        stack: expect.stringContaining("redact.test.ts"),
        cause: { type: "Error", message: "401 for https://api.x.vn/v1?api_key=[redacted]" },
      },
    });
    expect(JSON.stringify(told)).not.toContain(canary);
  });

  it("tells each error of several", () => {
    const told = redact(new AggregateError([new Error("first"), new Error("second")], "both"));
    expect(told).toMatchObject({ message: "both", errors: [{ message: "first" }, { message: "second" }] });
  });

  it("cuts what has no end", () => {
    const circle: Record<string, unknown> = { name: "circle" };
    circle.self = circle;
    expect(redact(circle)).toEqual({ name: "circle", self: "[circular]" });
    expect(redact(Array.from({ length: 103 }, () => 0))).toHaveLength(101);
    expect(String(redact("x".repeat(10_000)))).toMatch(/… \(10000 characters\)$/);
    let deep: unknown = "bottom";
    for (let level = 0; level < 50; level += 1) deep = { deep };
    expect(JSON.stringify(redact(deep))).toContain("[too deep]");
  });

  it("writes bytes, functions and large numbers as what they are", () => {
    const told = redact({
      raw: Buffer.from("abc"),
      run: () => 1,
      offset: 12n,
      at: new Date(0),
      never: new Date(Number.NaN),
    });
    expect(told).toEqual({
      raw: "[3 bytes]",
      run: "[function]",
      offset: "12",
      at: "1970-01-01T00:00:00.000Z",
      never: "[no date]",
    });
  });

  it("survives an object that throws when it is read", () => {
    const trap = Object.defineProperty({}, "x", {
      enumerable: true,
      get: () => {
        throw new Error("trap");
      },
    });
    expect(redact({ trap })).toEqual({ trap: "[unreadable]" });
  });

  it("takes anything and gives something that is JSON, with no secret left", () => {
    fc.assert(
      fc.property(fc.anything(), fc.constantFrom("password", "token", "apiKey"), (value, name) => {
        const logged = JSON.stringify({ safe: redact({ value, deep: [{ [name]: canary }] }) });
        expect(logged).not.toContain(canary);
      }),
    );
  });
});

describe("redactText", () => {
  it.each([
    `postgres://nghe:${canary}@db:5432/x`,
    `https://${canary}@feeds.vn/rss`,
    `https://a:p@${canary}@feeds.vn/rss`,
    `GET /v1/posts?limit=1&api_key=${canary}&x=1`,
    `?access_token=${canary}`,
    `https://x.vn/?password=${canary}#top`,
    `url("https://x.vn/?sig=${canary}")`,
    `authorization: Bearer ${canary}`,
    `Basic ${canary}`,
  ])("hides the secret in %s", (text) => {
    expect(redactText(text)).not.toContain(canary);
  });

  it("keeps the rest readable", () => {
    expect(redactText(`https://u:${canary}@x.vn/a?q=tết&token=${canary}&page=2`)).toBe(
      "https://[redacted]@x.vn/a?q=tết&token=[redacted]&page=2",
    );
    expect(redactText("mail a@b.vn about https://x.vn/?q=1")).toBe("mail a@b.vn about https://x.vn/?q=1");
  });

  it.each([
    "key".repeat(40_000),
    "a.".repeat(40_000),
    "?key".repeat(40_000),
    "http://".repeat(10_000),
    "Bearer ".repeat(20_000),
  ])("is quick on a hostile text (%#)", (text) => {
    const startedAt = performance.now();
    redactText(text);
    expect(performance.now() - startedAt).toBeLessThan(1000);
  });
});
