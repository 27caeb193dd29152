import { Failure } from "@nghe/runtime";

export type EgressRequest = {
  method: "GET" | "POST";
  url: string;
  headers: Readonly<Record<string, string>>;
  body: undefined | string | Uint8Array;
  /** For the whole exchange, redirects included. */
  timeoutMs: number;
  /** What may come back, after decompression; more is a failure. */
  maxBytes: number;
  /** How many redirects are followed, each checked anew; 0 gives the redirect itself. */
  maxRedirects: number;
};

/** `headers` are in lower case; `url` is the last one asked. */
export type EgressResponse = {
  status: number;
  headers: Readonly<Record<string, string>>;
  body: Uint8Array;
  url: string;
};

/**
 * Requests to addresses that people and feeds name. Only http and https to public hosts: the address that is
 * connected to is the one that was checked, so no name can point elsewhere in between. Any status is an answer;
 * what gave none is an `EgressFailure`.
 */
export type Egress = {
  request(request: EgressRequest): Promise<EgressResponse>;
  close(): Promise<void>;
};

export type EgressCode =
  | "egress-refused"
  | "egress-unreachable"
  | "egress-timeout"
  | "egress-too-large"
  | "egress-redirects";

/** Why there was no answer. Refused addresses and oversized answers stay so; the rest may pass. */
export class EgressFailure extends Failure {
  override readonly name = "EgressFailure";
  constructor(code: EgressCode, message: string, cause?: unknown) {
    super(code, message, { retriable: code === "egress-unreachable" || code === "egress-timeout", cause });
  }
}
