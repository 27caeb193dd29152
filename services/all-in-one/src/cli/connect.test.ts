import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { InstallationConfig } from "../config.ts";
import { connect, serverAddress } from "./connect.ts";
import { type Bench, createBench, PLAIN_CONFIG } from "./testing/command-bench.ts";
import { recordingTerminal } from "./testing/recording-terminal.ts";

let folder: string;
let bench: Bench;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "nghe-connect-"));
  bench = await createBench([], () => ({ status: 200, body: {} }));
});
afterAll(async () => {
  await bench.close();
  await rm(folder, { recursive: true });
});

const contextOf = (config: Partial<InstallationConfig>) => ({
  terminal: recordingTerminal(),
  config: () => ({ ...PLAIN_CONFIG, ...config }),
  signal: new AbortController().signal,
});

describe("the key that commands carry", () => {
  it("is the environment's, also where the data directory has another", async () => {
    await writeFile(join(folder, "admin-key"), "the-kept-key-of-this-house\n");
    const given = contextOf({ dataDir: folder, adminKey: "the-given-key-of-this-house" });
    expect(await serverAddress(given)).toMatchObject({ key: "the-given-key-of-this-house" });
  });

  it("is else the one that the data directory keeps, without the line's end", async () => {
    await writeFile(join(folder, "admin-key"), "the-kept-key-of-this-house\n");
    const kept = contextOf({ dataDir: folder, adminKey: undefined });
    expect(await serverAddress(kept)).toMatchObject({ key: "the-kept-key-of-this-house" });
  });

  it("is none where nobody has one: the server will say that it wants one", async () => {
    const nothing = contextOf({ dataDir: join(folder, "nowhere"), adminKey: undefined });
    expect(await serverAddress(nothing)).toEqual({ host: PLAIN_CONFIG.host, port: PLAIN_CONFIG.port, key: "" });
  });
});

describe("a connection", () => {
  it("is there where our server answers", async () => {
    const client = await connect(contextOf({ port: bench.config.port }));
    expect(await client.isUp()).toBe(true);
  });

  it("says where it looked and how to start one, where none answers", async () => {
    await expect(connect(contextOf({ port: 1 }))).rejects.toThrow(
      /no server answers at 127\.0\.0\.1:1\. Start one with "npm start".*NGHE_HOST and NGHE_PORT/,
    );
  });
});
