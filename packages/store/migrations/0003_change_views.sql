-- Changes, alerts and coverage. The scope of each view is that of 0002_views.sql.

CREATE VIEW nghe.mention_changes
(
    seq UInt64 COMMENT 'Log time of the change in ms since 1970: rises, and may repeat. Never null. From the log.',
    mention_id String COMMENT 'The mention: a hash of workspace, brand and post, 32 hexadecimal digits. Never null. Computed.',
    op String COMMENT 'upsert: read it in mentions; delete: remove it. Deletions are kept for 90 days. Never null. Computed.',
    changed_at DateTime64(3, 'UTC') COMMENT 'The same moment as seq. UTC, ms. Never null. From the log.',
    workspace String COMMENT 'Slug of the workspace. Never null. From the registry.'
)
COMMENT 'What became of each mention last, for incremental copies: take rows of seq above the last one read minus ten minutes; applying a row twice changes nothing.'
AS SELECT toUInt64(toUnixTimestamp64Milli(changed_at)) AS seq, mention_id, if(gone = 1, 'delete', 'upsert') AS op, changed_at,
    workspace
FROM
(
    SELECT any(m.mention_id) AS mention_id, any(m.workspace) AS workspace, argMax(m.is_deleted, m.version) AS gone,
        argMax(m.updated_at, m.version) AS changed_at
    FROM nghe_store.mentions AS m
    WHERE workspace_uid IN (SELECT workspace_uid FROM nghe_store.scope
        WHERE token = toFixedString(if(length(getSetting('log_comment')) = 64, getSetting('log_comment'), ''), 64))
      AND workspace_uid NOT IN (SELECT uid FROM nghe_store.dead_uids)
      AND brand_uid NOT IN (SELECT uid FROM nghe_store.dead_uids)
    GROUP BY workspace_uid, brand, brand_uid, published_at, source, id
)
WHERE gone = 0 OR changed_at >= now() - INTERVAL 90 DAY;

CREATE VIEW nghe.mention_topics
(
    workspace String COMMENT 'Slug of the workspace. Never null. From the registry.',
    brand String COMMENT 'Slug of the brand. Never null. From the registry.',
    mention_id String COMMENT 'The mention: a hash of workspace, brand and post, 32 hexadecimal digits. Never null. Computed.',
    published_at DateTime64(3, 'UTC') COMMENT 'When the author says it was published, bounded by seen_at; fixed once first placed. UTC, ms. Never null. From the source.',
    topic String COMMENT 'The topic. Never null. From the model or a person.',
    counted Bool COMMENT 'Whether default figures count the mention. Never null. From rules and corrections.'
)
COMMENT 'One row per mention and topic.'
AS SELECT workspace, brand, mention_id, published_at, arrayJoin(topics) AS topic, counted
FROM nghe_store.mentions FINAL
WHERE workspace_uid IN (SELECT workspace_uid FROM nghe_store.scope
    WHERE token = toFixedString(if(length(getSetting('log_comment')) = 64, getSetting('log_comment'), ''), 64))
  AND workspace_uid NOT IN (SELECT uid FROM nghe_store.dead_uids)
  AND brand_uid NOT IN (SELECT uid FROM nghe_store.dead_uids);

CREATE VIEW nghe.mention_pain_points
(
    workspace String COMMENT 'Slug of the workspace. Never null. From the registry.',
    brand String COMMENT 'Slug of the brand. Never null. From the registry.',
    mention_id String COMMENT 'The mention: a hash of workspace, brand and post, 32 hexadecimal digits. Never null. Computed.',
    published_at DateTime64(3, 'UTC') COMMENT 'When the author says it was published, bounded by seen_at; fixed once first placed. UTC, ms. Never null. From the source.',
    pain_point String COMMENT 'The pain point. Never null. From the model or a person.',
    counted Bool COMMENT 'Whether default figures count the mention. Never null. From rules and corrections.'
)
COMMENT 'One row per mention and pain point.'
AS SELECT workspace, brand, mention_id, published_at, arrayJoin(pain_points) AS pain_point, counted
FROM nghe_store.mentions FINAL
WHERE workspace_uid IN (SELECT workspace_uid FROM nghe_store.scope
    WHERE token = toFixedString(if(length(getSetting('log_comment')) = 64, getSetting('log_comment'), ''), 64))
  AND workspace_uid NOT IN (SELECT uid FROM nghe_store.dead_uids)
  AND brand_uid NOT IN (SELECT uid FROM nghe_store.dead_uids);

CREATE VIEW nghe.alerts
(
    workspace String COMMENT 'Slug of the workspace. Never null. From the registry.',
    brand String COMMENT 'Slug of the brand. Never null. From the registry.',
    alert_id String COMMENT 'The episode: a hash of rule, brand and onset. Never null. Computed.',
    revision UInt32 COMMENT 'Grows with each change of the episode, from 1. Never null. Computed.',
    kind String COMMENT 'negative-spike. Never null. From the rule.',
    status String COMMENT 'open or closed. Never null. Computed.',
    onset_at DateTime64(3, 'UTC') COMMENT 'Start of the five-minute bucket it began in. UTC. Never null. Computed.',
    last_at DateTime64(3, 'UTC') COMMENT 'Start of the latest bucket that belongs to it. UTC. Never null. Computed.',
    opened_at DateTime64(3, 'UTC') COMMENT 'When it was first raised. UTC, ms. Never null. From the clock.',
    updated_at DateTime64(3, 'UTC') COMMENT 'When it last changed. UTC, ms. Never null. From the clock.',
    closed_at Nullable(DateTime64(3, 'UTC')) COMMENT 'When it ended. UTC, ms. Null: still open. From the clock.',
    peak UInt32 COMMENT 'Negative mentions in the worst bucket. Never null. Counted.',
    expected Float64 COMMENT 'Negative mentions that are usual there. Never null, 0 without a past. Computed, docs/metrics.md.',
    total UInt32 COMMENT 'Negative mentions of the episode in all. Never null. Counted.',
    reason_en String COMMENT 'The reason in English. Never null. Computed.',
    reason_vi String COMMENT 'The reason in Vietnamese. Never null. Computed.'
)
COMMENT 'One row per episode that was worth an alert, as it stands.'
AS SELECT workspace, brand, toString(a.alert_id) AS alert_id, revision, kind, status, onset_at, last_at, opened_at, updated_at,
    closed_at, peak, expected, total, reason_en, reason_vi
FROM nghe_store.alerts AS a FINAL
WHERE workspace_uid IN (SELECT workspace_uid FROM nghe_store.scope
    WHERE token = toFixedString(if(length(getSetting('log_comment')) = 64, getSetting('log_comment'), ''), 64))
  AND workspace_uid NOT IN (SELECT uid FROM nghe_store.dead_uids)
  AND brand_uid NOT IN (SELECT uid FROM nghe_store.dead_uids);

CREATE VIEW nghe.kpis
(
    workspace String COMMENT 'Slug of the workspace. Never null. From the registry.',
    kpi String COMMENT 'Name of the figure. Never null. From the import.',
    at DateTime64(3, 'UTC') COMMENT 'The moment or the start of the period it speaks of. UTC. Never null. From the import.',
    value Nullable(Float64) COMMENT 'The figure, in the unit beside it. Null: known to be missing. From the import.',
    unit String COMMENT 'Unit of the value, such as VND. Never null, empty for a plain number. From the import.',
    stage Nullable(String) COMMENT 'Stage of the customer journey it belongs to. Null: none. From the import.'
)
COMMENT 'Business figures that the workspace brought, to lay beside what was heard.'
AS SELECT workspace, kpi, at, value, unit, stage
FROM nghe_store.kpis FINAL
WHERE workspace_uid IN (SELECT workspace_uid FROM nghe_store.scope
    WHERE token = toFixedString(if(length(getSetting('log_comment')) = 64, getSetting('log_comment'), ''), 64))
  AND workspace_uid NOT IN (SELECT uid FROM nghe_store.dead_uids);

CREATE VIEW nghe.coverage
(
    workspace String COMMENT 'Slug of the workspace. Never null. From the registry.',
    source String COMMENT 'Platform or site the post lives on, such as bluesky; never the connector. Never null. From the source.',
    bucket DateTime('UTC') COMMENT 'Start of the hour of published_at, UTC. Never null. Computed.',
    posts UInt64 COMMENT 'Distinct posts with a mention, published in the hour. Never null; may be summed over hours. Counted.',
    mentions UInt64 COMMENT 'Mentions in those posts, counted or not. Never null. Summed.',
    first_seen_at DateTime64(3, 'UTC') COMMENT 'When the first of them was seen. UTC, ms. Never null. From the connector.',
    last_seen_at DateTime64(3, 'UTC') COMMENT 'When the last of them was seen. UTC, ms. Never null. From the connector.',
    last_published_at DateTime64(3, 'UTC') COMMENT 'When the latest of them was published. UTC, ms. Never null. From the source.'
)
COMMENT 'What was heard per source and hour, whether counted or not: an hour without a row is an hour without a post.'
AS SELECT workspace, source, toStartOfHour(published_at) AS bucket, uniqExact(id) AS posts, count() AS mentions,
    min(m.seen_at) AS first_seen_at, max(m.seen_at) AS last_seen_at, max(m.published_at) AS last_published_at
FROM nghe_store.mentions AS m FINAL
WHERE workspace_uid IN (SELECT workspace_uid FROM nghe_store.scope
    WHERE token = toFixedString(if(length(getSetting('log_comment')) = 64, getSetting('log_comment'), ''), 64))
  AND workspace_uid NOT IN (SELECT uid FROM nghe_store.dead_uids)
  AND brand_uid NOT IN (SELECT uid FROM nghe_store.dead_uids)
GROUP BY workspace, source, bucket;
