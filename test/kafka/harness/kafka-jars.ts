import { spawn } from "node:child_process";
import { access, mkdir, mkdtemp, rename, rm, writeFile } from "node:fs/promises";
import { homedir } from "node:os";
import { join } from "node:path";

const KAFKA_VERSION = "4.1.0";
const SLF4J_VERSION = "1.7.36";

const ARTIFACTS = [
  ["org.apache.kafka", "kafka_2.13", KAFKA_VERSION],
  ["org.apache.kafka", "kafka-storage", KAFKA_VERSION],
  ["org.slf4j", "slf4j-simple", SLF4J_VERSION],
] as const;

/** The folder with the jars of Apache Kafka: taken from Maven Central once (about 43 MB), kept in the user's cache. */
export async function kafkaJars(mvn: string): Promise<string> {
  const cache = join(process.env.XDG_CACHE_HOME ?? join(homedir(), ".cache"), "nghe");
  const jars = join(cache, `kafka-${KAFKA_VERSION}-jars`);
  if (await exists(jars)) return jars;
  await mkdir(cache, { recursive: true });
  const draft = await mkdtemp(join(cache, "kafka-draft-"));
  await writeFile(join(draft, "pom.xml"), pom());
  await run(mvn, ["-q", "-B", "-f", join(draft, "pom.xml"), "dependency:copy-dependencies", "-DoutputDirectory=jars"]);
  try {
    await rename(join(draft, "jars"), jars);
  } catch (error) {
    if (!(await exists(jars))) throw error;
  }
  await rm(draft, { recursive: true, force: true });
  return jars;
}

function pom(): string {
  const dependencies = ARTIFACTS.map(
    ([group, artifact, version]) =>
      `<dependency><groupId>${group}</groupId><artifactId>${artifact}</artifactId><version>${version}</version></dependency>`,
  );
  return [
    "<project><modelVersion>4.0.0</modelVersion>",
    "<groupId>nghe</groupId><artifactId>kafka-for-tests</artifactId><version>1</version>",
    `<dependencies>${dependencies.join("")}</dependencies></project>`,
  ].join("");
}

async function exists(path: string): Promise<boolean> {
  try {
    await access(path);
    return true;
  } catch {
    return false;
  }
}

/** Runs a program to its end. Throws with what it said where it fails. */
export async function run(program: string, args: readonly string[]): Promise<void> {
  const child = spawn(program, args, { stdio: ["ignore", "pipe", "pipe"] });
  let said = "";
  for (const stream of [child.stdout, child.stderr]) {
    stream.setEncoding("utf8");
    stream.on("data", (text: string) => {
      said = (said + text).slice(-4_000);
    });
  }
  const code = await new Promise<number | null>((resolve, reject) => {
    child.on("error", reject);
    child.on("close", resolve);
  });
  if (code !== 0) throw new Error(`${program} ended with ${code}:\n${said}`);
}
