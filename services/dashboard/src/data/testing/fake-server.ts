import { type Answer, ClientFrame, type ServerFrame } from "@nghe/contracts";
import type { Socket } from "../live-client.ts";

type Subscribed = Extract<ClientFrame, { type: "subscribe" }>;

/** The other end of a connection: keeps what the page sent, and can answer, fall silent or go away. */
export class FakeSocket implements Socket {
  onopen: null | (() => void) = null;
  onmessage: null | ((event: { data: unknown }) => void) = null;
  onclose: null | (() => void) = null;
  readonly sent: ClientFrame[] = [];
  closedByPage = false;

  send(text: string): void {
    this.sent.push(ClientFrame.parse(JSON.parse(text)));
  }

  close(): void {
    this.closedByPage = true;
  }

  say(frame: ServerFrame): void {
    this.onmessage?.({ data: JSON.stringify(frame) });
  }

  greet(asOf: number): void {
    this.onopen?.();
    this.say({ type: "ready", version: "1", asOf });
  }

  drop(): void {
    this.onclose?.();
  }

  /** The askings not yet taken back. */
  open(): Subscribed[] {
    const ended = new Set(this.sent.flatMap((frame) => (frame.type === "unsubscribe" ? [frame.id] : [])));
    return this.sent.filter((frame): frame is Subscribed => frame.type === "subscribe" && !ended.has(frame.id));
  }

  snapshot(id: string, seq: number, data: Answer): void {
    this.say({ type: "snapshot", id, seq, asOf: seq, data });
  }

  update(id: string, seq: number, data: Answer): void {
    this.say({ type: "update", id, seq, asOf: seq, data });
  }
}
