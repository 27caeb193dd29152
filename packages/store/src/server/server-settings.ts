import { booleanSetting, urlSetting } from "@nghe/runtime";
import { z } from "zod";
import type { ServerOptions } from "./server-database.ts";

/** What the environment says of the ClickHouse server, the same to every service. */
export const ServerSettings = z.object({
  /** The address; user and password may stand in it. */
  NGHE_CLICKHOUSE_URL: urlSetting(),
  /** User and password where the address names none. */
  NGHE_CLICKHOUSE_USER: z.string().max(200).default("default"),
  NGHE_CLICKHOUSE_PASSWORD: z.string().max(200).default(""),
  /** Whether ClickHouse's tables are replicated: writes then wait for a quorum, and look-ups see it. */
  NGHE_CLICKHOUSE_REPLICATED: booleanSetting().prefault("0"),
});

/** Where the server is and who asks, the password apart from the address, so that no error or log shows it. */
export function serverAccess(
  settings: z.infer<typeof ServerSettings>,
): Pick<ServerOptions, "url" | "user" | "password" | "replicated"> {
  const address = new URL(settings.NGHE_CLICKHOUSE_URL);
  const user = decodeURIComponent(address.username);
  const password = decodeURIComponent(address.password);
  address.username = "";
  address.password = "";
  return {
    url: address.href.replace(/\/+$/, ""),
    user: user || settings.NGHE_CLICKHOUSE_USER,
    password: password || settings.NGHE_CLICKHOUSE_PASSWORD,
    replicated: settings.NGHE_CLICKHOUSE_REPLICATED,
  };
}
