-- A version says what brought it, and all that it matched by; what people said of posts is kept beside.
ALTER TABLE nghe_store.query_versions ADD COLUMN IF NOT EXISTS cause LowCardinality(String) DEFAULT 'query';

ALTER TABLE nghe_store.query_versions ADD COLUMN IF NOT EXISTS cause_name Nullable(String);

ALTER TABLE nghe_store.query_versions ADD COLUMN IF NOT EXISTS named Array(String);

ALTER TABLE nghe_store.query_versions ADD COLUMN IF NOT EXISTS named_texts Array(String);

ALTER TABLE nghe_store.query_versions ADD COLUMN IF NOT EXISTS exclusions String;

CREATE TABLE nghe_store.labels
(
    uid String,
    workspace_uid LowCardinality(String),
    brand_uid String,
    source LowCardinality(String),
    id String,
    relevant Bool,
    saved_by String,
    saved_at DateTime64(3, 'UTC'),
    deleted Bool,
    version UInt64 COMMENT 'Registry offset'
)
ENGINE = ReplacingMergeTree(version)
ORDER BY uid;

CREATE OR REPLACE VIEW nghe.query_versions
(
    workspace String COMMENT 'Slug of the workspace. Never null. From the registry.',
    brand String COMMENT 'Slug of the brand. Never null. From the registry.',
    query_version UInt32 COMMENT 'Version, from 1. Never null. From the registry.',
    query String COMMENT 'What it matched, in the query language. Never null. From the registry.',
    note Nullable(String) COMMENT 'Why it was changed. Null: not told. From who saved it.',
    saved_by String COMMENT 'Who saved it. Never null. From the registry.',
    saved_at DateTime64(3, 'UTC') COMMENT 'When. UTC, ms. Never null. From the registry.',
    cause String COMMENT 'What was changed: query, accounts, named-query or exclusions. Never null. From the registry.',
    cause_name Nullable(String) COMMENT 'The named query that was changed. Null: it was something else. From the registry.',
    named Array(String) COMMENT 'Names that query and exclusions use. Never null. From the registry.',
    named_texts Array(String) COMMENT 'What each of named stood for then, in the same order. Never null. From the registry.',
    exclusions String COMMENT 'What the workspace hid then, in the query language. Empty: nothing. Never null. From the registry.'
)
COMMENT 'Every version of what a brand matches: mentions.query_version points here.'
AS SELECT w.id AS workspace, v.brand AS brand, v.query_version AS query_version, v.query AS query, v.note AS note,
    v.saved_by AS saved_by, v.saved_at AS saved_at, v.cause AS cause, v.cause_name AS cause_name, v.named AS named,
    v.named_texts AS named_texts, v.exclusions AS exclusions
FROM
(
    SELECT * FROM nghe_store.query_versions FINAL
    WHERE workspace_uid IN (SELECT workspace_uid FROM nghe_store.scope
        WHERE token = toFixedString(if(length(getSetting('log_comment')) = 64, getSetting('log_comment'), ''), 64))
      AND workspace_uid NOT IN (SELECT uid FROM nghe_store.dead_uids)
      AND brand_uid NOT IN (SELECT uid FROM nghe_store.dead_uids)
) AS v
INNER JOIN (SELECT uid, id FROM nghe_store.workspaces FINAL WHERE NOT deleted) AS w ON w.uid = v.workspace_uid;

CREATE OR REPLACE VIEW nghe.labels
(
    workspace String COMMENT 'Slug of the workspace. Never null. From the registry.',
    brand String COMMENT 'Slug of the brand. Never null. From the registry.',
    post_id String COMMENT 'The post it is of, source:id; mentions.post_id. Never null. From who marked it.',
    relevant Bool COMMENT 'Whether the post is about the brand. Never null. From who marked it.',
    saved_by String COMMENT 'Who marked it. Never null. From the registry.',
    saved_at DateTime64(3, 'UTC') COMMENT 'When it was marked last. UTC, ms. Never null. From the registry.'
)
COMMENT 'What people said of posts and brands: what the precision of a query is measured on.'
AS SELECT w.id AS workspace, b.id AS brand, concat(l.source, ':', l.id) AS post_id, l.relevant AS relevant,
    l.saved_by AS saved_by, l.saved_at AS saved_at
FROM
(
    SELECT * FROM nghe_store.labels FINAL
    WHERE NOT deleted
      AND workspace_uid IN (SELECT workspace_uid FROM nghe_store.scope
          WHERE token = toFixedString(if(length(getSetting('log_comment')) = 64, getSetting('log_comment'), ''), 64))
        AND workspace_uid NOT IN (SELECT uid FROM nghe_store.dead_uids)
        AND brand_uid NOT IN (SELECT uid FROM nghe_store.dead_uids)
) AS l
INNER JOIN (SELECT uid, id FROM nghe_store.workspaces FINAL WHERE NOT deleted) AS w ON w.uid = l.workspace_uid
INNER JOIN (SELECT uid, id FROM nghe_store.brands FINAL WHERE NOT deleted) AS b ON b.uid = l.brand_uid;

CREATE OR REPLACE VIEW nghe.schema_version
(
    version UInt32 COMMENT 'Version of the views, from 1. Never null.',
    note String COMMENT 'What it brought. Never null.'
)
COMMENT 'The versions of these views, newest last; what changed is in docs/sql.md.'
AS SELECT tupleElement(entry, 1) AS version, tupleElement(entry, 2) AS note
FROM (SELECT arrayJoin([
    (toUInt32(1), 'The first views'),
    (toUInt32(2), 'query_versions says what brought a version; labels')
]) AS entry)
WHERE 1 IN (SELECT 1 FROM nghe_store.scope
    WHERE token = toFixedString(if(length(getSetting('log_comment')) = 64, getSetting('log_comment'), ''), 64));
