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
