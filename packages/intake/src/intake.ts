import type { Cause, IngestAnswer, PostMessage, Scope } from "@nghe/contracts";

export type SubmitOptions = {
  scope: Scope;
  cause: Cause;
  /** Who brings it: `api`, `import:airlines.csv`, `feed:vnexpress`. */
  connector: string;
};

/** The one way in. Both methods resolve only once every accepted post is durable on the `posts` topic. */
export type Intake = {
  /** Takes what people send: validates each item alone, so that a bad one rejects nobody else. */
  submit(items: readonly unknown[], options: SubmitOptions): Promise<IngestAnswer>;
  /** Takes what a connector has already made into messages. */
  publish(messages: readonly PostMessage[]): Promise<void>;
};
