import { type LiveQuery, ServerFrame } from "@nghe/contracts";
import { WebSocket } from "ws";
import { until } from "./until.ts";

const WITHIN_MS = 30_000;

/** A connection to `/live` as a page has it; every frame is checked against the contract. */
export type LiveReader = {
  frames: readonly ServerFrame[];
  /** The close code, once it is closed. */
  closed: Promise<number>;
  subscribe(id: string, query: LiveQuery): void;
  /** The first frame, of those that came and those to come, in which `find` finds something. */
  first<T>(what: string, find: (frame: ServerFrame) => undefined | T): Promise<T>;
  close(): void;
};

/** Opens the connection and says who it is. */
export async function openLive(apiUrl: string, key: string): Promise<LiveReader> {
  const socket = new WebSocket(`${apiUrl.replace("http", "ws")}/live`);
  const frames: ServerFrame[] = [];
  socket.on("message", (data) => frames.push(ServerFrame.parse(JSON.parse(data.toString()))));
  const closed = new Promise<number>((resolve) => socket.once("close", resolve));
  await new Promise<void>((opened, failed) => {
    socket.once("open", opened);
    socket.once("error", failed);
  });
  socket.send(JSON.stringify({ type: "auth", key }));
  return {
    frames,
    closed,
    subscribe: (id, query) => socket.send(JSON.stringify({ type: "subscribe", id, query })),
    async first(what, find) {
      const look = async () => {
        for (const frame of frames) {
          const found = find(frame);
          if (found !== undefined) return found;
        }
        return undefined;
      };
      return until(what, look, WITHIN_MS, () => frames.slice(-3));
    },
    close: () => socket.terminate(),
  };
}
