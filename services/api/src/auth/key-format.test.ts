import { randomBytes } from "node:crypto";
import fc from "fast-check";
import { expect, it } from "vitest";
import { formatKey, hashSecret, newSecret, parseKey } from "./key-format.ts";

it("makes secrets of 43 letters and digits, never the same twice", () => {
  const secrets = new Set(Array.from({ length: 200 }, () => newSecret(randomBytes)));
  expect(secrets.size).toBe(200);
  for (const secret of secrets) expect(secret).toMatch(/^[0-9A-Za-z]{43}$/);
});

it("passes over bytes that would make some characters likelier", () => {
  const secret = newSecret((size) => new Uint8Array(size).fill(255).fill(61, 1));
  expect(secret).toBe("z".repeat(43));
});

it("reads back what it formats, also when the uid holds underscores", () => {
  const uids = fc.stringMatching(/^[A-Za-z0-9_~-]{1,128}$/);
  const secrets = fc.stringMatching(/^[0-9A-Za-z]{43}$/);
  fc.assert(
    fc.property(uids, secrets, (uid, secret) => {
      expect(parseKey(formatKey(uid, secret))).toEqual({ uid, secret });
    }),
  );
});

it.each([
  "",
  "nghe_",
  "nghe_a_short",
  `sk_a_${"x".repeat(43)}`,
  `nghe_a_${"x".repeat(44)}!`,
  `nghe__${"x".repeat(42)}`,
])("takes %j for no key", (text) => {
  expect(parseKey(text)).toBeUndefined();
});

it("stores nothing from which a secret could be used, and needs the pepper", () => {
  const secret = newSecret(randomBytes);
  expect(hashSecret("p", secret)).toMatch(/^[0-9a-f]{64}$/);
  expect(hashSecret("p", secret)).not.toBe(hashSecret("q", secret));
});
