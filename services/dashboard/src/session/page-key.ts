import { takeKey } from "./key.ts";

/** The key that this page's address brings, taken out of it and kept, else the one this browser kept before. */
export function takeKeyOfPage(): undefined | string {
  const { hash, pathname, search } = window.location;
  const clearHash = () => window.history.replaceState(null, "", pathname + search);
  return takeKey({ hash, stored: localStorage, clearHash });
}
