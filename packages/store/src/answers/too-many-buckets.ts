import { Failure } from "@nghe/runtime";

/** The period holds more buckets than one answer may have. */
export class TooManyBuckets extends Failure {
  override readonly name: string = "TooManyBuckets";
  readonly limit: number;

  constructor(limit: number) {
    super("too-many-buckets", `The period has more than ${limit} buckets: ask for a wider interval`, {
      retriable: false,
    });
    this.limit = limit;
  }
}
