import { createKafkaBus } from "@nghe/bus/kafka";
import { describeBusContract } from "@nghe/bus/testing";
import { systemClock } from "@nghe/runtime";
import { describe } from "vitest";
import { needs, titled } from "../harness/needs.ts";
import { startKafka } from "./harness/start-kafka.ts";

const kafka = needs("kafka");

describe.skipIf(!kafka.available)(titled("Apache Kafka", kafka), () => {
  describeBusContract("Kafka", async () => {
    const { brokers, stop } = await startKafka();
    return {
      open: ({ closeDeadlineMs }) =>
        createKafkaBus({
          brokers,
          clientId: "contract",
          clock: systemClock,
          closeDeadlineMs,
          heartbeatIntervalMs: 300,
        }),
      dispose: stop,
      patienceMs: 20_000,
    };
  }, []);
});
