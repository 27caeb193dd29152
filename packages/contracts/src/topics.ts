/** The topics of the log. Names and keys are fixed; the number of partitions is fixed when a log is made. */
export const TOPICS = {
  posts: "posts",
  mentions: "mentions",
  changes: "changes",
  registry: "registry",
  alerts: "alerts",
  deadLetters: "dead-letters",
  cursors: "cursors",
} as const;
export type TopicName = (typeof TOPICS)[keyof typeof TOPICS];

const DAY_MS = 86_400_000;

/** How each topic is made: `retentionMs` null keeps it for ever. What holds people's texts is never kept so. */
export const TOPIC_PLANS: readonly { name: TopicName; partitions: number; retentionMs: number | null }[] = [
  { name: TOPICS.posts, partitions: 6, retentionMs: 7 * DAY_MS },
  { name: TOPICS.mentions, partitions: 6, retentionMs: 30 * DAY_MS },
  { name: TOPICS.changes, partitions: 3, retentionMs: DAY_MS },
  { name: TOPICS.registry, partitions: 1, retentionMs: null },
  { name: TOPICS.alerts, partitions: 3, retentionMs: 30 * DAY_MS },
  { name: TOPICS.deadLetters, partitions: 1, retentionMs: 30 * DAY_MS },
  { name: TOPICS.cursors, partitions: 1, retentionMs: 30 * DAY_MS },
];

/** The groups that read them, by the service that owns each. */
export const GROUPS = {
  enrich: "enrich",
  sink: "sink",
  deadLetters: "sink-dead-letters",
  alerts: "alerts",
} as const;
