import { createServer, type Server } from "node:net";
import { afterEach, describe, expect, it } from "vitest";
import { lookAtPort } from "./look-at-ports.ts";

const servers: Server[] = [];
afterEach(async () => {
  for (const server of servers.splice(0)) await new Promise((closed) => void server.close(closed));
});

/** A port that another program has. */
async function takenPort(): Promise<number> {
  const server = createServer();
  servers.push(server);
  await new Promise<void>((listening) => void server.listen(0, "127.0.0.1", listening));
  const address = server.address();
  return typeof address === "object" && address !== null ? address.port : 0;
}

const at = (port: number, host = "127.0.0.1") => ({ name: "page", host, port, setting: "NGHE_PORT" });
const isNever = async (): Promise<boolean> => {
  throw new Error("a free port need not be asked");
};

describe("a port", () => {
  it("that is free is well, is not asked, and is free afterwards", async () => {
    const port = await takenPort();
    await new Promise((closed) => void servers.pop()?.close(closed));
    for (const _look of [1, 2]) {
      expect(await lookAtPort(at(port), isNever)).toEqual({
        ...{ name: `port ${port}`, said: "free (page)", todo: undefined },
      });
    }
  });

  it("that a server of ours has is well", async () => {
    const found = await lookAtPort(at(await takenPort()), async () => true);
    expect(found).toMatchObject({ said: "page: a server of Nghe answers there", todo: undefined });
  });

  it("that another program has is a problem, with the setting that mends it", async () => {
    const found = await lookAtPort(at(await takenPort()), async () => false);
    expect(found).toMatchObject({ said: "another program has it", todo: expect.stringContaining("set NGHE_PORT") });
  });

  it("of an address that this machine does not have is a problem of the address", async () => {
    const found = await lookAtPort(at(0, "203.0.113.7"), isNever);
    expect(found).toMatchObject({ said: "EADDRNOTAVAIL", todo: expect.stringContaining("NGHE_HOST") });
  });
});
