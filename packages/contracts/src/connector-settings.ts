import { z } from "zod";
import { refuseUnclean } from "./clean-text.ts";
import { EpochMs, Slug, SourceName } from "./ids.ts";

const MINUTE_MS = 60_000;

export const JETSTREAM_HOSTS = [
  "wss://jetstream1.us-east.bsky.network",
  "wss://jetstream2.us-east.bsky.network",
  "wss://jetstream1.us-west.bsky.network",
  "wss://jetstream2.us-west.bsky.network",
] as const;

/** Bluesky's public stream. */
export const JetstreamSettings = z.strictObject({
  hosts: z
    .array(z.url({ protocol: /^wss?$/ }))
    .min(1)
    .max(10)
    .default([...JETSTREAM_HOSTS]),
  /** A host that says nothing for this long is left, ms. */
  silenceMs: z.int().min(100).max(3_600_000).default(30_000),
});
export type JetstreamSettings = z.infer<typeof JetstreamSettings>;

/** An RSS, Atom, RDF or JSON feed. */
export const FeedSettings = z.strictObject({
  url: z.url({ protocol: /^https?$/, error: "must be an http or https address" }).max(2_000),
  /** The site that the feed's articles belong to; by default the host of the address. */
  source: z.exactOptional(SourceName),
  everyMs: z
    .int()
    .min(1_000)
    .max(86_400_000)
    .default(5 * MINUTE_MS),
});
export type FeedSettings = z.infer<typeof FeedSettings>;

/** The reviews of one app in some countries' App Stores. */
export const AppStoreSettings = z.strictObject({
  appId: z.string().regex(/^\d{5,15}$/, "is the number in the app's address, such as 284882215"),
  countries: z
    .array(z.string().regex(/^[a-z]{2}$/, "two small letters, such as vn"))
    .min(1)
    .max(20)
    .default(["vn"]),
  everyMs: z
    .int()
    .min(MINUTE_MS)
    .max(86_400_000)
    .default(30 * MINUTE_MS),
});
export type AppStoreSettings = z.infer<typeof AppStoreSettings>;

const common = {
  id: Slug,
  name: z.string().trim().min(1, "must not be empty").max(200).superRefine(refuseUnclean),
  enabled: z.exactOptional(z.boolean()),
};

/** A source to listen to, as `POST /connectors` takes it. With a workspace what it brings is that workspace's alone. */
export const NewConnector = z.discriminatedUnion("type", [
  z.strictObject({
    ...common,
    workspace: z.exactOptional(Slug),
    type: z.literal("jetstream"),
    settings: JetstreamSettings.prefault({}),
  }),
  z.strictObject({ ...common, workspace: z.exactOptional(Slug), type: z.literal("feed"), settings: FeedSettings }),
  z.strictObject({
    ...common,
    workspace: z.exactOptional(Slug),
    type: z.literal("app-store"),
    settings: AppStoreSettings,
  }),
]);
export type NewConnector = z.infer<typeof NewConnector>;

export const ConnectorPatch = z.strictObject({
  name: z.exactOptional(common.name),
  enabled: z.exactOptional(z.boolean()),
});

export const ConnectorView = z.object({
  id: Slug,
  type: z.string(),
  name: z.string(),
  enabled: z.boolean(),
  workspace: Slug.nullable(),
  settings: z.record(z.string(), z.unknown()),
  /** How it is doing, where it runs in the process that answers; null elsewhere, and while it is off. */
  status: z
    .object({
      state: z.enum(["starting", "ok", "waiting", "failing"]),
      detail: z.string(),
      posts: z.int().min(0),
      lastHeardAt: EpochMs.nullable(),
    })
    .nullable(),
  revision: z.int(),
});
export type ConnectorView = z.infer<typeof ConnectorView>;
