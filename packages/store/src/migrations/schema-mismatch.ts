import { Failure } from "@nghe/runtime";

/** The schema of the database is not one that this code can bring up to date. */
export class SchemaMismatch extends Failure {
  override readonly name: string = "SchemaMismatch";

  constructor(how: "newer" | "changed", migration: string) {
    super(
      `schema-${how}`,
      how === "newer"
        ? `The database has migration ${migration}, which this version does not know: run a newer version of Nghe`
        : `Migration ${migration} was applied with another text than this version has: nothing was changed`,
      { retriable: false },
    );
  }
}
