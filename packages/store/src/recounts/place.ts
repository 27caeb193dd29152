import { z } from "zod";
import { BadCursor } from "../answers/cursor.ts";

export type PlaceOfPost = { hash: string; source: string; id: string };
export type PlaceOfMention = { brand: string; brandUid: string; publishedAt: number; source: string; id: string };

/** Where a page ended. A place of posts with an empty hash is before the first of them. */
type Place = ({ of: "posts" } & PlaceOfPost) | ({ of: "mentions" } & PlaceOfMention);

const key = { source: z.string(), id: z.string() };
const Place: z.ZodType<Place> = z.discriminatedUnion("of", [
  z.strictObject({ of: z.literal("posts"), hash: z.string().regex(/^\d{0,20}$/), ...key }),
  z.strictObject({
    of: z.literal("mentions"),
    brand: z.string(),
    brandUid: z.string(),
    publishedAt: z.int(),
    ...key,
  }),
]);

export function writePlace(place: Place): string {
  return Buffer.from(JSON.stringify(place)).toString("base64url");
}

/** Throws `BadCursor` for what `writePlace` did not write. */
export function readPlace(text: string): Place {
  try {
    return Place.parse(JSON.parse(Buffer.from(text, "base64url").toString("utf8")));
  } catch {
    throw new BadCursor();
  }
}
