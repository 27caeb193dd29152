import type { LiveQuery } from "@nghe/contracts";

/** One name for one question, whatever the order in which its parameters were written. */
export function queryKey(query: LiveQuery): string {
  const parts = Object.entries(query)
    .filter(([, value]) => value !== undefined)
    .sort(([a], [b]) => (a < b ? -1 : 1));
  return JSON.stringify(parts);
}
