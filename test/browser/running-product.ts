import { type ChildProcess, spawn } from "node:child_process";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import type { Product } from "./dashboard-page.ts";

const root = resolve(import.meta.dirname, "../..");
const KEY = "nghe_key_of_the_browser_tests_0123456789";
const START_WITHIN_MS = 60_000;

export type RunningProduct = Product & { stop: () => Promise<void> };

/** The whole product in one process, as `npm start` runs it, with an empty workspace and a directory of its own. */
export async function startProduct(workspace: string): Promise<RunningProduct> {
  const directory = await mkdtemp(join(tmpdir(), "nghe-browser-"));
  const main = join(root, "services/all-in-one/src/main.ts");
  const child = spawn(process.execPath, ["--conditions=@nghe/source", "--import", "tsx", main, "start"], {
    cwd: root,
    stdio: ["ignore", "ignore", "pipe"],
    env: {
      ...process.env,
      UV_THREADPOOL_SIZE: "12",
      NGHE_DATA_DIR: directory,
      NGHE_PORT: "0",
      NGHE_CLICKHOUSE_PORT: "0",
      NGHE_ADMIN_KEY: KEY,
      NGHE_DEMO: "0",
    },
  });
  const stop = async () => {
    await stopped(child);
    await rm(directory, { recursive: true, force: true });
  };
  try {
    const base = await addressOf(child);
    await makeWorkspace(base, workspace);
    return { base, key: KEY, workspace, stop };
  } catch (error) {
    await stop();
    throw error;
  }
}

/** Where it says that it can be opened, once it does. What it says afterwards is read and let go. */
async function addressOf(child: ChildProcess): Promise<string> {
  let said = "";
  return new Promise((found, failed) => {
    const late = setTimeout(() => failed(new Error("the product did not listen in time")), START_WITHIN_MS);
    child.once("exit", () => failed(new Error(`the product ended before it listened: ${said.slice(-2_000)}`)));
    child.stderr?.on("data", (chunk) => {
      said = `${said}${chunk}`.slice(-20_000);
      const address = /^Open +(http:\/\/[\w.:]+)/m.exec(said)?.[1];
      if (address === undefined) return;
      clearTimeout(late);
      found(address);
    });
  });
}

async function makeWorkspace(base: string, id: string): Promise<void> {
  const answer = await fetch(`${base}/api/v1/workspaces`, {
    method: "POST",
    headers: { authorization: `Bearer ${KEY}`, "content-type": "application/json" },
    body: JSON.stringify({ id, name: id }),
  });
  if (answer.status !== 201) throw new Error(`no workspace was made: ${answer.status} ${await answer.text()}`);
}

async function stopped(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const gone = new Promise((done) => child.once("exit", done));
  child.kill("SIGTERM");
  await gone;
}
