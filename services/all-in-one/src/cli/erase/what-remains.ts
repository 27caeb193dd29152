import { TOPIC_PLANS, TOPICS } from "@nghe/contracts";

const DAY_MS = 86_400_000;

/** Where copies stay after the tables hold none, and for how long: said to whoever asked for the erasure. */
export function whatRemains(): string[] {
  const days = (name: string): string => {
    const kept = TOPIC_PLANS.find((plan) => plan.name === name)?.retentionMs ?? null;
    return kept === null ? "for ever" : `${kept / DAY_MS} days`;
  };
  return [
    `the log: earlier messages stay on disk until its retention drops them (${TOPICS.posts} ${days(TOPICS.posts)}, ` +
      `${TOPICS.mentions} ${days(TOPICS.mentions)}, ${TOPICS.alerts} ${days(TOPICS.alerts)}, ` +
      `${TOPICS.deadLetters} ${days(TOPICS.deadLetters)}); there is no earlier removal yet`,
    "what alerts have sent to channels",
    "backups and exports that you made",
  ];
}
