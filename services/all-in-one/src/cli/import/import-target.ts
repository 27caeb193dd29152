import type { BatchReport, IngestAnswer } from "@nghe/contracts";

/** Where an import goes: a running server, or this process's own pipeline where none runs. */
export type ImportTarget = {
  /** What a person is told of it. */
  name: string;
  submit(items: readonly unknown[]): Promise<IngestAnswer>;
  batchReport(batch: string): Promise<BatchReport>;
  close(): Promise<void>;
};
