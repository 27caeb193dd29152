import { createHmac } from "node:crypto";

const ALPHABET = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz";
const SECRET_LENGTH = 43;
const KEY = /^nghe_([A-Za-z0-9_~-]{1,128})_([0-9A-Za-z]{43})$/;
/** The largest multiple of 62 in a byte: what is above it is thrown away, so that every character is as likely. */
const FAIR = 248;

export type RandomBytes = (size: number) => Uint8Array;

/** 43 characters of base 62: 256 random bits. */
export function newSecret(randomBytes: RandomBytes): string {
  let secret = "";
  while (secret.length < SECRET_LENGTH) {
    for (const byte of randomBytes(64)) {
      if (byte < FAIR && secret.length < SECRET_LENGTH) secret += ALPHABET[byte % ALPHABET.length];
    }
  }
  return secret;
}

/** A key as its owner holds it. The prefix lets secret scanners find one that leaked. */
export function formatKey(uid: string, secret: string): string {
  return `nghe_${uid}_${secret}`;
}

export function parseKey(key: string): undefined | { uid: string; secret: string } {
  const found = KEY.exec(key);
  return found?.[1] === undefined || found[2] === undefined ? undefined : { uid: found[1], secret: found[2] };
}

/** What is stored of a secret, hex. A secret has 256 random bits, so a fast hash is right; the pepper is not stored. */
export function hashSecret(pepper: string, secret: string): string {
  return createHmac("sha256", pepper).update(secret).digest("hex");
}
