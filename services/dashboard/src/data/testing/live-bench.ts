import { createLiveClient, type LiveClient } from "../live-client.ts";
import { FakeSocket } from "./fake-server.ts";
import { FakeTime } from "./fake-time.ts";

export type LiveBench = { client: LiveClient; time: FakeTime; sockets: FakeSocket[]; last: () => FakeSocket };

/** A live client on a clock that stands still, and every socket it ever opened. */
export function liveBench(): LiveBench {
  const time = new FakeTime();
  const sockets: FakeSocket[] = [];
  const client = createLiveClient({
    open: () => {
      const socket = new FakeSocket();
      sockets.push(socket);
      return socket;
    },
    key: "secret",
    timing: time,
    random: () => 0.5,
    soon: (callback) => callback(),
  });
  const last = () => {
    const socket = sockets.at(-1);
    if (socket === undefined) throw new Error("no socket was opened");
    return socket;
  };
  return { client, time, sockets, last };
}
