import { join } from "node:path";
import { createChdbDatabase } from "@nghe/store/chdb";
import { dumpTables } from "./dump-tables.ts";

/** A process of its own, since an engine keeps to one directory: prints the tables of a directory that nobody has open. */
const [directory = "", source = ""] = process.argv.slice(2);
const database = await createChdbDatabase({ path: join(directory, "clickhouse"), readers: 1 });
process.stdout.write(JSON.stringify(await dumpTables(database, source)));
await database.close();
