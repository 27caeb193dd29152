import { type ChildProcess, spawn } from "node:child_process";
import { randomUUID } from "node:crypto";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { connect, createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createKafkaBus } from "@nghe/bus/kafka";
import { systemClock } from "@nghe/runtime";
import { needs } from "../../harness/needs.ts";
import { kafkaJars, run } from "./kafka-jars.ts";

export type RunningKafka = {
  readonly brokers: readonly string[];
  /** Ends the broker and removes its data. */
  stop(): Promise<void>;
  /** Ends the broker as a power cut would; its data stays for `restart`. */
  kill(): Promise<void>;
  /** Freezes the broker: it holds its connections and answers nothing. */
  freeze(): void;
  thaw(): void;
  /** Starts it again on the same ports with the same data. */
  restart(): Promise<void>;
};

const READY_WITHIN_MS = 90_000;

/** A real Apache Kafka of one node on free loopback ports, without Docker. Wants `needs("kafka")`. */
export async function startKafka(options: { partitions?: number } = {}): Promise<RunningKafka> {
  const java = needs("java").where;
  const maven = needs("maven").where;
  if (java === undefined || maven === undefined) throw new Error("Apache Kafka needs java and maven");
  const jars = await kafkaJars(maven);
  const folder = await mkdtemp(join(tmpdir(), "nghe-kafka-"));
  const [port, controllerPort] = await freePorts();
  const properties = join(folder, "server.properties");
  await writeFile(properties, propertiesOf({ folder, port, controllerPort, partitions: options.partitions ?? 1 }));
  const classpath = ["-cp", join(jars, "*"), "-Dorg.slf4j.simpleLogger.defaultLogLevel=error"];
  const id = Buffer.from(randomUUID().replaceAll("-", ""), "hex").toString("base64url");
  await run(java, [...classpath, "kafka.tools.StorageTool", "format", "-t", id, "-c", properties]);

  const brokers = [`127.0.0.1:${port}`];
  const launch = async (): Promise<ChildProcess> => {
    const memory = ["-Xmx384m", "-Xms128m", "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1"];
    const child = spawn(java, [...memory, ...classpath, "kafka.Kafka", properties], { stdio: "ignore" });
    await ready(port, child);
    return child;
  };
  let broker = await launch();
  return {
    brokers,
    async stop() {
      await end(broker, "SIGKILL");
      await rm(folder, { recursive: true, force: true });
    },
    kill: () => end(broker, "SIGKILL"),
    freeze: () => void broker.kill("SIGSTOP"),
    thaw: () => void broker.kill("SIGCONT"),
    async restart() {
      await end(broker, "SIGKILL");
      broker = await launch();
    },
  };
}

function propertiesOf(given: { folder: string; port: number; controllerPort: number; partitions: number }): string {
  const { folder, port, controllerPort, partitions } = given;
  return [
    "process.roles=broker,controller",
    "node.id=1",
    `controller.quorum.voters=1@127.0.0.1:${controllerPort}`,
    `listeners=PLAINTEXT://127.0.0.1:${port},CONTROLLER://127.0.0.1:${controllerPort}`,
    `advertised.listeners=PLAINTEXT://127.0.0.1:${port}`,
    "controller.listener.names=CONTROLLER",
    "listener.security.protocol.map=CONTROLLER:PLAINTEXT,PLAINTEXT:PLAINTEXT",
    `log.dirs=${join(folder, "data")}`,
    `num.partitions=${partitions}`,
    "auto.create.topics.enable=false",
    "offsets.topic.replication.factor=1",
    "offsets.topic.num.partitions=1",
    "transaction.state.log.replication.factor=1",
    "transaction.state.log.min.isr=1",
    "group.initial.rebalance.delay.ms=0",
    "num.network.threads=2",
    "num.io.threads=4",
    "",
  ].join("\n");
}

async function freePorts(): Promise<[number, number]> {
  const servers = [createServer(), createServer()] as const;
  const ports = await Promise.all(
    servers.map(
      (server) =>
        new Promise<number>((resolve, reject) => {
          server.on("error", reject);
          server.listen(0, "127.0.0.1", () => {
            const address = server.address();
            resolve(typeof address === "object" && address !== null ? address.port : 0);
          });
        }),
    ),
  );
  await Promise.all(servers.map((server) => new Promise((resolve) => server.close(resolve))));
  return [ports[0] ?? 0, ports[1] ?? 0];
}

/** Ready means that it listens, and that a client can speak to it. */
async function ready(port: number, broker: ChildProcess): Promise<void> {
  const deadline = performance.now() + READY_WITHIN_MS;
  while (performance.now() < deadline) {
    if (broker.exitCode !== null) throw new Error(`Apache Kafka ended with ${broker.exitCode}`);
    if (await listens(port)) {
      const bus = await createKafkaBus({ brokers: [`127.0.0.1:${port}`], clientId: "ready", clock: systemClock });
      await bus.close();
      return;
    }
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  await end(broker, "SIGKILL");
  throw new Error(`Apache Kafka was not ready within ${READY_WITHIN_MS} ms`);
}

async function listens(port: number): Promise<boolean> {
  const socket = connect(port, "127.0.0.1");
  try {
    return await new Promise<boolean>((resolve) => {
      socket.on("connect", () => resolve(true));
      socket.on("error", () => resolve(false));
    });
  } finally {
    socket.destroy();
  }
}

async function end(broker: ChildProcess, signal: NodeJS.Signals): Promise<void> {
  if (broker.exitCode !== null || broker.signalCode !== null) return;
  const ended = new Promise((resolve) => broker.once("exit", resolve));
  broker.kill(signal);
  await ended;
}
