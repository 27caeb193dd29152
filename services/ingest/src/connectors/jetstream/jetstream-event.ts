import { textProblem } from "@nghe/contracts";
import { z } from "zod";

/** Text that becomes an id or a key: anyone may write it, so it is none where a table could not hold it. */
const Key = z
  .string()
  .min(1)
  .refine((text) => textProblem(text) === undefined);
const Uri = Key.max(1_000);
const Reference = z.object({ uri: Uri });

/** The record of a Bluesky post, as far as it is read; its embeds are anyone's to extend. */
export const BlueskyPost = z.object({
  text: z.string().max(30_000),
  createdAt: z.string().max(64).catch(""),
  langs: z.array(Key.max(35)).max(10).catch([]).default([]),
  tags: z.array(z.string().max(640)).max(30).catch([]).default([]),
  reply: z.object({ root: Reference, parent: Reference }).nullable().catch(null).default(null),
  embed: z.exactOptional(z.unknown()),
});
export type BlueskyPost = z.infer<typeof BlueskyPost>;

const common = { did: Key.max(300), time_us: z.int().min(0) };

/** An event of Jetstream's first wire (`/subscribe`). */
export const JetstreamEvent = z.discriminatedUnion("kind", [
  z.object({
    ...common,
    kind: z.literal("commit"),
    commit: z.object({
      operation: z.enum(["create", "update", "delete"]),
      collection: z.string().max(320),
      rkey: Key.max(512),
      record: z.exactOptional(z.unknown()),
    }),
  }),
  z.object({ ...common, kind: z.literal("identity") }),
  z.object({
    ...common,
    kind: z.literal("account"),
    account: z.object({ active: z.boolean(), status: z.string().max(50).nullish() }),
  }),
]);
export type JetstreamEvent = z.infer<typeof JetstreamEvent>;
