import { describeDatabaseContract } from "../testing/database-contract.ts";
import { createChdbDatabase } from "./chdb-database.ts";

describeDatabaseContract("chDB", () => createChdbDatabase({ path: null }));
