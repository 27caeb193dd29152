import { randomBytes } from "node:crypto";
import { mkdtemp, readdir, rm, writeFile } from "node:fs/promises";
import { createServer } from "node:http";
import { tmpdir } from "node:os";
import { join } from "node:path";

/** What an attack would touch: a file to read, a folder to write to, a listener to call. */
export type Canary = {
  /** Puts the paths and addresses in place of their names in a text. */
  aim(text: string): string;
  /** The file's content; seen anywhere, it was read. */
  secret: string;
  requests(): number;
  written(): Promise<string[]>;
  close(): Promise<void>;
};

export async function createCanary(): Promise<Canary> {
  const folder = await mkdtemp(join(tmpdir(), "nghe-canary-"));
  const secret = `canary-${randomBytes(12).toString("hex")}`;
  await writeFile(join(folder, "canary.txt"), secret);
  let requests = 0;
  const server = createServer((_, response) => {
    requests += 1;
    response.end(secret);
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const address = server.address();
  const port = typeof address === "object" && address !== null ? address.port : 0;
  return {
    secret,
    aim: (text) =>
      text
        .replaceAll("CANARY_FILE", join(folder, "canary.txt"))
        .replaceAll("OUT_FILE", join(folder, "out.txt"))
        .replaceAll("CANARY_URL", `http://127.0.0.1:${port}/x`),
    requests: () => requests,
    written: async () => (await readdir(folder)).filter((name) => name !== "canary.txt"),
    async close() {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
      await rm(folder, { recursive: true, force: true });
    },
  };
}
