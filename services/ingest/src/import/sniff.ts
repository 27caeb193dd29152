export type Encoding = "utf-8" | "utf-16le" | "utf-16be" | "windows-1258";
export type Format = { kind: "csv"; delimiter: string } | { kind: "ndjson" };

/** The encoding of a file by its first bytes: a mark, the zeros of UTF-16, well-formed UTF-8, else Vietnamese Windows. */
export function sniffEncoding(head: Uint8Array): { encoding: Encoding; bomBytes: number } {
  if (head[0] === 0xef && head[1] === 0xbb && head[2] === 0xbf) return { encoding: "utf-8", bomBytes: 3 };
  if (head[0] === 0xff && head[1] === 0xfe) return { encoding: "utf-16le", bomBytes: 2 };
  if (head[0] === 0xfe && head[1] === 0xff) return { encoding: "utf-16be", bomBytes: 2 };
  const [even, odd] = zeros(head);
  const half = head.length / 2;
  if (odd > half * 0.3 && even < half * 0.05) return { encoding: "utf-16le", bomBytes: 0 };
  if (even > half * 0.3 && odd < half * 0.05) return { encoding: "utf-16be", bomBytes: 0 };
  return { encoding: isUtf8(head) ? "utf-8" : "windows-1258", bomBytes: 0 };
}

function zeros(head: Uint8Array): [number, number] {
  let even = 0;
  let odd = 0;
  for (let i = 0; i < head.length; i++) {
    if (head[i] !== 0) continue;
    if (i % 2 === 0) even++;
    else odd++;
  }
  return [even, odd];
}

/** The last character may be cut by the end of the sample. */
function isUtf8(head: Uint8Array): boolean {
  try {
    new TextDecoder("utf-8", { fatal: true }).decode(head, { stream: true });
    return true;
  } catch {
    return false;
  }
}

/** JSON where the file begins with an object, or with an array of them; otherwise separated values. */
export function sniffFormat(sample: string): Format {
  const first = sample.trimStart();
  if (first.startsWith("{") || /^\[\s*[{\]]/.test(first)) return { kind: "ndjson" };
  return { kind: "csv", delimiter: sniffDelimiter(sample) };
}

const DELIMITERS = [",", ";", "\t", "|"];

/** The separator that cuts the sample's lines into the most columns most evenly, quoted stretches left out. */
export function sniffDelimiter(sample: string): string {
  const lines = sample
    .replace(/"(?:[^"]|"")*"/g, "q")
    .split(/\r\n|\n|\r/)
    .filter((line) => line !== "")
    .slice(0, 50);
  let best = { delimiter: ",", score: 0 };
  for (const delimiter of DELIMITERS) {
    const score = evenness(lines.map((line) => line.split(delimiter).length));
    if (score > best.score) best = { delimiter, score };
  }
  return best.delimiter;
}

/** The commonest column count above one, times how many lines have it. */
function evenness(counts: readonly number[]): number {
  const tally = new Map<number, number>();
  for (const count of counts) if (count > 1) tally.set(count, (tally.get(count) ?? 0) + 1);
  return Math.max(0, ...[...tally].map(([count, lines]) => lines * Math.log2(count)));
}
