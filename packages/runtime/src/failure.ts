/**
 * An error of ours: `code` for machines, `retriable` for whoever may try again, `cause` kept.
 * Subclasses set `name` as a field, so that it survives bundling.
 */
export class Failure extends Error {
  override readonly name: string = "Failure";
  readonly code: string;
  readonly retriable: boolean;
  /** How long whoever refused asked to be left alone, ms (an HTTP `Retry-After`). */
  readonly retryAfterMs: number | undefined;

  constructor(
    code: string,
    message: string,
    options: { retriable: boolean; retryAfterMs?: number | undefined; cause?: unknown },
  ) {
    super(message, options.cause === undefined ? undefined : { cause: options.cause });
    this.code = code;
    this.retriable = options.retriable;
    this.retryAfterMs = options.retryAfterMs;
  }
}

/** Whether trying again may help. An error that is not ours says nothing, and is not tried again. */
export function isRetriable(error: unknown): boolean {
  return error instanceof Failure && error.retriable;
}

/** How long to wait at least before trying again, ms, where the error says so. */
export function retryAfterOf(error: unknown): number | undefined {
  return error instanceof Failure ? error.retryAfterMs : undefined;
}

/** The message of anything thrown. */
export function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
