import { describe } from "vitest";
import { type Distributed, startDistributed } from "../harness/distributed.ts";
import { needs, titled } from "../harness/needs.ts";
import { playScenario, type ScenarioHooks } from "./scenario.ts";

const need = needs("kafka");

describe.skipIf(!need.available)(titled("distributed", need), () => {
  playScenario("every service a process of its own", manyProcesses());
});

function manyProcesses(): ScenarioHooks {
  let world: Distributed;
  return {
    async start() {
      world = await startDistributed({ instances: { enrich: 2 } });
      return world;
    },
    async restart() {
      await Promise.all(world.of().map((one) => one.end()));
      for (const one of world.of()) one.start();
      await Promise.all(world.of().map((one) => one.ready()));
      return world;
    },
    stop: () => world.stop(),
  };
}
