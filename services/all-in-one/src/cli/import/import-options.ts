import { basename } from "node:path";
import { Slug, SourceName } from "@nghe/contracts";
import { IMPORT_FIELDS, type ImportField, type ImportWishes, LAYOUTS } from "@nghe/ingest";
import { UsageError } from "../command.ts";
import { parseOptions } from "../parse-options.ts";

export type ImportOptions = {
  file: string;
  /** What posts say of where they came from. */
  name: string;
  workspace: undefined | string;
  wishes: ImportWishes;
  dryRun: boolean;
  rejects: string;
  batchSize: number;
  restart: boolean;
};

const NAMES_A_LINE = 7;

/** Names between commas, some to a line, under the column in which options are told. */
function wrapped(names: readonly string[]): string {
  const indent = " ".repeat(21);
  return names
    .map((name, at) => (at > 0 && at % NAMES_A_LINE === 0 ? `\n${indent}${name}` : at > 0 ? ` ${name}` : name))
    .join(",");
}

export const IMPORT_USAGE = `nghe import FILE [options]

  --workspace ID     posts of this workspace alone; without it they are public
  --source NAME      the source of rows that name none (default: the platform that
                     their address tells, such as x or youtube, else import)
  --map FIELD=COLUMN which column fills a field, by header or number; again for more
                     fields: ${wrapped(IMPORT_FIELDS)}
  --layout NAME      ${LAYOUTS.map(({ name }) => name).join(", ")} (default: found by the header)
  --format NAME      csv, tsv or ndjson, also one JSON array (default: found)
  --timezone ZONE    of times that name none, such as Asia/Ho_Chi_Minh (default: the
                     workspace's, without --workspace the layout's)
  --day-first        03/04 is 3 April      --month-first   03/04 is 4 March
  --dry-run          show the first rows as posts and every error with its line; send nothing
  --rejects FILE     where rows that cannot be taken go (default: FILE.rejects.ndjson)
  --batch N          posts a request (default: 1000)
  --restart          from the first line, also where an earlier run got further

Ctrl-C stops; the same command goes on from there. Importing a file again adds nothing.`;

const DECLARED = {
  workspace: { type: "string" },
  source: { type: "string" },
  map: { type: "string", multiple: true },
  layout: { type: "string" },
  format: { type: "string" },
  timezone: { type: "string" },
  "day-first": { type: "boolean", default: false },
  "month-first": { type: "boolean", default: false },
  "dry-run": { type: "boolean", default: false },
  rejects: { type: "string" },
  batch: { type: "string", default: "1000" },
  restart: { type: "boolean", default: false },
} as const;

/** Reads the words behind `import`. Throws `UsageError` naming what is wrong. */
export function importOptions(args: readonly string[]): ImportOptions {
  const { values, positionals } = parseOptions(args, DECLARED);
  const [file, extra] = positionals;
  if (file === undefined || extra !== undefined) throw new UsageError("give one FILE to import");
  checkNames(values.workspace, values.source);
  if (values["day-first"] && values["month-first"]) {
    throw new UsageError("--day-first and --month-first exclude each other");
  }
  const batchSize = Number(values.batch);
  if (!Number.isInteger(batchSize) || batchSize < 1 || batchSize > 5_000)
    throw new UsageError("--batch takes 1 to 5000");
  return {
    file,
    name: basename(file).slice(0, 180),
    workspace: values.workspace,
    dryRun: values["dry-run"],
    rejects: values.rejects ?? `${file}.rejects.ndjson`,
    batchSize,
    restart: values.restart,
    wishes: {
      format: formatNamed(values.format),
      layout: values.layout,
      overrides: overridesOf(values.map ?? []),
      source: values.source,
      timezone: timeZone(values.timezone),
      dayFirst: values["day-first"] ? true : values["month-first"] ? false : undefined,
    },
  };
}

function checkNames(workspace: undefined | string, source: undefined | string): void {
  if (workspace !== undefined && !Slug.safeParse(workspace).success) {
    throw new UsageError(`--workspace ${workspace} is no workspace id`);
  }
  if (source !== undefined && !SourceName.safeParse(source).success) {
    throw new UsageError(`--source ${source}: use a-z, 0-9, '.', '_' and '-'`);
  }
}

function formatNamed(name: undefined | string): ImportWishes["format"] {
  if (name === undefined) return undefined;
  if (name === "ndjson") return { kind: "ndjson" };
  if (name === "csv") return { kind: "csv", delimiter: "," };
  if (name === "tsv") return { kind: "csv", delimiter: "\t" };
  throw new UsageError(`--format ${name}: csv, tsv or ndjson`);
}

function timeZone(name: undefined | string): undefined | string {
  if (name === undefined) return undefined;
  try {
    return new Intl.DateTimeFormat("en", { timeZone: name }).resolvedOptions().timeZone;
  } catch {
    throw new UsageError(`--timezone ${name} is no IANA time zone, such as Asia/Ho_Chi_Minh`);
  }
}

function overridesOf(maps: readonly string[]): Map<ImportField, string> {
  return new Map(
    maps.map((text) => {
      const cut = text.indexOf("=");
      const field = IMPORT_FIELDS.find((name) => name === text.slice(0, cut));
      if (cut < 1 || field === undefined) {
        throw new UsageError(`--map ${text}: give FIELD=COLUMN, FIELD one of ${IMPORT_FIELDS.join(", ")}`);
      }
      return [field, text.slice(cut + 1)];
    }),
  );
}
