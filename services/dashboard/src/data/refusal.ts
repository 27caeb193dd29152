const KEY_REFUSED = new Set(["unauthorized", "unauthenticated", "forbidden", "invalid_key", "invalid-key", "revoked"]);
const NO_USE_ASKING = /^(?:unknown|not[-_]found|invalid|bad|forbidden|unauthor)/;

/** Close codes by which a server says that the key is not accepted: policy violation, and the custom 4401 and 4403. */
export const REFUSING_CLOSE_CODES: ReadonlySet<number> = new Set([1008, 4401, 4403]);

/** Whether an error that belongs to no question says that the key is wrong, revoked or lacks the right to read. */
export function refusesKey(code: string): boolean {
  return KEY_REFUSED.has(code);
}

/** Whether the same question may have an answer later; a wrong question never has. */
export function mayPass(code: string): boolean {
  return !NO_USE_ASKING.test(code);
}
