import { NEWER_BLOCKS } from "./native/newer-blocks.ts";

/**
 * What drivers ask before anything else, in words that name functions off the list. The door answers with what is
 * true of itself: nothing of the machine.
 */
const GREETINGS: ReadonlyMap<string, string> = new Map([
  [
    "SELECT displayName(), version(), revision(), timezone()",
    `SELECT 'nghe' AS \`displayName()\`, version(), toUInt32(${NEWER_BLOCKS}) AS \`revision()\`, timezone()`,
  ],
  ["SELECT displayName()", "SELECT 'nghe' AS `displayName()`"],
  ["SELECT currentUser()", "SELECT 'default' AS `currentUser()`"],
  [
    "SELECT currentUser() AS user, timezone() AS timezone, version() AS version",
    "SELECT 'default' AS user, timezone() AS timezone, version() AS version",
  ],
]);

/** The text to judge and run in place of a driver's first question; any other text as it is. */
export function answerGreeting(canonical: string): string {
  return GREETINGS.get(canonical.replaceAll(/\s+/g, " ")) ?? canonical;
}
