import { SPAM_FROM } from "@nghe/registry";
import type { PreviewLimits } from "./http/routes/preview-routes.ts";

/** Settings of the API, typed; limits are there so that a test can make them small. */
export type ApiConfig = {
  host: string;
  /** 0 takes any free port. */
  port: number;
  ingest: { maxBytes: number; maxInflatedBytes: number };
  live: {
    /** Live queries that run at once, and that may be open. */
    places: number;
    maxQueries: number;
    maxConnections: number;
  };
  previews: PreviewLimits;
};

const MB = 1024 * 1024;

/** What is right for one machine, listening on loopback. */
export const DEFAULT_API_CONFIG: ApiConfig = {
  host: "127.0.0.1",
  port: 8080,
  ingest: { maxBytes: 2 * MB, maxInflatedBytes: 16 * MB },
  live: { places: 2, maxQueries: 1_000, maxConnections: 5_000 },
  previews: { running: 3, timeoutMs: 10_000, spamFrom: SPAM_FROM },
};
