/** What a process is told from outside its own code. */
export type ProcessListener = {
  signal(name: "SIGTERM" | "SIGINT"): void;
  /** An error nobody caught: the process is in an unknown state, and must end. */
  stray(error: unknown, kind: "uncaught exception" | "unhandled rejection"): void;
};

/** A source of such events; `subscribe` gives back its own undoing. */
export type ProcessEvents = { subscribe(listener: ProcessListener): () => void };

/** The part of Node's `process` that is listened to. */
export type EventfulProcess = {
  on(event: string, listener: (value: unknown) => void): unknown;
  off(event: string, listener: (value: unknown) => void): unknown;
};

/** The events of a real process, or of an `EventEmitter` that plays one. */
export function processEvents(source: EventfulProcess): ProcessEvents {
  return {
    subscribe: (listener) => {
      const listeners: Record<string, (value: unknown) => void> = {
        SIGTERM: () => listener.signal("SIGTERM"),
        SIGINT: () => listener.signal("SIGINT"),
        uncaughtException: (error) => listener.stray(error, "uncaught exception"),
        unhandledRejection: (error) => listener.stray(error, "unhandled rejection"),
      };
      for (const [event, listen] of Object.entries(listeners)) source.on(event, listen);
      return () => {
        for (const [event, listen] of Object.entries(listeners)) source.off(event, listen);
      };
    },
  };
}
