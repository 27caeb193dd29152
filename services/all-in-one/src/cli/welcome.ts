import type { Installation } from "../embedded/installation.ts";
import type { Terminal } from "./terminal.ts";

export type WelcomeFacts = { api: string; sql: string; installation: Installation; demo: boolean };

/** What a person is told once everything runs: where to look, and the key on the day it was made. */
export function welcome(terminal: Terminal, { api, sql, installation, demo }: WelcomeFacts): void {
  const { adminKey, isNew, path } = installation.directory;
  const lines = adminKey.isNew
    ? [
        `Open        ${api}/#key=${adminKey.value}`,
        `Admin key   ${adminKey.value}`,
        `            shown this once; kept in ${path}/admin-key, readable by you alone`,
      ]
    : [`Open        ${api}`];
  const simulated =
    isNew && demo ? ["Demo        a simulated workspace is being filled; NGHE_DEMO=0 starts without"] : [];
  const where = [`API         ${api}/docs`, `SQL         ${sql}  (user default, password an API key)`];
  terminal.err(["", "Nghe is listening.", "", ...lines, ...where, ...simulated, "", "Ctrl-C stops it.", ""].join("\n"));
}
