const BITS = 7;
const MORE = 0x80;

/** Writes a whole number, 0 or more, below 2 ** 31: seven bits a byte, the low ones first. */
export function writeWhole(bytes: number[], number: number): void {
  let rest = number;
  while (rest >= MORE) {
    bytes.push((rest & (MORE - 1)) | MORE);
    rest >>>= BITS;
  }
  bytes.push(rest);
}

/** Reads a whole number at `place`, and moves `place` behind it. @throws RangeError at the end of the bytes */
export function readWhole(bytes: Uint8Array, place: { at: number }): number {
  let number = 0;
  for (let shift = 0; ; shift += BITS) {
    const byte = bytes[place.at];
    if (byte === undefined) throw new RangeError("a number is cut off");
    place.at += 1;
    number |= (byte & (MORE - 1)) << shift;
    if (byte < MORE) return number;
  }
}
