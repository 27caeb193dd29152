/**
 * What a test may need that a machine may lack. A test that lacks it is skipped by name, with the reason:
 *
 *     const kafka = needs("kafka");
 *     describe.skipIf(!kafka.available)(titled("the Kafka bus", kafka), () => { … });
 *
 * The runner (`npm test`) prints the reasons, and fails where `NGHE_TEST_REQUIRE=kafka,browser` names a missing need.
 */
import { spawnSync } from "node:child_process";
import { accessSync, constants, existsSync } from "node:fs";
import { delimiter, join, resolve } from "node:path";

export type NeedName = "java" | "maven" | "kafka" | "browser" | "docker" | "shared-data" | "python" | "go";

/** `where` is what was found: the program's path, or the folder's. `reason` says in words what is missing. */
export type Need =
  | { name: NeedName; available: true; where: string; reason: undefined }
  | { name: NeedName; available: false; where: undefined; reason: string };

const minimumJava = 17;
const browserNames = ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "chrome"];
const sharedData = resolve(import.meta.dirname, "../../../shared/data");

const found = new Map<NeedName, Need>();

/** Looks once per process whether the machine has what `name` stands for. */
export function needs(name: NeedName): Need {
  const known = found.get(name) ?? look[name]();
  found.set(name, known);
  return known;
}

/** The title of a suite, with the reason added where the need is missing: `the Kafka bus [needs kafka: no java]`. */
export function titled(title: string, ...wanted: Need[]): string {
  const missing = wanted.filter((need) => !need.available);
  return [title, ...missing.map((need) => `[needs ${need.name}: ${need.reason}]`)].join(" ");
}

const look: Record<NeedName, () => Need> = {
  java: () => {
    const java = onPath("java");
    if (java === undefined) return missing("java", `no java ${minimumJava} on the PATH`);
    const version = majorVersionOf(java);
    if (version >= minimumJava) return present("java", java);
    return missing("java", `java ${minimumJava} or newer is wanted, found ${version || "none that runs"}`);
  },
  maven: () => program("maven", ["mvn"]),
  kafka: () => {
    const lacking = [needs("java"), needs("maven")].find((need) => !need.available);
    if (lacking !== undefined) return missing("kafka", lacking.reason ?? "");
    return present("kafka", needs("java").where ?? "");
  },
  browser: () => {
    const given = process.env.CHROME_PATH;
    if (given !== undefined && given !== "") {
      return isExecutable(given) ? present("browser", given) : missing("browser", "CHROME_PATH names no program");
    }
    return program("browser", browserNames);
  },
  docker: () => {
    const docker = onPath("docker");
    if (docker === undefined) return missing("docker", "no docker on the PATH");
    const answers = spawnSync(docker, ["info"], { stdio: "ignore", timeout: 10_000 }).status === 0;
    return answers ? present("docker", docker) : missing("docker", "the docker engine does not answer");
  },
  "shared-data": () =>
    existsSync(sharedData) ? present("shared-data", sharedData) : missing("shared-data", "no data sets at hand"),
  python: () => program("python", ["python3", "python"]),
  go: () => program("go", ["go"]),
};

function present(name: NeedName, where: string): Need {
  return { name, available: true, where, reason: undefined };
}

function missing(name: NeedName, reason: string): Need {
  return { name, available: false, where: undefined, reason };
}

function program(name: NeedName, names: readonly string[]): Need {
  const path = names.map(onPath).find((candidate) => candidate !== undefined);
  return path === undefined ? missing(name, `no ${names[0]} on the PATH`) : present(name, path);
}

function onPath(name: string): string | undefined {
  const folders = (process.env.PATH ?? "").split(delimiter).filter((folder) => folder !== "");
  return folders.map((folder) => join(folder, name)).find(isExecutable);
}

function isExecutable(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

function majorVersionOf(java: string): number {
  const { stderr } = spawnSync(java, ["-version"], { encoding: "utf8", timeout: 20_000 });
  return Number(/version "(\d+)/.exec(stderr ?? "")?.[1] ?? 0);
}
