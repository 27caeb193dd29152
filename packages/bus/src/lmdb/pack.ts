import type { OutgoingRecord } from "../bus.ts";
import { RefusedRecord } from "../failures.ts";
import { partitionOfKey } from "../partition-of-key.ts";
import type { Catalog } from "./catalog.ts";
import { packRecord } from "./stored-batch.ts";
import type { Append } from "./writer.ts";

/** Where each record goes and what is stored of it. Throws `UnknownTopic`, and `RefusedRecord` for one too large. */
export function packAppends(catalog: Catalog, records: readonly OutgoingRecord[], maxRecordBytes: number): Append[] {
  return records.map((record) => {
    const { streams } = catalog.topic(record.topic);
    const key = Buffer.from(record.key);
    const packed = packRecord(key, record.value, record.headers);
    if (packed.length > maxRecordBytes) {
      throw new RefusedRecord(`a record for "${record.topic}" takes ${packed.length} of ${maxRecordBytes} bytes`);
    }
    const partition = partitionOfKey(key, streams.length);
    return { stream: catalog.stream(record.topic, partition), record: packed };
  });
}
