/** One part of a list with what joins it to the part before, and the comments about it. */
export type Item = {
  operator: string;
  lines: readonly string[];
  /** Whether it is one piece, so that several may share a line. */
  isLeaf: boolean;
  /** Comments on lines of their own before it. */
  above: readonly string[];
  /** Comments at the end of its last line. */
  after: string;
  /** Whether a line ends after it. */
  endsLine: boolean;
};

/** A list on one line where it fits; else one part a line, or short parts packed. */
export function layOut(items: readonly Item[], room: number): string[] {
  const isTied = items.every(({ above, endsLine, lines }) => above.length === 0 && !endsLine && lines.length === 1);
  const flat = items.map((item) => joined(item)[0]).join(" ");
  if (isTied && flat.length <= room) return [flat];
  const isPlain = items.every(({ isLeaf, after, above }) => isLeaf && after === "" && above.length === 0);
  if (isTied && isPlain && !items.some(({ operator }) => operator.includes("<<<"))) return pack(items, room);
  return items.flatMap((item) => [...item.above, ...joined(item)]);
}

function joined({ operator, lines, after }: Item): string[] {
  const all = operator === "" ? [...lines] : [`${operator} ${lines[0] ?? ""}`, ...lines.slice(1)];
  if (after !== "") all.push(`${all.pop() ?? ""} ${after}`);
  return all;
}

function pack(items: readonly Item[], room: number): string[] {
  const lines: string[] = [];
  for (const item of items) {
    const piece = joined(item)[0] ?? "";
    const last = lines.at(-1);
    if (last !== undefined && last.length + 1 + piece.length <= room) lines[lines.length - 1] = `${last} ${piece}`;
    else lines.push(piece);
  }
  return lines;
}

const STEP = "  ";

export function indented(lines: readonly string[]): string[] {
  return lines.map((line) => STEP + line);
}

/** Lines in parentheses after `head`: on one line where there is one and it fits. */
export function enclosed(head: string, lines: readonly string[], room: number): string[] {
  const [only] = lines;
  if (lines.length === 1 && only !== undefined && head.length + only.length + 2 <= room) return [`${head}(${only})`];
  return [`${head}(`, ...indented(lines), ")"];
}
