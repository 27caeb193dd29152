export type {
  Batch,
  BatchHandler,
  Bus,
  ConsumeOptions,
  Follower,
  FollowOptions,
  LogRecord,
  OutgoingRecord,
  Position,
  Subscription,
  TopicPlan,
} from "./bus.ts";
export {
  BatchRevoked,
  BusClosed,
  DirectoryInUse,
  DiskFull,
  GroupInUse,
  LogBroken,
  LogFull,
  RefusedRecord,
  TopicMismatch,
  UnknownTopic,
} from "./failures.ts";
export { partitionOfKey } from "./partition-of-key.ts";
export { type ProgressWatchDeps, type WatchedBus, watchProgress } from "./watch-progress.ts";
