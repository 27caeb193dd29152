export { createKafkaBus, type KafkaBusOptions } from "./create-kafka-bus.ts";
export { KafkaFailure } from "./kafka-failure.ts";
export { KafkaSettings, kafkaAccess } from "./kafka-settings.ts";
