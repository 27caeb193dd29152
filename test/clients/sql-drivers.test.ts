import { copyFile, cp } from "node:fs/promises";
import { join } from "node:path";
import { KEYS, type OpenedDoor, openDoor } from "@nghe/api/sql-door/testing";
import { afterAll, beforeAll, describe, it } from "vitest";
import { needs, titled } from "../harness/needs.ts";
import { cacheFolder } from "./harness/cache-folder.ts";
import { expectFindings } from "./harness/expect-findings.ts";
import { readFindings } from "./harness/findings.ts";
import { runProgram } from "./harness/run-program.ts";

/** Drivers as people use them, against a real door: connect, list, read with parameters, be refused. */
const programs = join(import.meta.dirname, "programs");
const FETCHING_MS = 420_000;

let opened: OpenedDoor;
let address: URL;

beforeAll(async () => {
  opened = await openDoor();
  address = new URL(opened.door.url());
});

afterAll(async () => {
  await opened.close();
});

const python = needs("python");
describe.skipIf(!python.available)(titled("clickhouse-connect of Python", python), () => {
  let interpreter: string;

  beforeAll(async () => {
    const cwd = await cacheFolder("clickhouse-connect-1.12.0");
    interpreter = join(cwd, "venv", "bin", "python");
    const isThere = await runProgram(interpreter, ["-c", "import clickhouse_connect"], { cwd, timeoutMs: 60_000 }).then(
      () => true,
      () => false,
    );
    if (isThere) return;
    await runProgram(python.where ?? "", ["-m", "venv", "venv"], { cwd, timeoutMs: FETCHING_MS });
    await runProgram(interpreter, ["-m", "pip", "install", "-q", "clickhouse-connect==1.12.0"], {
      cwd,
      timeoutMs: FETCHING_MS,
    });
  }, FETCHING_MS);

  it("lists and reads", async () => {
    const args = [join(programs, "python", "ask.py"), address.hostname, address.port, KEYS.ours];
    expectFindings(readFindings(await runProgram(interpreter, args, { cwd: programs, timeoutMs: 60_000 })));
  });
});

const go = needs("go");
describe.skipIf(!go.available)(titled("clickhouse-go over HTTP", go), () => {
  let program: string;

  beforeAll(async () => {
    const cwd = await cacheFolder("clickhouse-go-2.40.3");
    await cp(join(programs, "go"), cwd, { recursive: true });
    program = join(cwd, "ask");
    await runProgram(go.where ?? "", ["mod", "tidy"], { cwd, timeoutMs: FETCHING_MS });
    await runProgram(go.where ?? "", ["build", "-o", program, "."], { cwd, timeoutMs: FETCHING_MS });
  }, FETCHING_MS);

  it.each(["none", "lz4", "gzip"])("lists and reads with compression %s", async (compression) => {
    const args = [address.host, KEYS.ours, compression];
    expectFindings(readFindings(await runProgram(program, args, { cwd: programs, timeoutMs: 60_000 })));
  });
});

const [java, maven] = [needs("java"), needs("maven")];
describe.skipIf(!java.available || !maven.available)(titled("the JDBC driver", java, maven), () => {
  let cwd: string;

  beforeAll(async () => {
    cwd = await cacheFolder("clickhouse-jdbc-0.9.2");
    for (const file of ["pom.xml", "Ask.java"]) await copyFile(join(programs, "java", file), join(cwd, file));
    const fetching = ["-q", "-B", "dependency:copy-dependencies", "-DoutputDirectory=lib"];
    await runProgram(maven.where ?? "", fetching, { cwd, timeoutMs: FETCHING_MS });
    const compiler = join(java.where ?? "", "..", "javac");
    await runProgram(compiler, ["-cp", "lib/*", "Ask.java"], { cwd, timeoutMs: 120_000 });
  }, FETCHING_MS);

  it.each(["", "?compress=0"])("lists and reads%s", async (options) => {
    const args = ["-cp", ".:lib/*", "Ask", `jdbc:clickhouse://${address.host}/nghe${options}`, KEYS.ours];
    expectFindings(readFindings(await runProgram(java.where ?? "", args, { cwd, timeoutMs: 60_000 })));
  });
});
