export { toReadPost } from "../previews/previews.ts";
export { type ChdbHost, type ChdbHostOptions, startChdbHost } from "./chdb-host.ts";
export { describeDatabaseContract } from "./database-contract.ts";
export { createFaultyDatabase, type Fault, type FaultyDatabase, lostConnection } from "./faulty-database.ts";
export { asLog, eraseAuthor, mentionRow, postContent, postScript, START } from "./log-script.ts";
export { liveMentions, seenAndExpected, storedPosts } from "./tables.ts";
