import { z } from "zod";
import { refuseUnclean } from "./clean-text.ts";
import { EpochMs, Slug } from "./ids.ts";
import { QueryWarnings } from "./query-fault.ts";
import { BrandAccounts, BrandFilter, KeyScope } from "./registry.ts";
import { TimeZone } from "./time-zone.ts";

const Name = z.string().trim().min(1, "must not be empty").max(200).superRefine(refuseUnclean);
const Color = z.string().regex(/^#[0-9a-f]{6}$/i, "must be a colour such as #1f77b4");
const Names = z.array(Name).max(500);

export const NewWorkspace = z.strictObject({
  id: Slug,
  name: Name,
  timezone: z.exactOptional(TimeZone),
  retentionDays: z.exactOptional(z.int().min(1).max(36_500).nullable()),
});
export const WorkspacePatch = z.strictObject({
  name: z.exactOptional(Name),
  timezone: z.exactOptional(TimeZone),
  retentionDays: z.exactOptional(z.int().min(1).max(36_500).nullable()),
});
export const WorkspaceView = z.object({
  id: Slug,
  name: z.string(),
  timezone: z.string(),
  retentionDays: z.int().nullable(),
  simulated: z.boolean(),
  revision: z.int(),
  updatedAt: EpochMs,
});
export type WorkspaceView = z.infer<typeof WorkspaceView>;

/**
 * Whether a brand's query is known to find the brand. `unproven`: its name is a common word and too few labels speak
 * for it, or labels speak against it (precision below 80 %). `n` is how many labels of posts that it finds there are.
 */
export const BrandProof = z.object({
  status: z.enum(["unproven", "proven", "not-needed"]),
  precision: z.number().min(0).max(1).nullable(),
  n: z.int().min(0),
});
export type BrandProof = z.infer<typeof BrandProof>;

const brandFields = {
  name: Name,
  role: z.enum(["own", "competitor"]),
  query: z.string().trim().min(1, "must not be empty").max(20_000).superRefine(refuseUnclean),
};
const brandExtras = {
  color: z.exactOptional(Color),
  parent: z.exactOptional(Slug.nullable()),
  sets: z.exactOptional(z.array(Slug).max(50)),
  names: z.exactOptional(Names),
  hashtags: z.exactOptional(Names),
  people: z.exactOptional(Names),
  accounts: z.exactOptional(BrandAccounts),
  market: z.exactOptional(z.string().max(100).superRefine(refuseUnclean).nullable()),
};
export const NewBrand = z.strictObject({ id: Slug, ...brandFields, ...brandExtras });
export type NewBrand = z.infer<typeof NewBrand>;
export const BrandPatch = z.strictObject({
  name: z.exactOptional(Name),
  role: z.exactOptional(z.enum(["own", "competitor"])),
  query: z.exactOptional(brandFields.query),
  ...brandExtras,
  /** Why it is changed, for the list of versions. */
  note: z.exactOptional(z.string().trim().max(2_000).superRefine(refuseUnclean)),
});
export const BrandView = z.object({
  id: Slug,
  name: z.string(),
  role: z.enum(["own", "competitor"]),
  query: z.string(),
  queryVersion: z.int(),
  color: z.string(),
  parent: Slug.nullable(),
  sets: z.array(Slug),
  names: z.array(z.string()),
  hashtags: z.array(z.string()),
  people: z.array(z.string()),
  accounts: BrandAccounts,
  market: z.string().nullable(),
  proof: BrandProof,
  /** How the brand's relevance filter did when it was tested; null where none is used. */
  filter: BrandFilter.shape.trial.nullable(),
  revision: z.int(),
  updatedAt: EpochMs,
});
export type BrandView = z.infer<typeof BrandView>;
/** A brand as it was saved, with what is doubtful about its query. */
export const SavedBrandView = BrandView.extend({ warnings: QueryWarnings });
export type SavedBrandView = z.infer<typeof SavedBrandView>;

export const NewKey = z.strictObject({ name: Name, scopes: z.array(KeyScope).min(1) });
export const CreatedKey = z.object({ id: z.string(), key: z.string() });
export const KeyView = z.object({ id: z.string(), name: z.string(), scopes: z.array(KeyScope), createdAt: EpochMs });
export type KeyView = z.infer<typeof KeyView>;

export const NewRule = z.strictObject({
  id: Slug,
  name: Name,
  brand: z.exactOptional(Slug.nullable()),
  enabled: z.exactOptional(z.boolean()),
  minimum: z.exactOptional(z.int().min(1).max(1_000_000)),
  factor: z.exactOptional(z.number().min(1).max(1_000)),
});
export const RulePatch = z.strictObject({
  name: z.exactOptional(Name),
  brand: z.exactOptional(Slug.nullable()),
  enabled: z.exactOptional(z.boolean()),
  minimum: z.exactOptional(z.int().min(1).max(1_000_000)),
  factor: z.exactOptional(z.number().min(1).max(1_000)),
});
export const RuleView = z.object({
  id: Slug,
  name: z.string(),
  brand: Slug.nullable(),
  enabled: z.boolean(),
  minimum: z.int(),
  factor: z.number(),
  revision: z.int(),
});
export type RuleView = z.infer<typeof RuleView>;

const WebhookUrl = z.url({ protocol: /^https?$/, error: "must be an http or https address" }).max(2_000);
export const NewChannel = z.strictObject({
  id: Slug,
  name: Name,
  type: z.literal("webhook"),
  url: WebhookUrl,
  enabled: z.exactOptional(z.boolean()),
});
export const ChannelPatch = z.strictObject({
  name: z.exactOptional(Name),
  url: z.exactOptional(WebhookUrl),
  enabled: z.exactOptional(z.boolean()),
});
/** `secret` signs deliveries (Standard Webhooks, `whsec_…`); shown only when the channel is made. */
export const CreatedChannel = z.object({ id: Slug, secret: z.string() });
export const ChannelView = z.object({
  id: Slug,
  name: z.string(),
  type: z.literal("webhook"),
  url: z.string(),
  enabled: z.boolean(),
  revision: z.int(),
});
export type ChannelView = z.infer<typeof ChannelView>;
