import { z } from "zod";
import { Answer } from "./answers.ts";
import { RecountView } from "./backfill-bodies.ts";
import { EpochMs, Slug } from "./ids.ts";
import { Question, QuestionKind } from "./questions.ts";

const SubscriptionId = z.string().min(1).max(64);

/** A live query: REST's parameters, its kind and its workspace. */
export const LiveQuery = Question.extend({ kind: QuestionKind, workspace: Slug });
export type LiveQuery = z.infer<typeof LiveQuery>;

/** What a client sends. `auth` comes first where the connection carried no key. */
export const ClientFrame = z.discriminatedUnion("type", [
  z.object({ type: z.literal("auth"), key: z.string().max(200) }),
  z.object({ type: z.literal("subscribe"), id: SubscriptionId, query: LiveQuery }),
  z.object({ type: z.literal("unsubscribe"), id: SubscriptionId }),
  z.object({ type: z.literal("ping") }),
]);
export type ClientFrame = z.infer<typeof ClientFrame>;

const pipeline = { behind: z.exactOptional(z.boolean()) };

/**
 * What the server sends. `seq` counts per connection and subscription without a hole: a client that was too slow for a
 * frame gets a `snapshot` as the next. `update` carries the whole new answer, or for the `mentions` and `alerts`
 * streams what is new or changed since the last frame; where something went away they get a `snapshot`. A subscription
 * has no `cursor`. An `error` with an id ends that subscription, but for `unavailable`, after which it goes on.
 * `asOf` of `ready` and `pong` is the server's clock; `behind` there is true while posts that came more than 15 seconds
 * ago are not in the tables, and absent where nobody can tell.
 * `recount` tells of a workspace that a subscription is about how far its stored posts follow its queries, whenever that
 * changes; before the first such frame they do.
 * Close codes: 4401 the key is not accepted or no more, 1013 try again later, 1008 too many or too small messages.
 */
export const ServerFrame = z.discriminatedUnion("type", [
  z.object({ type: z.literal("ready"), version: z.string(), asOf: EpochMs, ...pipeline }),
  z.object({ type: z.literal("snapshot"), id: SubscriptionId, seq: z.int().min(1), asOf: EpochMs, data: Answer }),
  z.object({ type: z.literal("update"), id: SubscriptionId, seq: z.int().min(1), asOf: EpochMs, data: Answer }),
  z.object({ type: z.literal("error"), id: SubscriptionId.nullable(), code: z.string(), message: z.string() }),
  z.object({ type: z.literal("recount"), workspace: Slug, asOf: EpochMs, recount: RecountView }),
  z.object({ type: z.literal("pong"), asOf: EpochMs, ...pipeline }),
]);
export type ServerFrame = z.infer<typeof ServerFrame>;
