import { ModelFileFailure } from "../linear/model-file.ts";
import { TargetHead } from "./target-head.ts";
import { TARGET_NUMBERS } from "./target-numbers.ts";

/**
 * A model of targets as it lies in a file: `NGHETM1\n`, the length of the head (32 bits, little-endian), the head as JSON,
 * then the weights by rows of one for each class: of buckets 8 bits a weight, of numbers and the bias 32-bit floats.
 */
export type TargetFile = { head: TargetHead; buckets: Int8Array; numbers: Float32Array };

const MAGIC = "NGHETM1\n";
const HEAD_AT = MAGIC.length + 4;
const FLOAT = 4;

export function writeTargetFile({ head, buckets, numbers }: TargetFile): Uint8Array {
  const json = new TextEncoder().encode(JSON.stringify(head));
  const bytes = new Uint8Array(HEAD_AT + json.length + buckets.length + numbers.length * FLOAT);
  const view = new DataView(bytes.buffer);
  bytes.set(new TextEncoder().encode(MAGIC));
  view.setUint32(MAGIC.length, json.length, true);
  bytes.set(json, HEAD_AT);
  bytes.set(new Uint8Array(buckets.buffer, buckets.byteOffset, buckets.length), HEAD_AT + json.length);
  numbers.forEach((number, at) => {
    view.setFloat32(HEAD_AT + json.length + buckets.length + at * FLOAT, number, true);
  });
  return bytes;
}

/** Throws `ModelFileFailure` that says what is wrong with the bytes. */
export function readTargetFile(bytes: Uint8Array): TargetFile {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (bytes.length < HEAD_AT || new TextDecoder().decode(bytes.subarray(0, MAGIC.length)) !== MAGIC) {
    throw new ModelFileFailure("is no model of targets: it does not begin as one");
  }
  const headEnd = HEAD_AT + view.getUint32(MAGIC.length, true);
  const head = readHead(bytes.subarray(HEAD_AT, headEnd));
  const classes = head.classes.length;
  const tableEnd = headEnd + 2 ** head.layout.bits * classes;
  const numbers = new Float32Array((TARGET_NUMBERS.length + 1) * classes);
  const wanted = tableEnd + numbers.length * FLOAT;
  if (bytes.length !== wanted) {
    throw new ModelFileFailure(`the model file is not whole: ${bytes.length} bytes of ${wanted}`);
  }
  for (let at = 0; at < numbers.length; at += 1) numbers[at] = view.getFloat32(tableEnd + at * FLOAT, true);
  return { head, buckets: new Int8Array(bytes.slice(headEnd, tableEnd).buffer), numbers };
}

function readHead(json: Uint8Array): TargetHead {
  try {
    return TargetHead.parse(JSON.parse(new TextDecoder().decode(json)));
  } catch (cause) {
    throw new ModelFileFailure("the head of the model file is not understood: it may be of another version", cause);
  }
}
