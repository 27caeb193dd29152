/**
 * The id of the story whose origin is the post of this key: 16 hexadecimal digits, the same on every machine. The key
 * cannot be read from it, so that it may stay where the post was erased.
 */
export function storyIdOf(originKey: string): string {
  let first = 0x811c9dc5;
  let second = 0x9e3779b9;
  for (let at = 0; at < originKey.length; at += 1) {
    const unit = originKey.charCodeAt(at);
    first = Math.imul(first ^ unit, 0x01000193);
    second = Math.imul(second ^ unit, 0x85ebca6b) ^ (second >>> 15);
  }
  const crossed = mixed(first ^ mixed(second));
  return hexOf(crossed) + hexOf(mixed(second ^ crossed));
}

function mixed(hash: number): number {
  let bits = hash;
  bits = Math.imul(bits ^ (bits >>> 16), 0x85ebca6b);
  bits = Math.imul(bits ^ (bits >>> 13), 0xc2b2ae35);
  return (bits ^ (bits >>> 16)) >>> 0;
}

const hexOf = (bits: number) => bits.toString(16).padStart(8, "0");
