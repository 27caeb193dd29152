import type { ServerFrame } from "@nghe/contracts";
import type { Clock, Counter } from "@nghe/runtime";
import type { WebSocket } from "ws";
import type { Parcel } from "./audience.ts";

/** More than this unsent: the client skips what comes, and gets the whole answer once it has caught up. */
const SLOW_BYTES = 1024 * 1024;
/** More than this unsent, or slow for so long: the client is given up. */
const LOST_BYTES = 4 * 1024 * 1024;
const LOST_AFTER_MS = 30_000;

type Socket = Pick<WebSocket, "readyState" | "bufferedAmount" | "send" | "terminate">;
const OPEN = 1;

/** What is sent again whole to a client that fell behind. */
export type Lagging = { isBehind(): boolean; catchUp(): void };

/** The way to one client, which may be slow. Nothing is queued here: what does not fit is skipped. */
export type Outbox = {
  /** A small frame, sent however slow the client is. */
  send(frame: ServerFrame): void;
  /** A frame of figures; false where the client is too slow for it now. */
  offer(id: string, seq: number, parcel: Parcel): boolean;
  /** Sends those that fell behind what they missed, as far as the client keeps up. */
  tick(lagging: readonly Lagging[]): void;
};

/** `missed` counts, by what happened to them, frames that slow clients skipped and clients that were given up. */
export function createOutbox(socket: Socket, clock: Pick<Clock, "monotonic">, missed: Counter): Outbox {
  let slowSince: undefined | number;

  function giveUp(): void {
    missed.add({ what: "client" });
    socket.terminate();
  }

  function isTooSlow(): boolean {
    if (socket.bufferedAmount <= SLOW_BYTES) {
      slowSince = undefined;
      return false;
    }
    slowSince ??= clock.monotonic();
    if (socket.bufferedAmount > LOST_BYTES || clock.monotonic() - slowSince > LOST_AFTER_MS) giveUp();
    return true;
  }

  return {
    send(frame) {
      if (socket.readyState === OPEN) socket.send(JSON.stringify(frame));
    },
    offer(id, seq, { type, asOf, data }) {
      if (socket.readyState !== OPEN) return true;
      if (isTooSlow()) {
        missed.add({ what: "frame" });
        return false;
      }
      // The figures are shared by all who get them: only the few bytes around them are made for each client.
      const head = `{"type":"${type}","id":${JSON.stringify(id)},"seq":${seq},"asOf":${asOf},"data":`;
      socket.send(head, { fin: false });
      socket.send(data, { fin: false, binary: false });
      socket.send("}", { fin: true });
      return true;
    },
    tick(lagging) {
      if (socket.readyState !== OPEN) return;
      for (const one of lagging) if (one.isBehind() && socket.bufferedAmount <= SLOW_BYTES) one.catchUp();
      // Also a client that nothing waits for must not hold what it was sent for ever.
      isTooSlow();
    },
  };
}
