import { createApiClient } from "./api-client.ts";
import type { Data } from "./data-context.tsx";
import { clockSkew } from "./freshness.ts";
import { createLiveClient, type Socket } from "./live-client.ts";

/** The two ways to the server that the page came from, for one key; not yet started. */
export function browserData(key: string): Data {
  let skew = 0;
  const api = createApiClient({
    base: "",
    key,
    fetch: async (url, init) => {
      const sentAt = Date.now();
      const response = await fetch(url, init);
      skew = clockSkew(response.headers.get("date"), sentAt, Date.now());
      return response;
    },
  });
  const live = createLiveClient({
    open: () => openSocket(new URL("/live", window.location.href)),
    key,
    timing: { now: () => Date.now(), after },
    random: Math.random,
    soon: (callback) => requestAnimationFrame(callback),
  });
  return { api, live, skew: () => skew };
}

function after(ms: number, callback: () => void): () => void {
  const timer = setTimeout(callback, ms);
  return () => clearTimeout(timer);
}

function openSocket(url: URL): Socket {
  url.protocol = url.protocol === "https:" ? "wss:" : "ws:";
  const socket = new WebSocket(url);
  const adapter: Socket = {
    onopen: null,
    onmessage: null,
    onclose: null,
    send: (text) => {
      if (socket.readyState === WebSocket.OPEN) socket.send(text);
    },
    close: () => socket.close(),
  };
  socket.addEventListener("open", () => adapter.onopen?.());
  socket.addEventListener("message", ({ data }) => adapter.onmessage?.({ data }));
  socket.addEventListener("close", () => adapter.onclose?.());
  return adapter;
}

/** Tells the live client what the browser knows of the network and of the reader; the returned function stops it. */
export function tellBrowserEvents({ live }: Data): () => void {
  const online = () => live.tell("online");
  const offline = () => live.tell("offline");
  const seen = () => {
    if (document.visibilityState === "visible") live.tell("woken");
  };
  window.addEventListener("online", online);
  window.addEventListener("offline", offline);
  document.addEventListener("visibilitychange", seen);
  return () => {
    window.removeEventListener("online", online);
    window.removeEventListener("offline", offline);
    document.removeEventListener("visibilitychange", seen);
  };
}
