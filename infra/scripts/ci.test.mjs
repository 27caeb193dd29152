import { chmodSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { root } from "./root.mjs";
import { capture } from "./run.mjs";

// `.ci/run` is run with programs that only pretend, in a PATH of their own.
let bin = "";

beforeEach(() => {
  bin = mkdtempSync(join(tmpdir(), "nghe-ci-"));
  pretend(
    "npm",
    'case "$*" in *check* | *build*) exit 0;; *) echo "REQUIRED $NGHE_TEST_REQUIRE"; echo "10 passed, 0 failed, 2 skipped";; esac',
  );
  pretend("npx", 'echo "$*" >"$(dirname "$0")/npx.log"; echo "5 passed, 0 failed, 1 skipped"');
  pretend("node", "echo 24.11.0");
  pretend("java", `echo 'openjdk version "17.0.1"' >&2`);
  pretend("mvn", "exit 0");
  pretend("chromium", "exit 0");
});

afterEach(() => rmSync(bin, { recursive: true }));

function pretend(name, script) {
  writeFileSync(join(bin, name), `#!/bin/bash\n${script}\n`);
  chmodSync(join(bin, name), 0o755);
}

async function ci(env = {}) {
  const { code, output } = await capture("/bin/bash", [join(root, ".ci/run")], {
    env: { PATH: `${bin}:/usr/bin:/bin`, CHROME_PATH: "/pretended", ...env },
  });
  return { code, output, last: output.trimEnd().split("\n").at(-1) };
}

describe(".ci/run", () => {
  it("adds the sums up, requires what must not be skipped, and ends in the sum", async () => {
    const { code, output, last } = await ci();
    expect(last).toBe("15 passed, 0 failed, 3 skipped");
    expect(output).toContain("REQUIRED kafka,browser");
    expect(code).toBe(0);
  });

  it("runs the unit tests on the newest LTS", async () => {
    await ci();
    const asked = readFileSync(join(bin, "npx.log"), "utf8");
    expect(asked).toBe(
      "--yes --package node@24.11.0 -- node infra/scripts/test.mjs --project unit --project scripts\n",
    );
  });

  it("counts a build that fails as a failure", async () => {
    pretend("npm", 'case "$*" in *build*) exit 2;; *) echo "10 passed, 0 failed, 0 skipped";; esac');
    expect((await ci()).last).toBe("15 passed, 1 failed, 1 skipped");
  });

  it("counts checks that fail as a failure, and goes on to the tests", async () => {
    pretend("npm", 'case "$*" in *check*) exit 1;; *) echo "10 passed, 0 failed, 0 skipped";; esac');
    const { code, last } = await ci();
    expect(last).toBe("15 passed, 1 failed, 1 skipped");
    expect(code).toBe(1);
  });

  it("counts tests that end without a sum, or badly with a good one, as a failure", async () => {
    pretend("npm", 'case "$*" in *check* | *build*) exit 0;; *) echo "Segmentation fault"; exit 139;; esac');
    pretend("npx", 'echo "5 passed, 0 failed, 1 skipped"; exit 1');
    const { code, output, last } = await ci();
    expect(output).toContain("Ended without a sum (code 139");
    expect(last).toBe("5 passed, 2 failed, 1 skipped");
    expect(code).toBe(1);
  });

  it("installs what the machine lacks, where it can", async () => {
    pretend("java", `echo 'openjdk version "11.0.2"' >&2`);
    pretend("id", "echo 0");
    pretend("apt-get", 'echo "apt-get $*" >>"$(dirname "$0")/apt.log"');
    await ci();
    const asked = readFileSync(join(bin, "apt.log"), "utf8");
    expect(asked).toContain("apt-get update -qq");
    expect(asked).toMatch(/apt-get install .* default-jre-headless$/m);
    expect(asked).not.toContain("chromium");
  });
});
