import type { Clock } from "@nghe/runtime";
import type { Scopes } from "../store.ts";
import type { EngineResult, OpenConnection } from "./engine-connection.ts";
import { EngineError } from "./engine-error.ts";
import { createParser, type Parser } from "./parser.ts";
import type { ReaderSettings } from "./reader-settings.ts";
import { createReaders } from "./readers.ts";

export type RunOptions = { format: string; settings: ReaderSettings; signal: undefined | AbortSignal };

/** The engine as the SQL door needs it: it parses texts, and runs the ones it is given inside a scope. */
export type DoorEngine = Omit<Parser, "kill" | "close"> & {
  /** A new scope over these workspaces; the token names it and is never shown. */
  grant(workspaceUids: readonly string[]): Promise<string>;
  /** Ends a scope: what runs in it is stopped, and its token shows nothing any more. */
  revoke(token: string): Promise<void>;
  /**
   * Runs one canonical text as the scope's reader. Throws `EngineError`; an aborted signal stops the query in the
   * engine. The text must have passed the gate: a reader alone is no sandbox.
   */
  run(token: string, canonical: string, options: RunOptions): Promise<EngineResult>;
  closeIdle(longerThanMs: number): void;
  /** Stops every query, revokes every scope and closes every connection. */
  close(): Promise<void>;
};

export type DoorEngineDeps = {
  open: OpenConnection;
  scopes: Scopes;
  clock: Clock;
  /** 32 random bytes as hexadecimal digits, new at each call. */
  randomToken: () => string;
  /** How many readers may be open at once, over all scopes. */
  mostReaders: number;
};

type Run = { stop: AbortController; done: Promise<unknown> };

const KILL_EVERY_MS = 100;
/** Beyond its own time limit, how long a query may take to notice before it is killed. */
const GRACE_MS = 2000;

export function createDoorEngine(deps: DoorEngineDeps): DoorEngine {
  const { kill, close: closeParser, ...parser } = createParser(deps.open);
  const readers = createReaders({ open: deps.open, most: deps.mostReaders, now: deps.clock.monotonic });
  const granted = new Map<string, Set<Run>>();
  let runs = 0;

  async function run(token: string, canonical: string, options: RunOptions): Promise<EngineResult> {
    const siblings = granted.get(token);
    if (siblings === undefined) throw new EngineError(516, "AUTHENTICATION_FAILED", "The scope of this key has ended");
    runs += 1;
    const mark = `/* run ${runs} */`;
    const stop = new AbortController();
    const ended = new AbortController();
    const done = readers.use(token, options.settings, async (connection) => {
      const wanted = options.signal === undefined ? [stop.signal] : [stop.signal, options.signal];
      void stopWhenOverdue(token, mark, options.settings.limits.seconds, AbortSignal.any(wanted), ended.signal);
      return await connection.run(`${canonical}\n${mark}`, options.format);
    });
    const self = { stop, done };
    siblings.add(self);
    try {
      return await done;
    } finally {
      ended.abort();
      siblings.delete(self);
    }
  }

  /** A kill that comes before the engine has begun finds nothing, so it is said again until the run has ended. */
  async function stopWhenOverdue(token: string, mark: string, seconds: number, stop: AbortSignal, ended: AbortSignal) {
    await deps.clock.sleep(seconds * 1000 + GRACE_MS, AbortSignal.any([stop, ended])).catch(() => undefined);
    while (!ended.aborted) {
      await kill(token, mark).catch(() => undefined);
      await deps.clock.sleep(KILL_EVERY_MS, ended).catch(() => undefined);
    }
  }

  async function revoke(token: string): Promise<void> {
    const runsOfIt = granted.get(token);
    if (runsOfIt === undefined) return;
    granted.delete(token);
    for (const run of runsOfIt) run.stop.abort();
    await Promise.allSettled([...runsOfIt].map((run) => run.done));
    readers.drop(token);
    await deps.scopes.revoke(token);
  }

  return {
    ...parser,
    async grant(workspaceUids) {
      const token = deps.randomToken();
      await deps.scopes.grant(token, workspaceUids);
      granted.set(token, new Set());
      return token;
    },
    revoke,
    run,
    closeIdle: (longerThanMs) => readers.closeIdle(longerThanMs),
    async close() {
      await Promise.all([...granted.keys()].map(revoke));
      readers.closeAll();
      closeParser();
    },
  };
}
