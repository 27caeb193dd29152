import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import type { Dataset, DatasetRow } from "./dataset.ts";

const HANDLES = ["larkair", "fjordjet", "koyoair", "tramontana", "skyheron", "monsoonair"] as const;

const WORDS = [
  "the flight was late again and nobody told us why",
  "thank you for the lovely crew, best trip in years",
  "is there a gate for flight 1204 yet?",
  "you lost my bag, this is terrible service",
  "boarding now, see you in Huế",
  "great seats, friendly people, I love it",
  "cancelled. three hours on hold. awful, awful, awful",
  "chuyến bay bị hoãn, quá tệ",
  "nhân viên rất dễ thương, cảm ơn nhiều",
  "do you fly to Oslo, in May?",
];

const HOUR_MS = 3_600_000;

/**
 * Invented posts at invented airlines in the shape of a real set: the same ones for the same `size` and `endsAt`.
 * One in eleven names two airlines, one in fourteen none, one in fifty comes twice; they fill the 72 hours before
 * `endsAt`.
 */
export function inventedRows(size: number, endsAt: number): DatasetRow[] {
  const rows: DatasetRow[] = [];
  for (let index = 0; index < size; index += 1) {
    const at = Math.floor(endsAt - 72 * HOUR_MS + (index * 72 * HOUR_MS) / size);
    const row = { id: String(700_000_000_000 + index), createdAt: new Date(at).toISOString(), text: textOf(index) };
    rows.push(row);
    if (index % 50 === 49) rows.push(row);
  }
  return rows;
}

function textOf(index: number): string {
  const pick = <T>(from: readonly T[], step: number): undefined | T =>
    from[(index * step + (index >> 3)) % from.length];
  const words = pick(WORDS, 7);
  if (index % 14 === 13) return `${words} (${index})`;
  const first = `@${pick(HANDLES, 5)}`;
  const second =
    index % 11 === 10 ? ` not "@${HANDLES[(HANDLES.indexOf(pick(HANDLES, 5) ?? "larkair") + 1) % 6]}"` : "";
  return `${index % 3 === 0 ? first.toUpperCase() : first} ${words}${second} ${index}`;
}

/** Writes them as a CSV into `directory`. */
export async function inventedAirlines(directory: string, size: number, endsAt: number): Promise<Dataset> {
  const path = join(directory, `invented-${size}.csv`);
  const cell = (text: string) => `"${text.replaceAll('"', '""')}"`;
  const lines = inventedRows(size, endsAt).map(
    ({ id, createdAt, text }) => `${id},${createdAt},someone,${cell(text)},0`,
  );
  await writeFile(path, `${["id,created_at,author,text,retweets", ...lines].join("\n")}\n`);
  const window = { from: new Date(endsAt - 80 * HOUR_MS).toISOString(), to: new Date(endsAt + HOUR_MS).toISOString() };
  return { name: "invented", source: "skytalk", handles: HANDLES, window, path };
}
