import { createContext, use } from "react";
import type { ApiClient } from "./api-client.ts";
import type { LiveClient } from "./live-client.ts";

/** The two ways to the server, and how far its clock is ahead of the browser's, ms. */
export type Data = { api: ApiClient; live: LiveClient; skew: () => number };

export const DataContext = createContext<undefined | Data>(undefined);

/** The ways to the server of the key that is signed in. */
export function useData(): Data {
  const data = use(DataContext);
  if (data === undefined) throw new Error("used outside of a signed-in page");
  return data;
}
