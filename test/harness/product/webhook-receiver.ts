import { createHmac, timingSafeEqual } from "node:crypto";
import { createServer, type IncomingMessage, type Server } from "node:http";

/** One call as it came. `body` is as sent, to be verified. */
export type Delivery = { id: string; timestamp: string; signature: string; body: string };

/** What a receiver does with a call: answers with a status, or never. */
export type Reaction = number | "silence";

/** A webhook's other end, as a team would run it. */
export type WebhookReceiver = {
  port: number;
  url: string;
  /** Every call that came, answered well or not. */
  calls: readonly Delivery[];
  /** Said of each call, before it is answered. */
  react: (delivery: Delivery) => Reaction;
  /** Nobody listens any more; `open` begins again on the same port. */
  close(): Promise<void>;
  open(): Promise<void>;
};

export async function startWebhookReceiver(): Promise<WebhookReceiver> {
  const calls: Delivery[] = [];
  let server: undefined | Server;

  async function open(port: number): Promise<number> {
    const opened = createServer((request, response) => {
      void readCall(request).then((delivery) => {
        calls.push(delivery);
        const reaction = receiver.react(delivery);
        if (reaction !== "silence") response.writeHead(reaction).end();
      });
    });
    await new Promise<void>((listening) => opened.listen(port, "127.0.0.1", listening));
    server = opened;
    const address = opened.address();
    return typeof address === "object" && address !== null ? address.port : 0;
  }

  const port = await open(0);
  const receiver: WebhookReceiver = {
    port,
    url: `http://127.0.0.1:${port}/hook`,
    calls,
    react: () => 204,
    async open() {
      await open(port);
    },
    async close() {
      const closed = new Promise((done) => server?.close(done));
      server?.closeAllConnections();
      await closed;
    },
  };
  return receiver;
}

/** Whether a call was signed with the secret as Standard Webhooks says. */
export function isSigned({ id, timestamp, signature, body }: Delivery, secret: string): boolean {
  const key = Buffer.from(secret.replace(/^whsec_/, ""), "base64");
  const expected = createHmac("sha256", key).update(`${id}.${timestamp}.${body}`).digest();
  return signature.split(" ").some((one) => {
    const given = Buffer.from(one.replace(/^v1,/, ""), "base64");
    return one.startsWith("v1,") && given.length === expected.length && timingSafeEqual(given, expected);
  });
}

async function readCall(request: IncomingMessage): Promise<Delivery> {
  const chunks: Uint8Array[] = [];
  for await (const chunk of request) chunks.push(chunk);
  const header = (name: string) => String(request.headers[name] ?? "");
  return {
    id: header("webhook-id"),
    timestamp: header("webhook-timestamp"),
    signature: header("webhook-signature"),
    body: Buffer.concat(chunks).toString(),
  };
}
