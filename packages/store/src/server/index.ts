export { createServerDatabase, type ServerOptions } from "./server-database.ts";
export { ServerSettings, serverAccess } from "./server-settings.ts";
