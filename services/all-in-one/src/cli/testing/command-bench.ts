import { createServer, type Server } from "node:http";
import { type InstallationConfig, installationConfig } from "../../config.ts";
import type { Command } from "../command.ts";
import { runCommandLine } from "../run-command-line.ts";

export type Asked = {
  method: string;
  path: string;
  key: undefined | string;
  headers: NodeJS.Dict<string | string[]>;
  body: string;
};
/** What the pretended server says: a status, and a body as JSON or, where it is text, as it is. */
export type Said = { status: number; body: unknown };

export type Bench = {
  asked: Asked[];
  /** Runs a command line against the pretended server. */
  run(...words: string[]): Promise<{ code: number; out: string; err: string }>;
  config: InstallationConfig;
  close(): Promise<void>;
};

export const PLAIN_CONFIG: InstallationConfig = {
  ...installationConfig({}),
  dataDir: "/nowhere/nghe-data",
  port: 1,
  sqlPort: 1,
  adminKey: "the-admin-key-of-a-test",
  demo: false,
  logLevel: "error",
};

/** A server that says what a test wants and keeps what it was asked, and commands that speak to it. */
export async function createBench(commands: readonly Command[], say: (asked: Asked) => Said): Promise<Bench> {
  const asked: Asked[] = [];
  const server = createServer((request, response) => {
    const chunks: Buffer[] = [];
    request.on("data", (chunk: Buffer) => void chunks.push(chunk));
    request.on("end", () => {
      if (request.url === "/healthz") return void response.end('{"ok":true}');
      const one: Asked = {
        method: request.method ?? "",
        path: request.url ?? "",
        key: request.headers.authorization?.replace("Bearer ", ""),
        headers: request.headers,
        body: Buffer.concat(chunks).toString(),
      };
      asked.push(one);
      const { status, body } = say(one);
      response.writeHead(status).end(typeof body === "string" ? body : JSON.stringify(body));
    });
  });
  const port = await portOf(server);
  const config = { ...PLAIN_CONFIG, port, sqlPort: port };
  return {
    asked,
    config,
    run: (...words) => runWords(words, commands, config),
    close: () => new Promise((closed) => void server.close(() => closed())),
  };
}

/** Runs a command line under a configuration, and gives what it wrote. */
export async function runWords(words: readonly string[], commands: readonly Command[], config: InstallationConfig) {
  const out: string[] = [];
  const err: string[] = [];
  const terminal = {
    out: (text: string) => void out.push(text),
    err: (text: string) => void err.push(text),
    drained: async () => undefined,
    isWatched: false,
    columns: 80,
  };
  const context = { terminal, config: () => config, signal: new AbortController().signal };
  const code = await runCommandLine(words, commands, context);
  return { code, out: out.join("\n"), err: err.join("\n") };
}

function portOf(server: Server): Promise<number> {
  return new Promise((found, failed) => {
    server.on("error", failed);
    server.listen(0, "127.0.0.1", () => {
      const address = server.address();
      found(typeof address === "object" && address !== null ? address.port : 0);
    });
  });
}
