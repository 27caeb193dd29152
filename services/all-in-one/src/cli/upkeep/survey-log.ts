import type { Bus, LogRecord } from "@nghe/bus";
import { DeadLetter, decodeMessage, GROUPS, MentionMessage, TOPICS } from "@nghe/contracts";
import type { Positioned } from "@nghe/store";

export type LogReader = Pick<Bus, "bounds" | "read" | "committed">;

/** What the log holds of `mentions`, by partition. */
export type Survey = {
  partitions: readonly { start: number; end: number; committed: number }[];
  messages: number;
  /** `partition:offset` of messages that went to the dead letters: no table knows them. */
  dead: ReadonlySet<string>;
};

const TOPIC = TOPICS.mentions;

export async function surveyLog(bus: LogReader): Promise<Survey> {
  const bounds = await bus.bounds(TOPIC);
  const committed = await bus.committed(GROUPS.sink, TOPIC);
  const partitions = bounds.map(({ start, end }, index) => ({ start, end, committed: committed[index] ?? start }));
  const messages = bounds.reduce((sum, { start, end }) => sum + end - start, 0);
  return { partitions, messages, dead: await deadPlaces(bus) };
}

async function deadPlaces(bus: LogReader): Promise<Set<string>> {
  const places = new Set<string>();
  for (const [partition, { start, end }] of (await bus.bounds(TOPICS.deadLetters)).entries()) {
    for await (const records of bus.read(TOPICS.deadLetters, partition, start, end)) {
      for (const { value } of records) {
        const letter = decodeMessage(DeadLetter, value);
        if (!letter.ok || letter.value.origin.topic !== TOPIC) continue;
        places.add(placeOf(letter.value.origin));
      }
    }
  }
  return places;
}

/** The messages of all posts that `isWanted`, in log order by partition; what no table took is left out. */
export async function collectMessages(
  bus: LogReader,
  { partitions, dead }: Survey,
  isWanted: (key: string) => boolean,
): Promise<Positioned[]> {
  const found: Positioned[] = [];
  for (const [partition, { start, end }] of partitions.entries()) {
    for await (const records of bus.read(TOPIC, partition, start, end)) {
      for (const record of records) {
        if (dead.has(placeOf(record)) || !isWanted(record.key)) continue;
        const positioned = positionedOf(record);
        if (positioned !== undefined) found.push(positioned);
      }
    }
  }
  return found;
}

function positionedOf({ value, partition, offset, timestamp }: LogRecord): undefined | Positioned {
  const decoded = decodeMessage(MentionMessage, value);
  return decoded.ok ? { message: decoded.value, partition, offset, at: timestamp } : undefined;
}

function placeOf({ partition, offset }: { partition: number; offset: number }): string {
  return `${partition}:${offset}`;
}
