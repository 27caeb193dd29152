/**
 * CityHash128 as of version 1.0.2, which ClickHouse signs compressed blocks with; later versions of CityHash give
 * other values. (Geoff Pike and Jyrki Alakuijala, "Introducing CityHash", Google, 2011.)
 */

const K0 = 0xc3a5c85c97cb3127n;
const K1 = 0xb492b66fbe98f273n;
const K2 = 0x9ae16a3b2f90404fn;
const K3 = 0xc949d7c7509e6557n;
const MIX = 0x9ddfea08eb382d69n;

type Pair = readonly [low: bigint, high: bigint];

const u64 = (value: bigint): bigint => BigInt.asUintN(64, value);
const rotate = (value: bigint, by: bigint): bigint => (by === 0n ? value : u64((value >> by) | (value << (64n - by))));
const shiftMix = (value: bigint): bigint => value ^ (value >> 47n);
const read = (bytes: Buffer, at: number): bigint => bytes.readBigUInt64LE(at);

function mix([low, high]: Pair): bigint {
  const a = shiftMix(u64((low ^ high) * MIX));
  return u64(shiftMix(u64((high ^ a) * MIX)) * MIX);
}

/** The hash of a text of 8 bytes or more, as its lower and higher half. */
export function cityHash128(bytes: Buffer): Pair {
  if (bytes.length < 8) throw new RangeError("only texts of 8 bytes or more are hashed here");
  if (bytes.length < 16) {
    const low = read(bytes, 0) ^ u64(BigInt(bytes.length) * K0);
    return short(Buffer.alloc(0), [low, read(bytes, bytes.length - 8) ^ K1]);
  }
  const seed: Pair = [read(bytes, 0) ^ K3, read(bytes, 8)];
  const rest = bytes.subarray(16);
  return rest.length < 128 ? short(rest, seed) : long(rest, seed);
}

function short(bytes: Buffer, [seedLow, seedHigh]: Pair): Pair {
  let [a, b] = [seedLow, seedHigh];
  let c: bigint;
  let d: bigint;
  if (bytes.length <= 16) {
    a = u64(shiftMix(u64(a * K1)) * K1);
    c = u64(b * K1 + upTo16(bytes));
    d = shiftMix(u64(a + (bytes.length >= 8 ? read(bytes, 0) : c)));
  } else {
    c = mix([u64(read(bytes, bytes.length - 8) + K1), a]);
    d = mix([u64(b + BigInt(bytes.length)), u64(c + read(bytes, bytes.length - 16))]);
    a = u64(a + d);
    for (let at = 0; at < bytes.length - 16; at += 16) {
      a = u64((a ^ u64(shiftMix(u64(read(bytes, at) * K1)) * K1)) * K1);
      b ^= a;
      c = u64((c ^ u64(shiftMix(u64(read(bytes, at + 8) * K1)) * K1)) * K1);
      d ^= c;
    }
  }
  a = mix([a, c]);
  b = mix([d, b]);
  return [a ^ b, mix([b, a])];
}

function upTo16(bytes: Buffer): bigint {
  const length = BigInt(bytes.length);
  if (bytes.length > 8) {
    const b = read(bytes, bytes.length - 8);
    return mix([read(bytes, 0), rotate(u64(b + length), length)]) ^ b;
  }
  if (bytes.length >= 4) {
    return mix([u64(length + (BigInt(bytes.readUInt32LE(0)) << 3n)), BigInt(bytes.readUInt32LE(bytes.length - 4))]);
  }
  if (bytes.length === 0) return K2;
  const y = BigInt((bytes[0] ?? 0) + ((bytes[bytes.length >> 1] ?? 0) << 8));
  const z = length + BigInt((bytes.at(-1) ?? 0) << 2);
  return u64(shiftMix(u64(y * K2) ^ u64(z * K3)) * K2);
}

type State = { x: bigint; y: bigint; z: bigint; v: Pair; w: Pair };

function long(bytes: Buffer, [x, y]: Pair): Pair {
  const state = begin(bytes, x, y);
  let at = 0;
  for (; bytes.length - at >= 128; at += 128) {
    roll(state, bytes, at);
    roll(state, bytes, at + 64);
  }
  return finish(state, bytes, bytes.length - at);
}

function begin(bytes: Buffer, x: bigint, y: bigint): State {
  const z = u64(BigInt(bytes.length) * K1);
  const v0 = u64(rotate(y ^ K1, 49n) * K1 + read(bytes, 0));
  const v1 = u64(rotate(v0, 42n) * K1 + read(bytes, 8));
  const w0 = u64(rotate(u64(y + z), 35n) * K1 + x);
  const w1 = u64(rotate(u64(x + read(bytes, 88)), 53n) * K1);
  return { x, y, z, v: [v0, v1], w: [w0, w1] };
}

function roll(state: State, bytes: Buffer, at: number): void {
  const { v, w } = state;
  const x = u64(rotate(u64(state.x + state.y + v[0] + read(bytes, at + 16)), 37n) * K1) ^ w[1];
  const y = u64(rotate(u64(state.y + v[1] + read(bytes, at + 48)), 42n) * K1) ^ v[0];
  const z = rotate(state.z ^ w[0], 33n);
  state.v = weak(bytes, at, u64(v[1] * K1), u64(x + w[0]));
  state.w = weak(bytes, at + 32, u64(z + w[1]), y);
  state.x = z;
  state.y = y;
  state.z = x;
}

function weak(bytes: Buffer, at: number, seedA: bigint, seedB: bigint): Pair {
  const last = read(bytes, at + 24);
  let a = u64(seedA + read(bytes, at));
  let b = rotate(u64(seedB + a + last), 21n);
  const c = a;
  a = u64(a + read(bytes, at + 8) + read(bytes, at + 16));
  b = u64(b + rotate(a, 44n));
  return [u64(a + last), u64(b + c)];
}

function finish(state: State, bytes: Buffer, left: number): Pair {
  let { x, y, v } = state;
  const { z, w } = state;
  let w0 = w[0];
  y = u64(y + rotate(w0, 37n) * K0 + z);
  x = u64(x + rotate(u64(v[0] + z), 49n) * K0);
  for (let done = 32; done < left + 32; done += 32) {
    const at = bytes.length - done;
    y = u64(rotate(u64(y - x), 42n) * K0 + v[1]);
    w0 = u64(w0 + read(bytes, at + 16));
    x = u64(rotate(x, 49n) * K0 + w0);
    w0 = u64(w0 + v[0]);
    v = weak(bytes, at, v[0], v[1]);
  }
  x = mix([x, v[0]]);
  y = mix([y, w0]);
  return [u64(mix([u64(x + v[1]), w[1]]) + y), mix([u64(x + w[1]), u64(y + v[1])])];
}
