const STORED = "nghe.key";

export type KeyPlace = {
  hash: string;
  stored: Pick<Storage, "getItem" | "setItem" | "removeItem">;
  /** Takes the fragment out of the address bar and out of the history. */
  clearHash: () => void;
};

/** The key of this browser: the one an address `/#key=…` brings, which is kept, else the one kept before. */
export function takeKey({ hash, stored, clearHash }: KeyPlace): undefined | string {
  const brought = new URLSearchParams(hash.replace(/^#/, "")).get("key")?.trim();
  if (brought !== undefined) clearHash();
  if (brought !== undefined && brought !== "") stored.setItem(STORED, brought);
  return stored.getItem(STORED) ?? undefined;
}

export function keepKey(stored: KeyPlace["stored"], key: string): void {
  stored.setItem(STORED, key);
}

export function forgetKey(stored: KeyPlace["stored"]): void {
  stored.removeItem(STORED);
}
