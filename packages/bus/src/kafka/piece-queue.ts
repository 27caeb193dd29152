import type { LogRecord } from "../bus.ts";
import { sizeOf } from "./kafka-records.ts";

/** What one partition fetched at once. Nothing more comes from that partition until the piece is settled. */
export type Piece = {
  readonly topic: string;
  readonly partition: number;
  records: readonly LogRecord[];
  /** The next offset, once every record is handled: behind the last record, and behind what the broker hides. */
  readonly end: number;
  settle(): void;
  fail(error: unknown): void;
};

/** A part of some pieces, in the order of each partition. */
export type Cut = { records: LogRecord[]; parts: { piece: Piece; count: number }[] };

/** Pieces of several partitions, to be cut into batches. */
export type PieceQueue = {
  add(piece: Piece): void;
  empty(): boolean;
  cut(limits: { maxRecords: number; maxBytes: number }): Cut;
  /** The cut is committed: drops its records, settles pieces that are done. */
  advance(cut: Cut): void;
  /** Nothing of what is queued is this member's any more. */
  failAll(error: unknown): void;
  /** The subscription ends; what is queued stays uncommitted. */
  settleAll(): void;
};

export function createPieceQueue(): PieceQueue {
  let pieces: Piece[] = [];
  const takeAll = (): Piece[] => {
    const taken = pieces;
    pieces = [];
    return taken;
  };
  return {
    add(piece) {
      pieces.push(piece);
    },
    empty: () => pieces.length === 0,
    cut: (limits) => cutPieces(pieces, limits),
    advance({ parts }) {
      for (const { piece, count } of parts) piece.records = piece.records.slice(count);
      const done = pieces.filter((piece) => piece.records.length === 0);
      const rest = pieces.filter((piece) => piece.records.length > 0);
      const [first, ...others] = rest;
      pieces = first === undefined ? [] : [...others, first];
      for (const piece of done) piece.settle();
    },
    failAll(error) {
      for (const piece of takeAll()) piece.fail(error);
    },
    settleAll() {
      for (const piece of takeAll()) piece.settle();
    },
  };
}

/** At least one record, however large; else as many as the limits let. */
function cutPieces(pieces: readonly Piece[], limits: { maxRecords: number; maxBytes: number }): Cut {
  const cut: Cut = { records: [], parts: [] };
  let bytes = 0;
  for (const piece of pieces) {
    let count = 0;
    for (const record of piece.records) {
      const size = sizeOf(record);
      const full = cut.records.length >= limits.maxRecords || bytes + size > limits.maxBytes;
      if (full && cut.records.length > 0) break;
      cut.records.push(record);
      bytes += size;
      count += 1;
    }
    if (count > 0) cut.parts.push({ piece, count });
  }
  return cut;
}

/** By partition, the offset to commit once a cut is done: the next to be read. */
export function offsetsOf(cut: Cut): { topic: string; partition: number; offset: number }[] {
  return cut.parts.map(({ piece: { topic, partition, records, end }, count }) => {
    const last = records[count - 1];
    const next = count === records.length || last === undefined ? end : last.offset + 1;
    return { topic, partition, offset: next };
  });
}
