export { Alert, AlertMessage, AlertStatus } from "./alert.ts";
export {
  AlertsAnswer,
  Answer,
  type AnswerKind,
  BrandShare,
  Cell,
  CoverageAnswer,
  EngagementAnswer,
  Formula,
  Interval,
  MentionItem,
  MentionsAnswer,
  SentimentAnswer,
  ShareOfVoiceAnswer,
  SourceCoverage,
  VolumeAnswer,
} from "./answers.ts";
export { BackfillPatch, BackfillView, RecountView } from "./backfill-bodies.ts";
export {
  BrandPatch,
  BrandProof,
  BrandView,
  ChannelPatch,
  ChannelView,
  CreatedChannel,
  CreatedKey,
  KeyView,
  NewBrand,
  NewChannel,
  NewKey,
  NewRule,
  NewWorkspace,
  RulePatch,
  RuleView,
  SavedBrandView,
  WorkspacePatch,
  WorkspaceView,
} from "./bodies.ts";
export { Cause } from "./cause.ts";
export { ChangeGrain, ChangeMessage } from "./change.ts";
export { textProblem } from "./clean-text.ts";
export { type Decoded, decodeMessage, encodeMessage } from "./codec.ts";
export {
  AppStoreSettings,
  ConnectorPatch,
  ConnectorView,
  FeedSettings,
  JETSTREAM_HOSTS,
  JetstreamSettings,
  NewConnector,
} from "./connector-settings.ts";
export { CursorMessage } from "./cursor.ts";
export { DeadLetter } from "./dead-letter.ts";
export { ErasureView, NewErasure } from "./erasures.ts";
export { EpochMs, NativeId, PUBLIC_SCOPE, postKey, Scope, Slug, SourceName, Uid, workspaceScope } from "./ids.ts";
export { ClientFrame, LiveQuery, ServerFrame } from "./live.ts";
export {
  AuthorDeletedMessage,
  ContentMessage,
  CorrectionMask,
  CorrectionMessage,
  DeleteMessage,
  EvidenceSpan,
  ExcludedReason,
  MatchForm,
  MentionMessage,
  MentionRow,
  MetricsMessage,
  Origin,
  PostContent,
  ReconsiderMessage,
  Sentiment,
  Via,
} from "./mention.ts";
export { BRAND_COLORS } from "./palette.ts";
export {
  Author,
  AuthorDeletion,
  PostDeletion,
  PostKind,
  PostMessage,
  PostMetrics,
  PostUpsert,
  Receipt,
  UNKNOWN_METRICS,
} from "./post.ts";
export {
  CompareAnswer,
  CompareRequest,
  PreviewAnswer,
  PreviewCoverage,
  PreviewExample,
  PreviewRequest,
  PreviewTone,
} from "./preview-bodies.ts";
export { Problem } from "./problem.ts";
export {
  BrandCheck,
  CheckRequest,
  ExclusionsPatch,
  ExclusionsView,
  Explanation,
  FilterAnswer,
  LabelMeasure,
  LabelsAnswer,
  LabelView,
  MeasuredShare,
  NamedQueryPatch,
  NamedQueryView,
  NewLabels,
  NewNamedQuery,
  QueryPart,
  QueryProposal,
  QueryVersionView,
  RestoreRequest,
  VersionComparison,
  WordReading,
} from "./query-bodies.ts";
export { QueryFault, QueryFix } from "./query-fault.ts";
export { Question, QuestionKind } from "./questions.ts";
export {
  AlertRule,
  ApiKey,
  BackfillChoice,
  Brand,
  BrandAccounts,
  BrandFilter,
  Channel,
  Connector,
  KeyScope,
  Label,
  ModelChoice,
  NamedQuery,
  RegistryEntity,
  type RegistryKind,
  RegistryRecord,
  Workspace,
} from "./registry.ts";
export {
  BatchReport,
  IngestAnswer,
  Rejection,
  SubmittedAuthor,
  SubmittedDeletion,
  SubmittedPost,
  Timestamp,
} from "./submitted.ts";
export { GROUPS, TOPIC_PLANS, TOPICS, type TopicName } from "./topics.ts";
