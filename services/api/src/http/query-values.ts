/** Parameters that may hold a `+` of a time zone, which form decoding turns into a space. */
const MOMENTS = new Set(["from", "to"]);

/** A query string as one value per name; a name given twice is a comma-separated list. */
export function queryValues(query: Readonly<Record<string, readonly string[]>>): Record<string, string> {
  return Object.fromEntries(
    Object.entries(query).map(([name, values]) => {
      const value = values.join(",");
      return [name, MOMENTS.has(name) ? value.replace(" ", "+") : value];
    }),
  );
}
