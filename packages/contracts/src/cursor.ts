import { z } from "zod";
import { EpochMs, Uid } from "./ids.ts";

/** How far a connector has read its source: written only once the posts before it are durable. */
export const CursorMessage = z.object({ v: z.literal(1), connectorUid: Uid, cursor: z.unknown(), at: EpochMs });
export type CursorMessage = z.infer<typeof CursorMessage>;
