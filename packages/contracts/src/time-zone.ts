import { z } from "zod";

/** An IANA zone, in the letters that the database knows it by: `utc` becomes `UTC`. */
export const TimeZone = z
  .string()
  .max(64)
  .refine((name) => zoneOf(name) !== undefined, "is no IANA time zone, such as Asia/Ho_Chi_Minh")
  .overwrite(spelled);

/** The zone that a name means to this machine, whatever its capitals; undefined where it means none. */
function zoneOf(name: string): undefined | string {
  try {
    return new Intl.DateTimeFormat("en", { timeZone: name }).resolvedOptions().timeZone;
  } catch {
    return undefined;
  }
}

/** A second name of a zone (`Asia/Ho_Chi_Minh`) stays as it is typed, unless its capitals are plainly not IANA's. */
function spelled(name: string): string {
  const zone = zoneOf(name);
  if (zone === undefined) return name;
  const typedOtherwise = zone.toLowerCase() === name.toLowerCase() || /(?:^|[/_])[a-z]|\/[A-Z]{2}/.test(name);
  return typedOtherwise ? zone : name;
}
