export { describeDatabaseContract } from "./database-contract.ts";
