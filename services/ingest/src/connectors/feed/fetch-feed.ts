import type { EgressResponse } from "@nghe/egress";
import type { ConnectorDeps } from "../connector.ts";
import { ask } from "../poll-loop.ts";

export type FetchedFeed = {
  response: EgressResponse;
  /** Where the address that was asked leads for good (301, 308 alone); null where it leads nowhere else for good. */
  movedTo: string | null;
};

type Validators = { etag: string | null; lastModified: string | null };

const BODY_LIMIT = 2 << 20;
const REDIRECTS = 5;
const ACCEPT =
  "application/rss+xml, application/atom+xml, application/feed+json, application/rdf+xml, application/xml;q=0.9, */*;q=0.5";

/** Asks for a feed, only if it has changed; redirects are followed here, to tell those that are for good. */
export async function fetchFeed(
  { egress }: Pick<ConnectorDeps<unknown>, "egress">,
  url: string,
  { etag, lastModified }: Validators,
  signal: AbortSignal,
): Promise<FetchedFeed> {
  const headers = {
    accept: ACCEPT,
    ...(etag === null ? {} : { "if-none-match": etag }),
    ...(lastModified === null ? {} : { "if-modified-since": lastModified }),
  };
  let at = url;
  let forGood = true;
  for (let hops = 0; ; hops++) {
    const request = { method: "GET", url: at, headers, body: undefined, timeoutMs: 30_000 } as const;
    const response = await ask(egress, { ...request, maxBytes: BODY_LIMIT, maxRedirects: 0 }, signal);
    const target = redirectOf(response, at);
    if (target === undefined) return { response, movedTo: forGood && at !== url ? at : null };
    if (hops >= REDIRECTS) throw new Error(`the feed redirects more than ${REDIRECTS} times`);
    forGood &&= response.status === 301 || response.status === 308;
    at = target;
  }
}

function redirectOf({ status, headers }: EgressResponse, from: string): undefined | string {
  const { location } = headers;
  if (location === undefined || ![301, 302, 303, 307, 308].includes(status)) return undefined;
  return URL.canParse(location, from) ? new URL(location, from).href : undefined;
}
