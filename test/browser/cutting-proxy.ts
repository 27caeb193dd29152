import { connect, createServer, type Socket } from "node:net";

export type CuttingProxy = {
  base: string;
  /** Drops every connection without a goodbye, and refuses new ones until they are let through again. */
  cut: () => void;
  letThrough: () => void;
  close: () => Promise<void>;
};

/** A wire between the browser and the product, which can be cut. */
export async function startCuttingProxy(target: string): Promise<CuttingProxy> {
  const { hostname, port } = new URL(target);
  const sockets = new Set<Socket>();
  let isCut = false;
  const keep = (socket: Socket) => {
    sockets.add(socket);
    socket.on("error", () => socket.destroy());
    socket.on("close", () => sockets.delete(socket));
  };
  const dropAll = () => {
    for (const socket of sockets) socket.resetAndDestroy();
  };
  const server = createServer((near) => {
    keep(near);
    if (isCut) {
      near.resetAndDestroy();
      return;
    }
    const far = connect(Number(port), hostname);
    keep(far);
    near.on("close", () => far.destroy());
    far.on("close", () => near.destroy());
    near.pipe(far).pipe(near);
  });
  await new Promise<void>((listening) => server.listen(0, "127.0.0.1", listening));
  const address = server.address();
  return {
    base: `http://127.0.0.1:${typeof address === "object" && address !== null ? address.port : 0}`,
    cut: () => {
      isCut = true;
      dropAll();
    },
    letThrough: () => {
      isCut = false;
    },
    close: async () => {
      dropAll();
      await new Promise((closed) => server.close(closed));
    },
  };
}
