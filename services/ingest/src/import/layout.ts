/** The fields of a post that a column of a file may fill. */
export const IMPORT_FIELDS = [
  "id",
  "createdAt",
  "time",
  "text",
  "title",
  "url",
  "source",
  "site",
  "kind",
  "lang",
  "country",
  "authorId",
  "authorName",
  "authorHandle",
  "followers",
  "verified",
  "parentId",
  "rootId",
  "likes",
  "shares",
  "comments",
  "views",
  "editedAt",
  "sentiment",
  "reach",
] as const;
export type ImportField = (typeof IMPORT_FIELDS)[number];

/**
 * How one vendor writes a mention: the names its columns go by (compared without case, marks and punctuation), and
 * what its bare dates mean.
 */
export type Layout = {
  name: string;
  columns: Partial<Record<ImportField, readonly string[]>>;
  /** Headers that only this vendor has: each found counts for much when the layout is guessed. */
  signature: readonly string[];
  dayFirst: boolean;
  /** The zone of a date that names none. */
  timezone: string;
};

/** Where each field stands in a row; columns that fill no field are kept in `raw` under their own names. */
export type ColumnMap = { layout: Layout; header: readonly string[]; fields: ReadonlyMap<ImportField, number> };

/** A header as it is compared: lower case, no marks, letters and digits alone. */
export function plainHeader(name: string): string {
  return name
    .normalize("NFD")
    .replace(/\p{M}/gu, "")
    .replace(/đ/gi, "d")
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]/gu, "");
}
