export { createKafkaBus, type KafkaBusOptions } from "./create-kafka-bus.ts";
export { KafkaFailure } from "./kafka-failure.ts";
