import { Failure } from "@nghe/runtime";
import { NUMBER_NAMES } from "../features/feature-reader.ts";
import { ModelHead } from "./model-head.ts";

/**
 * A model as it lies in a file: `NGHELM1\n`, the length of the head (32 bits, little-endian), the head as JSON, then
 * the weights by rows of one for each class: of words and of letters 8 bits a weight, of numbers and the bias 32-bit floats.
 */
export type ModelFile = { head: ModelHead; words: Int8Array; letters: Int8Array; numbers: Float32Array };

const MAGIC = "NGHELM1\n";
const HEAD_AT = MAGIC.length + 4;
const FLOAT = 4;

/** The bytes are no model that this version reads. */
export class ModelFileFailure extends Failure {
  override readonly name = "ModelFileFailure";
  constructor(message: string, cause?: unknown) {
    super("model-file", message, { retriable: false, cause });
  }
}

export function writeModelFile({ head, words, letters, numbers }: ModelFile): Uint8Array {
  const json = new TextEncoder().encode(JSON.stringify(head));
  const bytes = new Uint8Array(HEAD_AT + json.length + words.length + letters.length + numbers.length * FLOAT);
  const view = new DataView(bytes.buffer);
  bytes.set(new TextEncoder().encode(MAGIC));
  view.setUint32(MAGIC.length, json.length, true);
  bytes.set(json, HEAD_AT);
  let at = HEAD_AT + json.length;
  for (const table of [words, letters]) {
    bytes.set(new Uint8Array(table.buffer, table.byteOffset, table.length), at);
    at += table.length;
  }
  for (const number of numbers) {
    view.setFloat32(at, number, true);
    at += FLOAT;
  }
  return bytes;
}

/** Throws `ModelFileFailure` that says what is wrong with the bytes. */
export function readModelFile(bytes: Uint8Array): ModelFile {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (bytes.length < HEAD_AT || new TextDecoder().decode(bytes.subarray(0, MAGIC.length)) !== MAGIC) {
    throw new ModelFileFailure("is no model file: it does not begin as one");
  }
  const headEnd = HEAD_AT + view.getUint32(MAGIC.length, true);
  const head = readHead(bytes.subarray(HEAD_AT, headEnd));
  const classes = head.classes.length;
  const words = 2 ** head.layout.wordBits * classes;
  const letters = 2 ** head.layout.letterBits * classes;
  const numbers = new Float32Array((NUMBER_NAMES.length + 1) * classes);
  const wanted = headEnd + words + letters + numbers.length * FLOAT;
  if (bytes.length !== wanted) {
    throw new ModelFileFailure(`the model file is not whole: ${bytes.length} bytes of ${wanted}`);
  }
  const numbersAt = headEnd + words + letters;
  for (let at = 0; at < numbers.length; at += 1) numbers[at] = view.getFloat32(numbersAt + at * FLOAT, true);
  return { head, words: signed(bytes, headEnd, words), letters: signed(bytes, headEnd + words, letters), numbers };
}

function readHead(json: Uint8Array): ModelHead {
  try {
    return ModelHead.parse(JSON.parse(new TextDecoder().decode(json)));
  } catch (cause) {
    throw new ModelFileFailure("the head of the model file is not understood: it may be of another version", cause);
  }
}

function signed(bytes: Uint8Array, from: number, length: number): Int8Array {
  return new Int8Array(bytes.slice(from, from + length).buffer);
}
