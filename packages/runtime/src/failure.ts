/**
 * An error of ours: `code` for machines, `retriable` for whoever may try again, `cause` kept.
 * Subclasses set `name` as a field, so that it survives bundling.
 */
export class Failure extends Error {
  override readonly name: string = "Failure";
  readonly code: string;
  readonly retriable: boolean;

  constructor(code: string, message: string, options: { retriable: boolean; cause?: unknown }) {
    super(message, options.cause === undefined ? undefined : { cause: options.cause });
    this.code = code;
    this.retriable = options.retriable;
  }
}

/** Whether trying again may help. An error that is not ours says nothing, and is not tried again. */
export function isRetriable(error: unknown): boolean {
  return error instanceof Failure && error.retriable;
}

/** The message of anything thrown. */
export function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
