import { z } from "zod";
import { type LogLevel, logLevels } from "./pino-logger.ts";
import { choiceSetting, portSetting } from "./settings.ts";

/** What the environment says of a process, the same to every service. */
export const ProcessSettings = z.object({
  /** The address to listen on. */
  NGHE_HOST: z.string().max(255).default("127.0.0.1"),
  NGHE_PORT: portSetting().prefault("8080"),
  NGHE_LOG_LEVEL: choiceSetting(logLevels).prefault("info"),
});

/** Where a process listens, and how much it logs. `port` 0 lets the system choose. */
export type ProcessSetup = { host: string; port: number; logLevel: LogLevel };

export function processSetup(settings: z.infer<typeof ProcessSettings>): ProcessSetup {
  return { host: settings.NGHE_HOST, port: settings.NGHE_PORT, logLevel: settings.NGHE_LOG_LEVEL };
}
