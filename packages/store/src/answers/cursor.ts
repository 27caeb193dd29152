import { Failure } from "@nghe/runtime";
import { z } from "zod";

const Place = z.tuple([z.int().min(0), z.string().max(128)]);

/** A cursor that this server did not make, or that was cut. */
export class BadCursor extends Failure {
  override readonly name: string = "BadCursor";

  constructor() {
    super("bad-cursor", "The cursor is not one that an answer gave", { retriable: false });
  }
}

/** The place after a row, as an opaque text: its moment (ms) and its id, which break each other's ties. */
export function writeCursor(at: number, id: string): string {
  return Buffer.from(JSON.stringify([at, id])).toString("base64url");
}

/** Throws `BadCursor` for anything else than what `writeCursor` made. */
export function readCursor(cursor: string): { at: number; id: string } {
  try {
    const [at, id] = Place.parse(JSON.parse(Buffer.from(cursor, "base64url").toString("utf8")));
    return { at, id };
  } catch {
    throw new BadCursor();
  }
}
