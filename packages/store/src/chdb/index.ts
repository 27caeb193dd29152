export { CHDB_DEFAULTS, type ChdbOptions, createChdbDatabase } from "./chdb-database.ts";
