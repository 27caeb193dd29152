/** An id made of a name: Vietnamese marks taken off, everything else that an id cannot hold turned into dashes. */
export function proposeId(name: string, taken: ReadonlySet<string>): string {
  const plain = name
    .normalize("NFD")
    .replace(/\p{M}/gu, "")
    .toLowerCase()
    .replace(/đ/g, "d")
    .replace(/[^a-z0-9]+/g, "-")
    .slice(0, 60)
    .replace(/^-+|-+$/g, "");
  if (plain === "" || !taken.has(plain)) return plain;
  for (let number = 2; ; number++) if (!taken.has(`${plain}-${number}`)) return `${plain}-${number}`;
}

/** A first query for a name: the name as a phrase. */
export function proposeQuery(name: string): string {
  const words = name.replace(/["\\]/g, " ").trim().replace(/\s+/g, " ");
  return words === "" ? "" : `"${words}"`;
}
