import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Bus } from "@nghe/bus";
import { createKafkaBus } from "@nghe/bus/kafka";
import { systemClock } from "@nghe/runtime";
import { type RunningKafka, startKafka } from "../kafka/harness/start-kafka.ts";
import { composedVariables } from "./distributed-compose.ts";
import { createTestProcess, freePorts, type TestProcess } from "./distributed-process.ts";

export const ADMIN_KEY = "nghe_key_of_the_distributed_tests_0123456789";
const SECRET = "a-secret-of-the-distributed-tests-0123456789";

export const SERVICES = ["api", "ingest", "enrich", "sink", "alerts"] as const;
export type ServiceName = (typeof SERVICES)[number];

export type Distributed = {
  readonly apiUrl: string;
  readonly sqlUrl: string;
  readonly adminKey: string;
  readonly clickhouseUrl: string;
  readonly kafka: RunningKafka;
  /** The process that stands for the ClickHouse server: chDB behind its HTTP interface, on a directory of its own. */
  readonly clickhouse: TestProcess;
  /** A client of the log, for asking how far the groups are. */
  readonly bus: Bus;
  /** Every process of a service, or of all. */
  of(service?: ServiceName): readonly TestProcess[];
  /** What a process counts under a name as `/metrics` writes it, with its labels; 0 where it is not there. */
  metric(process: TestProcess, name: string): Promise<number>;
  /** Processes that ended though nobody asked them to. */
  surprises(): string[];
  stop(): Promise<void>;
};

export type DistributedOptions = {
  /** How many of each service; one where nothing is said. */
  instances?: Partial<Record<ServiceName, number>>;
  /** What every service is told beside the ways to the others. */
  env?: Record<string, string>;
  /** What the first instance of a service alone is told, for its first start. */
  first?: Partial<Record<ServiceName, Record<string, string>>>;
};

/**
 * The product as its own operators run it: a real Kafka, a ClickHouse, and one process per instance of each service.
 * Wants `needs("kafka")`. A member that was killed leaves its group after six seconds, the least that Kafka takes.
 */
export async function startDistributed(options: DistributedOptions = {}): Promise<Distributed> {
  const folder = await mkdtemp(join(tmpdir(), "nghe-distributed-"));
  const planned = SERVICES.flatMap((service) =>
    Array.from({ length: options.instances?.[service] ?? 1 }, (_, index) => ({ service, index })),
  );
  const [clickhousePort = 0, sqlPort = 0, ...ports] = await freePorts(planned.length + 2);
  const clickhouseUrl = `http://127.0.0.1:${clickhousePort}`;
  const clickhouse = createTestProcess({
    name: "clickhouse",
    main: "packages/store/src/testing/chdb-host-main.ts",
    args: ["--path", folder, "--port", String(clickhousePort)],
    env: { UV_THREADPOOL_SIZE: "12" },
    ready: `${clickhouseUrl}/ping`,
  });
  clickhouse.start();
  const giveUp = async () => {
    await clickhouse.kill();
    await rm(folder, { recursive: true, force: true });
  };
  const kafka = await startKafka().catch(async (error: unknown) => {
    await giveUp();
    throw error;
  });
  const common = {
    ...{ NGHE_KAFKA_BROKERS: kafka.brokers.join(","), NGHE_CLICKHOUSE_URL: clickhouseUrl },
    ...{ NGHE_SECRET: SECRET, NGHE_ADMIN_KEY: ADMIN_KEY, NGHE_CLICKHOUSE_PORT: String(sqlPort) },
  };
  const forTests = { NGHE_ALLOW_HOSTS: "127.0.0.1", NGHE_KAFKA_SESSION_TIMEOUT: "6s" };
  const processes = planned.map(({ service, index }, at) => {
    const port = ports[at] ?? 0;
    const main = `services/${service}/src/main.ts`;
    const ready = `http://127.0.0.1:${port}/readyz`;
    const env = { ...asComposed(service, { ...common, NGHE_PORT: String(port) }), ...forTests, ...options.env };
    return {
      service,
      port,
      index,
      process: createTestProcess({ name: `${service} ${index + 1}`, main, args: [], env, ready }),
    };
  });
  const stopAll = async () => {
    await Promise.all(processes.map(({ process }) => process.kill()));
    await kafka.stop();
    await giveUp();
  };
  try {
    await clickhouse.ready();
    for (const { process, service, index } of processes) process.start(index === 0 ? options.first?.[service] : {});
    await Promise.all(processes.map(({ process }) => process.ready()));
    const bus = await createKafkaBus({ brokers: kafka.brokers, clientId: "test", clock: systemClock });
    return {
      apiUrl: `http://127.0.0.1:${processes[0]?.port}`,
      sqlUrl: `http://127.0.0.1:${sqlPort}`,
      adminKey: ADMIN_KEY,
      clickhouseUrl,
      kafka,
      clickhouse,
      bus,
      of: (service) =>
        processes.filter((one) => (service ?? one.service) === one.service).map(({ process }) => process),
      async metric(process, name) {
        const port = processes.find((one) => one.process === process)?.port;
        const text = await (await fetch(`http://127.0.0.1:${port}/metrics`)).text();
        const line = text.split("\n").find((one) => one.startsWith(`${name} `));
        return Number(line?.slice(name.length + 1) ?? 0);
      },
      surprises: () => [clickhouse, ...processes.map(({ process }) => process)].flatMap((process) => process.surprises),
      async stop() {
        await bus.close();
        await stopAll();
      },
    };
  } catch (error) {
    await stopAll();
    throw error;
  }
}

/** Only what docker-compose.yml gives the service too, so that what is missing there is missed here. */
function asComposed(service: ServiceName, env: Record<string, string>): Record<string, string> {
  const named = composedVariables(service);
  return Object.fromEntries(Object.entries(env).filter(([name]) => named.has(name)));
}
