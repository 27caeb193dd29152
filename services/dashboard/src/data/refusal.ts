const KEY_REFUSED: ReadonlySet<string> = new Set(["unauthorized", "revoked"]);
const NO_USE_ASKING: ReadonlySet<string> = new Set(["invalid", "not-found", "forbidden"]);

/** Whether an error that belongs to no question says that the key is wrong or revoked. */
export function refusesKey(code: string): boolean {
  return KEY_REFUSED.has(code);
}

/** Whether the same question may have an answer later; a wrong question never has. */
export function mayPass(code: string): boolean {
  return !NO_USE_ASKING.has(code);
}
