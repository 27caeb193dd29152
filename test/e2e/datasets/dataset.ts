/** A set of posts in a file, and what a reader with a ruler would count in it. */
export type Dataset = {
  /** Also the id of the workspace that listens for it. */
  name: string;
  /** Of rows that name none, as given to the import. */
  source: string;
  /** Each is a brand's id, and with an @ its query. */
  handles: readonly string[];
  /** Around all of its posts, as the API takes it. */
  window: { from: string; to: string };
  path: string;
};

export type DatasetRow = { id: string; createdAt: string; text: string };

/** What is in the file, counted without the product: by id, first come, and by plain search for handles. */
export type Counted = {
  rows: number;
  distinct: number;
  /** Mentions by brand. */
  mentions: Record<string, number>;
  /** Mentions by the start of their hour (ISO) and brand: "2015-02-17T07:00:00.000Z united" to count. */
  hourly: Record<string, number>;
  /** Posts that name two or more, "id brand brand", sorted. */
  several: string[];
};

/** Counts a file's rows for its handles. */
export function countRows(rows: readonly DatasetRow[], handles: readonly string[]): Counted {
  const posts = new Map<string, DatasetRow>();
  for (const row of rows) if (!posts.has(row.id)) posts.set(row.id, row);
  const patterns = handles.map((handle) => ({ handle, pattern: new RegExp(`(?<![\\w@])@${handle}(?!\\w)`, "i") }));
  const counted: Counted = { rows: rows.length, distinct: posts.size, mentions: {}, hourly: {}, several: [] };
  for (const { id, createdAt, text } of posts.values()) {
    const named = patterns.filter(({ pattern }) => pattern.test(text)).map(({ handle }) => handle);
    const hour = `${new Date(createdAt).toISOString().slice(0, 13)}:00:00.000Z`;
    for (const handle of named) {
      counted.mentions[handle] = (counted.mentions[handle] ?? 0) + 1;
      counted.hourly[`${hour} ${handle}`] = (counted.hourly[`${hour} ${handle}`] ?? 0) + 1;
    }
    if (named.length > 1) counted.several.push([id, ...inOrder(named)].join(" "));
  }
  return { ...counted, several: inOrder(counted.several) };
}

/** By code unit, as the tables sort. */
export function inOrder(texts: readonly string[]): string[] {
  return [...texts].sort((a, b) => (a < b ? -1 : Number(a > b)));
}

/** The rows of a CSV with the columns id, created_at and text. */
export function readRows(csv: string): DatasetRow[] {
  const [header = [], ...lines] = readCsv(csv);
  const at = (name: string) => header.indexOf(name);
  const [id, createdAt, text] = [at("id"), at("created_at"), at("text")];
  return lines.map((line) => ({ id: line[id] ?? "", createdAt: line[createdAt] ?? "", text: line[text] ?? "" }));
}

/** RFC 4180, in its plainest reading. */
function readCsv(csv: string): string[][] {
  const cell = /(?:"((?:[^"]|"")*)"|([^,\r\n]*))(,|\r?\n|$)/gy;
  const lines: string[][] = [[]];
  while (cell.lastIndex < csv.length) {
    const [, quoted, plain, end] = cell.exec(csv) ?? [];
    lines.at(-1)?.push(quoted?.replaceAll('""', '"') ?? plain ?? "");
    if (end !== ",") lines.push([]);
  }
  return lines.filter((line) => line.length > 1);
}
