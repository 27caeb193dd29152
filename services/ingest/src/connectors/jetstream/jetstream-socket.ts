import { WebSocket } from "ws";

/** A connection to a Jetstream host. `pause` stops reading, so that the host waits. */
export type JetstreamSocket = { pause(): void; resume(): void; close(): void };

export type SocketEvents = { onOpen(): void; onText(text: string): void; onClose(reason: string): void };

export type OpenSocket = (url: string, events: SocketEvents) => JetstreamSocket;

const FRAME_LIMIT = 1 << 20;
const HANDSHAKE_MS = 10_000;

/** Opens a connection; `onClose` is called once, however it ends. */
export const openJetstreamSocket: OpenSocket = (url, events) => {
  const socket = new WebSocket(url, {
    perMessageDeflate: false,
    maxPayload: FRAME_LIMIT,
    handshakeTimeout: HANDSHAKE_MS,
  });
  let reason = "";
  socket.on("open", () => events.onOpen());
  socket.on("message", (data, isBinary) => {
    if (!isBinary) events.onText(String(data));
  });
  socket.on("error", (error) => {
    reason = error.message;
  });
  socket.on("close", (code) => events.onClose(reason === "" ? `closed with ${code}` : reason));
  return { pause: () => socket.pause(), resume: () => socket.resume(), close: () => socket.terminate() };
};
