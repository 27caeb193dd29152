const SEED = 0x9747b28c;
const MULTIPLIER = 0x5bd1e995;

/** MurmurHash2, 32 bits, with the seed of Apache Kafka's Java client (`Utils.murmur2`). Gives a signed integer. */
export function murmur2(bytes: Uint8Array): number {
  const { length } = bytes;
  const view = new DataView(bytes.buffer, bytes.byteOffset, length);
  const blocks = length >>> 2;
  let hash = SEED ^ length;
  for (let block = 0; block < blocks; block += 1) {
    let word = Math.imul(view.getInt32(block * 4, true), MULTIPLIER);
    word = Math.imul(word ^ (word >>> 24), MULTIPLIER);
    hash = Math.imul(hash, MULTIPLIER) ^ word;
  }
  const tail = blocks * 4;
  const left = length - tail;
  if (left >= 3) hash ^= view.getUint8(tail + 2) << 16;
  if (left >= 2) hash ^= view.getUint8(tail + 1) << 8;
  if (left >= 1) hash = Math.imul(hash ^ view.getUint8(tail), MULTIPLIER);
  hash = Math.imul(hash ^ (hash >>> 13), MULTIPLIER);
  return hash ^ (hash >>> 15);
}

/** The partition of a key: the one that Kafka's default partitioner gives it, so that both adapters agree. */
export function partitionOfKey(key: Uint8Array, partitions: number): number {
  return (murmur2(key) & 0x7fffffff) % partitions;
}
