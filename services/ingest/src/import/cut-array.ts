import { type JsonPiece, tooLong } from "./cut-lines.ts";

const BLANK = /\s/;

/**
 * The elements of a text that is one JSON array, without holding more than one of them. An element longer than `most`
 * characters is passed over with the reason; so is what stands where no element may.
 */
export async function* cutArray(chunks: AsyncIterable<string>, most: number): AsyncGenerator<JsonPiece> {
  const scan = createScan(most);
  for await (const chunk of chunks) yield* scan.feed(chunk);
  yield* scan.end();
}

type State = { line: number; depth: number; inString: boolean; isEscaped: boolean; isOver: boolean };
type Held = { text: string; length: number; line: number };

function createScan(most: number) {
  const at: State = { line: 1, depth: 0, inString: false, isEscaped: false, isOver: false };
  let held: Held = { text: "", length: 0, line: 1 };

  const keep = (character: string): void => {
    if (held.length === 0) held.line = at.line;
    held.length += 1;
    if (held.length <= most) held.text += character;
  };
  const cut = (): JsonPiece[] => {
    const { text, length, line } = held;
    held = { text: "", length: 0, line: at.line };
    const problem = length > most ? tooLong(most) : undefined;
    return text.trim() === "" ? [] : [{ line, text, problem }];
  };
  const inString = (character: string): void => {
    keep(character);
    at.inString = at.isEscaped || character !== '"';
    at.isEscaped = !at.isEscaped && character === "\\";
  };
  const inElement = (character: string): void => {
    if (held.length === 0 && BLANK.test(character)) return;
    if (character === '"') at.inString = true;
    if (character === "[" || character === "{") at.depth += 1;
    if (character === "]" || character === "}") at.depth -= 1;
    keep(character);
  };
  const inArray = (character: string): JsonPiece[] => {
    if (character !== "," && character !== "]") {
      inElement(character);
      return [];
    }
    at.isOver = character === "]";
    return cut();
  };
  const step = (character: string): JsonPiece[] => {
    if (at.inString) inString(character);
    else if (at.depth === 1 && !at.isOver) return inArray(character);
    else if (at.depth === 0 && character === "[") at.depth = 1;
    else inElement(character);
    return [];
  };

  return {
    *feed(chunk: string): Generator<JsonPiece> {
      for (const character of chunk) {
        yield* step(character);
        if (character === "\n") at.line += 1;
      }
    },
    *end(): Generator<JsonPiece> {
      if (held.length === 0 && at.isOver) return;
      const problem = at.isOver ? "stands after the array's end" : "the array breaks off here: it is never closed";
      yield { line: held.length === 0 ? at.line : held.line, text: held.text, problem };
    },
  };
}
