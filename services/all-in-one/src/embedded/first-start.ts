import type { Component, Logger } from "@nghe/runtime";
import { seededRandom } from "../demo/random.ts";
import { createSimulator, hasDemo } from "../demo/simulator.ts";
import type { Installation, InstallationDeps } from "./installation.ts";
import { enterStarterConnectors } from "./starter-connectors.ts";

const HISTORY_HOURS = 24;
const PER_MINUTE = 20;

/**
 * What a new data directory is given, and what an old one goes on with: the sources without keys (off), and the
 * demo where it is wanted. A demo that was deleted does not come back.
 */
export function firstStart(
  installation: Installation,
  wantsDemo: boolean,
  deps: InstallationDeps & { logger: Logger },
): Component {
  const { registry, intake, directory } = installation;
  const simulator = createSimulator({
    ...deps,
    registry,
    intake,
    random: seededRandom(deps.clock.now()),
    historyHours: HISTORY_HOURS,
    perMinute: PER_MINUTE,
  });
  let simulates = false;
  return {
    name: "demo",
    failed: simulator.failed,
    async start(signal) {
      if (directory.isNew) await enterStarterConnectors(registry);
      simulates = wantsDemo && (directory.isNew || hasDemo(registry));
      if (simulates) await simulator.start(signal);
    },
    async stop() {
      if (simulates) await simulator.stop();
    },
    health: () => (simulates ? simulator.health() : { ok: true, detail: "off" }),
  };
}
