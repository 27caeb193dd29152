import { type ClientFrame, ServerFrame } from "@nghe/contracts";
import { WebSocket } from "ws";

const DEADLINE_MS = 5_000;

export type LiveClient = {
  readonly socket: WebSocket;
  /** Every frame so far, in order, checked against the contract. */
  readonly frames: ServerFrame[];
  send(frame: ClientFrame | string): void;
  /** The next frame (after those already given) that fits; fails after five seconds. */
  next<T extends ServerFrame["type"]>(type: T, id?: string): Promise<Extract<ServerFrame, { type: T }>>;
  /** Resolves with the close code. */
  readonly closed: Promise<number>;
  close(): void;
};

export type LiveClientOptions = { headers?: Record<string, string>; key?: string };

/** A real client of `/live`; says who it is where a key is given. */
export async function connectLive(url: string, { headers = {}, key }: LiveClientOptions = {}): Promise<LiveClient> {
  const socket = new WebSocket(`${url.replace("http", "ws")}/live`, { headers });
  const frames: ServerFrame[] = [];
  const wakers = new Set<() => void>();
  const closed = new Promise<number>((resolve) => socket.on("close", resolve));
  let given = 0;
  socket.on("message", (data) => {
    frames.push(ServerFrame.parse(JSON.parse(data.toString())));
    for (const wake of wakers) wake();
  });
  await new Promise<void>((resolve, reject) => {
    socket.once("open", resolve);
    socket.once("error", reject);
  });

  const client: LiveClient = {
    socket,
    frames,
    closed,
    send: (frame) => socket.send(typeof frame === "string" ? frame : JSON.stringify(frame)),
    close: () => socket.terminate(),
    async next(type, id) {
      const deadline = Date.now() + DEADLINE_MS;
      for (;;) {
        for (; given < frames.length; ) {
          const frame = frames[given];
          given += 1;
          if (isOf(frame, type) && (id === undefined || ("id" in frame && frame.id === id))) return frame;
        }
        if (Date.now() > deadline) throw new Error(`no ${type} frame came; got ${frames.map((frame) => frame.type)}`);
        await news(wakers, deadline);
      }
    },
  };
  if (key !== undefined) {
    client.send({ type: "auth", key });
    await client.next("ready");
  }
  return client;
}

function isOf<T extends ServerFrame["type"]>(
  frame: undefined | ServerFrame,
  type: T,
): frame is Extract<ServerFrame, { type: T }> {
  return frame?.type === type;
}

/** Resolves with the next frame, or when the deadline passes. */
function news(wakers: Set<() => void>, deadline: number): Promise<void> {
  return new Promise((resolve) => {
    const wake = () => {
      clearTimeout(timer);
      wakers.delete(wake);
      resolve();
    };
    const timer = setTimeout(wake, Math.max(1, deadline - Date.now()));
    wakers.add(wake);
  });
}
