import { JETSTREAM_HOSTS, JetstreamSettings, type PostMessage } from "@nghe/contracts";
import { createBackoff, messageOf } from "@nghe/runtime";
import { z } from "zod";
import {
  type ConnectorDeps,
  type ConnectorKind,
  type ConnectorStatus,
  connectorKind,
  type RunningConnector,
} from "../connector.ts";
import { eventToMessage, POSTS } from "./event-to-message.ts";
import { JetstreamEvent } from "./jetstream-event.ts";
import { type JetstreamSocket, type OpenSocket, openJetstreamSocket } from "./jetstream-socket.ts";

const CursorShape = z.object({ timeUs: z.int().min(0) });
/** Read again behind the saved place: hosts order events a little differently. */
const OVERLAP_US = 10_000_000;
const FLUSH_MS = 250;
const SAVE_EVERY_MS = 5_000;
const HIGH_WATER = 2_000;

/** Bluesky's public posts as they are written. `openSocket` is for tests. */
export function jetstreamKind(openSocket: OpenSocket = openJetstreamSocket): ConnectorKind {
  return connectorKind("jetstream", JetstreamSettings, (deps) => listen(deps, openSocket));
}

function listen(deps: ConnectorDeps<JetstreamSettings>, openSocket: OpenSocket): RunningConnector {
  const { settings, cursor, clock, logger, intake } = deps;
  const stopped = new AbortController();
  const status: ConnectorStatus = { state: "starting", detail: "connecting", posts: 0, lastHeardAt: null };
  const saved = cursor.load(CursorShape);
  const place = { timeUs: saved?.timeUs ?? 0, savedAt: Number.NEGATIVE_INFINITY };
  let buffer: { message: undefined | PostMessage; timeUs: number }[] = [];
  let socket: undefined | JetstreamSocket;

  function take(text: string): void {
    status.lastHeardAt = clock.now();
    const event = JetstreamEvent.safeParse(parseJson(text));
    if (!event.success) return;
    if (place.timeUs === 0) place.timeUs = event.data.time_us;
    const read = eventToMessage(event.data, {
      scope: deps.scope,
      connector: `jetstream:${deps.connector.id}`,
      now: clock.now(),
    });
    buffer.push({ message: read.status === "message" ? read.message : undefined, timeUs: event.data.time_us });
    if (buffer.length >= HIGH_WATER) socket?.pause();
  }

  /** The place moves on only over posts that the log has taken. */
  async function flush(): Promise<void> {
    const batch = buffer;
    if (batch.length === 0) return;
    await intake.publish(batch.flatMap(({ message }) => (message === undefined ? [] : [message])));
    buffer = buffer.slice(batch.length);
    status.posts += batch.filter(({ message }) => message !== undefined).length;
    place.timeUs = Math.max(place.timeUs, ...batch.map(({ timeUs }) => timeUs));
    socket?.resume();
    if (clock.monotonic() - place.savedAt > SAVE_EVERY_MS) await save();
  }

  async function save(): Promise<void> {
    if (place.timeUs === 0) return;
    place.savedAt = clock.monotonic();
    await cursor.save({ timeUs: place.timeUs });
  }

  /** One connection, from its opening to its end; gives why it ended. */
  async function connection(host: string): Promise<string> {
    let ended: undefined | string;
    let heardAt = clock.monotonic();
    socket = openSocket(addressAt(host, place.timeUs), {
      onOpen: () => Object.assign(status, { state: "ok", detail: host }),
      onText: (text) => {
        heardAt = clock.monotonic();
        take(text);
      },
      onClose: (reason) => {
        ended ??= reason;
      },
    });
    try {
      while (ended === undefined && !stopped.signal.aborted) {
        await clock.sleep(FLUSH_MS, stopped.signal).catch(() => undefined);
        await flush();
        if (clock.monotonic() - heardAt > settings.silenceMs) return `silent for ${settings.silenceMs} ms`;
      }
      return ended ?? "asked to stop";
    } finally {
      socket.close();
      socket = undefined;
    }
  }

  async function run(): Promise<void> {
    const backoff = createBackoff({ baseMs: 1_000, maxMs: 300_000, random: deps.random });
    for (let turn = 0; !stopped.signal.aborted; turn++) {
      const host = settings.hosts[turn % settings.hosts.length] ?? JETSTREAM_HOSTS[0];
      const before = status.posts;
      const reason = await connection(host).catch((error: unknown) => messageOf(error));
      if (stopped.signal.aborted) break;
      buffer = [];
      if (status.posts > before) backoff.reset();
      Object.assign(status, { state: "failing", detail: `${host}: ${reason}` });
      logger.warn({ host, reason }, "lost a Jetstream host; trying the next");
      await clock.sleep(backoff.next(), stopped.signal).catch(() => undefined);
    }
  }

  const running = run();
  return {
    status: () => ({ ...status }),
    async close() {
      stopped.abort();
      await running;
      await flush().catch((error: unknown) => logger.warn({ error }, "the last posts are left for the next start"));
      await save();
    },
  };
}

/** Without a place the stream begins now; with one, a little before it. */
function addressAt(host: string, timeUs: number): string {
  const url = new URL("/subscribe", host);
  url.searchParams.set("wantedCollections", POSTS);
  if (timeUs > 0) url.searchParams.set("cursor", String(timeUs - OVERLAP_US));
  return url.href;
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
