import type { z } from "zod";
import { DatabaseError } from "./database-error.ts";

/** Rows of an answer, checked against the shape the statement promises. */
export function checkRows<T>(rows: readonly unknown[], shape: z.ZodType<T>): T[] {
  return rows.map((row) => {
    const checked = shape.safeParse(row);
    if (checked.success) return checked.data;
    throw new DatabaseError("other", `A row is not of the promised shape: ${checked.error.message}`, {
      clickhouseCode: undefined,
      cause: checked.error,
    });
  });
}
