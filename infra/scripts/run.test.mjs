import { spawn } from "node:child_process";
import { describe, expect, it } from "vitest";
import { capture } from "./run.mjs";

const launcher = `
  import { become } from ${JSON.stringify(new URL("run.mjs", import.meta.url).href)};
  await become(process.execPath, ["-e", process.argv[1]], process.env);
`;

/** Starts a launcher around `code`; gives it, what it wrote so far, and its end. */
function launch(code) {
  const child = spawn(process.execPath, ["--input-type=module", "-e", launcher, code], {
    stdio: ["ignore", "pipe", "inherit"],
  });
  let output = "";
  const waiting = new Set();
  child.stdout.on("data", (chunk) => {
    output += chunk;
    for (const check of waiting) check();
  });
  const says = (text) =>
    new Promise((resolve) => {
      const check = () => output.includes(text) && resolve(output);
      waiting.add(check);
      check();
    });
  const ended = new Promise((resolve) => child.on("close", (exitCode) => resolve({ code: exitCode, output })));
  return { child, says, ended };
}

describe("become", () => {
  it("keeps the exit code of what it runs", async () => {
    expect(await launch("process.exit(7)").ended).toEqual({ code: 7, output: "" });
  });

  it("passes a signal on once, however often the terminal and npm send it", async () => {
    const counting = `
      let told = 0;
      process.on("SIGINT", () => { told += 1; if (told === 1) setTimeout(() => { console.log("told " + told); process.exit(3); }, 200); });
      setInterval(() => {}, 1000);
      console.log("up");
    `;
    const { child, says, ended } = launch(counting);
    await says("up");
    child.kill("SIGINT");
    child.kill("SIGINT");
    expect(await ended).toEqual({ code: 3, output: "up\ntold 1\n" });
  });

  it("gives 128 + the signal for what a signal ended", async () => {
    expect((await launch("process.kill(process.pid, 'SIGKILL')").ended).code).toBe(137);
  });
});

describe("capture", () => {
  it("gives what was written, on both streams, and the code", async () => {
    const { code, output } = await capture(process.execPath, [
      "-e",
      "console.log('out'); console.error('err'); process.exit(2)",
    ]);
    expect(code).toBe(2);
    expect(output).toMatch(/out/);
    expect(output).toMatch(/err/);
  });
});
