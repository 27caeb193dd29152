import { Agent, fetch, type Response } from "undici";
import { judgeTarget } from "./address-guard.ts";
import { type Egress, EgressFailure, type EgressRequest, type EgressResponse } from "./egress.ts";
import { guardedLookup, type Resolve, systemResolve } from "./guarded-lookup.ts";

export type EgressOptions = {
  /** Hosts that may be reached although they are private. */
  allowHosts: readonly string[];
  userAgent: string;
  resolve?: Resolve;
};

const CONNECT_MS = 10_000;
const CREDENTIALS = ["authorization", "cookie", "webhook-signature"];

/** The guarded way out over undici. */
export function createEgress({ allowHosts, userAgent, resolve = systemResolve }: EgressOptions): Egress {
  const agents = {
    public: new Agent({ connect: { timeout: CONNECT_MS, lookup: guardedLookup(resolve, false) }, connections: 4 }),
    trusted: new Agent({ connect: { timeout: CONNECT_MS, lookup: guardedLookup(resolve, true) }, connections: 4 }),
  };

  async function once(request: EgressRequest, signal: AbortSignal): Promise<Response> {
    const verdict = judgeTarget(request.url, allowHosts);
    if (!verdict.ok) throw new EgressFailure("egress-refused", `the address ${verdict.reason}`);
    return fetch(verdict.url, {
      method: request.method,
      headers: { "user-agent": userAgent, ...request.headers },
      body: request.body ?? null,
      redirect: "manual",
      signal,
      dispatcher: verdict.trusted ? agents.trusted : agents.public,
    });
  }

  async function follow(request: EgressRequest, signal: AbortSignal): Promise<EgressResponse> {
    let next = request;
    for (let hops = 0; ; hops++) {
      const response = await once(next, signal);
      const target = redirectOf(response, next.url);
      if (target === undefined || request.maxRedirects === 0) return await received(response, next, request.maxBytes);
      await response.body?.cancel();
      if (hops >= request.maxRedirects)
        throw new EgressFailure("egress-redirects", `more than ${request.maxRedirects} redirects`);
      next = redirected(next, target, response.status);
    }
  }

  return {
    async request(request) {
      const signal = AbortSignal.timeout(request.timeoutMs);
      try {
        return await follow(request, signal);
      } catch (error) {
        throw failureOf(error, signal);
      }
    },
    async close() {
      await Promise.all([agents.public.destroy(), agents.trusted.destroy()]);
    },
  };
}

function redirectOf(response: Response, from: string): undefined | string {
  const location = response.headers.get("location");
  if (location === null || ![301, 302, 303, 307, 308].includes(response.status)) return undefined;
  return URL.canParse(location, from) ? new URL(location, from).href : undefined;
}

/** A redirect to another host gets no credentials; one after a POST becomes a GET unless it says otherwise. */
function redirected(request: EgressRequest, url: string, status: number): EgressRequest {
  const sameHost = new URL(url).origin === new URL(request.url).origin;
  const headers = sameHost
    ? request.headers
    : Object.fromEntries(Object.entries(request.headers).filter(([name]) => !CREDENTIALS.includes(name.toLowerCase())));
  const keeps = request.method === "GET" || status === 307 || status === 308;
  return { ...request, url, headers, method: keeps ? request.method : "GET", body: keeps ? request.body : undefined };
}

async function received(response: Response, request: EgressRequest, maxBytes: number): Promise<EgressResponse> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  if (response.body !== null) {
    for await (const chunk of response.body as AsyncIterable<Uint8Array>) {
      size += chunk.byteLength;
      if (size > maxBytes) throw new EgressFailure("egress-too-large", `the answer is larger than ${maxBytes} bytes`);
      chunks.push(chunk);
    }
  }
  return {
    status: response.status,
    headers: Object.fromEntries(response.headers),
    body: Buffer.concat(chunks),
    url: request.url,
  };
}

/** The first failure of ours in the chain of causes; else what the network said. */
function failureOf(error: unknown, signal: AbortSignal): EgressFailure {
  for (let cause: unknown = error; cause instanceof Error; cause = cause.cause) {
    if (cause instanceof EgressFailure) return cause;
  }
  if (signal.aborted) return new EgressFailure("egress-timeout", "no answer in time", error);
  return new EgressFailure("egress-unreachable", "no answer", error);
}
