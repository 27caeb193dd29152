export { createServerDatabase, type ServerOptions } from "./server-database.ts";
