import { systemClock } from "@nghe/runtime";
import { createStore, type Database } from "@nghe/store";
import { createServerDatabase } from "@nghe/store/server";
import { asLog, describeDatabaseContract, mentionRow, postScript, seenAndExpected } from "@nghe/store/testing";
import { GenericContainer, type StartedTestContainer, Wait } from "testcontainers";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { needs, titled } from "../harness/needs.ts";

/** The image of docker-compose.yml: what people run is what is tested. */
const IMAGE = "clickhouse/clickhouse-server:26.8";
const HTTP = 8123;
const PASSWORD = "a-password-of-this-test";

const docker = needs("docker");
let container: undefined | StartedTestContainer;

function connect(): Database {
  if (container === undefined) throw new Error("the server was not started");
  return createServerDatabase({
    url: `http://${container.getHost()}:${container.getMappedPort(HTTP)}`,
    user: "nghe",
    password: PASSWORD,
    clock: systemClock,
    random: Math.random,
    timeoutMs: 30_000,
    connections: 8,
    replicated: false,
  });
}

describe.skipIf(!docker.available)(titled("a ClickHouse server in a container", docker), () => {
  beforeAll(async () => {
    container = await new GenericContainer(IMAGE)
      .withEnvironment({
        CLICKHOUSE_USER: "nghe",
        CLICKHOUSE_PASSWORD: PASSWORD,
        CLICKHOUSE_DEFAULT_ACCESS_MANAGEMENT: "1",
      })
      .withExposedPorts(HTTP)
      .withWaitStrategy(Wait.forHttp("/ping", HTTP))
      .start();
  });
  afterAll(() => container?.stop());

  describeDatabaseContract("the server", async () => connect());

  it("takes the schema, and its tables equal the fold of a log", async () => {
    const store = createStore({ database: connect(), epoch: 0 });
    await store.migrate();
    await store.migrate();
    const script = postScript("container", "1");
    const log = asLog([
      script.content({ rows: [mentionRow("acme", "one"), mentionRow("acme", "two")] }),
      script.content({ revision: 1, rows: [mentionRow("acme", "two", { sentiment: -1 })] }),
    ]);
    await store.writePath.apply(log, () => false);
    await store.writePath.apply(log, () => false);
    const database = connect();
    const compared = await seenAndExpected(database, "container", log, 0);
    await database.close();
    expect(compared.seen).toEqual(compared.expected);
    await store.close();
  });
});
