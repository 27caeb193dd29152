-- Dimensions. The scope of each view is that of 0002_views.sql; what belongs to no workspace needs a valid token.

ALTER TABLE nghe_store.workspaces ADD COLUMN IF NOT EXISTS retention_days Nullable(UInt32)
    COMMENT 'Days a mention is kept after it was seen; null for ever';

CREATE TABLE nghe_store.campaigns
(
    workspace_uid LowCardinality(String),
    brand_uid LowCardinality(String),
    brand LowCardinality(String),
    id String,
    name String,
    starts_on Date,
    ends_on Nullable(Date),
    hashtags Array(String),
    paid_authors Array(String),
    own_posts Array(String),
    deleted Bool,
    version UInt64 COMMENT 'Registry offset'
)
ENGINE = ReplacingMergeTree(version)
ORDER BY (workspace_uid, id);

CREATE TABLE nghe_store.calendar
(
    date Date,
    year UInt16,
    quarter UInt8,
    month UInt8,
    iso_year UInt16,
    iso_week UInt8,
    weekday UInt8,
    holiday Nullable(String),
    lunar_year UInt16,
    lunar_month UInt8,
    lunar_day UInt8,
    lunar_leap Bool,
    days_to_tet UInt16,
    days_since_tet UInt16,
    version UInt32 COMMENT 'Of the function that made the row'
)
ENGINE = ReplacingMergeTree(version)
ORDER BY date;

CREATE VIEW nghe.workspaces
(
    workspace String COMMENT 'Slug of the workspace. Never null. From the registry.',
    name String COMMENT 'Name that people see. Never null. From the registry.',
    timezone String COMMENT 'IANA zone of its local days. Never null. From the registry.',
    retention_days Nullable(UInt32) COMMENT 'Days a mention is kept after it was seen. Null: for ever. From the registry.',
    simulated Bool COMMENT 'True for a demonstration whose posts are made up. Never null. From the registry.'
)
COMMENT 'The workspaces that the key may read.'
AS SELECT id AS workspace, name, timezone, retention_days, simulated
FROM nghe_store.workspaces FINAL
WHERE NOT deleted
  AND uid IN (SELECT workspace_uid FROM nghe_store.scope
    WHERE token = toFixedString(if(length(getSetting('log_comment')) = 64, getSetting('log_comment'), ''), 64))
  AND uid NOT IN (SELECT uid FROM nghe_store.dead_uids);

CREATE VIEW nghe.brands
(
    workspace String COMMENT 'Slug of the workspace. Never null. From the registry.',
    brand String COMMENT 'Slug of the brand. Never null. From the registry.',
    name String COMMENT 'Name that people see. Never null. From the registry.',
    role String COMMENT 'own or competitor. Never null. From the registry.',
    query String COMMENT 'What it matches, in the query language. Never null. From the registry.',
    query_version UInt32 COMMENT 'Version of that query. Never null. From the registry.',
    color String COMMENT 'Colour in charts, such as #1f77b4. Never null. From the registry.',
    parent Nullable(String) COMMENT 'Slug of the brand it belongs to. Null: none. From the registry.',
    sets Array(String) COMMENT 'Named sets of competitors it is compared in. Empty: none. From the registry.',
    market Nullable(String) COMMENT 'Market it is sold in. Null: not told. From the registry.'
)
COMMENT 'The brands that are listened for.'
AS SELECT w.id AS workspace, b.id AS brand, b.name AS name, b.role AS role, b.query AS query, b.query_version AS query_version,
    b.color AS color, b.parent AS parent, b.sets AS sets, b.market AS market
FROM
(
    SELECT * FROM nghe_store.brands FINAL
    WHERE NOT deleted AND uid NOT IN (SELECT uid FROM nghe_store.dead_uids)
      AND workspace_uid IN (SELECT workspace_uid FROM nghe_store.scope
          WHERE token = toFixedString(if(length(getSetting('log_comment')) = 64, getSetting('log_comment'), ''), 64))
        AND workspace_uid NOT IN (SELECT uid FROM nghe_store.dead_uids)
) AS b
INNER JOIN (SELECT uid, id FROM nghe_store.workspaces FINAL WHERE NOT deleted) AS w ON w.uid = b.workspace_uid;

CREATE VIEW nghe.authors
(
    workspace String COMMENT 'Slug of the workspace. Never null. From the registry.',
    source String COMMENT 'Platform or site the post lives on, such as bluesky; never the connector. Never null. From the source.',
    author_id String COMMENT 'The source\'s own id of the author. Never null: posts without an author are left out. From the source.',
    author_name Nullable(String) COMMENT 'Name shown last. Null: not told. From the source.',
    author_handle Nullable(String) COMMENT 'Account name as last seen. Null: not told. From the source.',
    author_followers Nullable(UInt64) COMMENT 'Followers as last seen, accounts. Null: not told, which is not 0. From the source.',
    author_verified Nullable(Bool) COMMENT 'Whether the source verified the author. Null: not told. From the source.',
    first_published_at DateTime64(3, 'UTC') COMMENT 'The first post here. UTC, ms. Never null. From the source.',
    last_published_at DateTime64(3, 'UTC') COMMENT 'The latest post here. UTC, ms. Never null. From the source.',
    posts UInt64 COMMENT 'Distinct posts with a mention. Never null. Counted.',
    mentions UInt64 COMMENT 'Mentions in them, counted or not. Never null. Counted.'
)
COMMENT 'Everyone who mentioned a brand, as last seen; a person may be several authors, one a source.'
AS SELECT workspace, source, author_id, tupleElement(latest, 1) AS author_name, tupleElement(latest, 2) AS author_handle,
    tupleElement(latest, 3) AS author_followers, tupleElement(latest, 4) AS author_verified, first_published_at,
    last_published_at, posts, mentions
FROM
(
    SELECT workspace, source, assumeNotNull(m.author_id) AS author_id,
        argMax(tuple(m.author_name, m.author_handle, m.author_followers, m.author_verified), m.published_at) AS latest,
        min(m.published_at) AS first_published_at, max(m.published_at) AS last_published_at,
        uniqExact(m.id) AS posts, count() AS mentions
    FROM nghe_store.mentions AS m FINAL
    WHERE isNotNull(m.author_id)
      AND workspace_uid IN (SELECT workspace_uid FROM nghe_store.scope
          WHERE token = toFixedString(if(length(getSetting('log_comment')) = 64, getSetting('log_comment'), ''), 64))
        AND workspace_uid NOT IN (SELECT uid FROM nghe_store.dead_uids)
        AND brand_uid NOT IN (SELECT uid FROM nghe_store.dead_uids)
    GROUP BY workspace, source, author_id
);

CREATE VIEW nghe.sites
(
    workspace String COMMENT 'Slug of the workspace. Never null. From the registry.',
    source String COMMENT 'Platform or site the post lives on, such as bluesky; never the connector. Never null. From the source.',
    site String COMMENT 'Host of the pages. Never null: posts without a site are left out. From the source.',
    first_published_at DateTime64(3, 'UTC') COMMENT 'The first post here. UTC, ms. Never null. From the source.',
    last_published_at DateTime64(3, 'UTC') COMMENT 'The latest post here. UTC, ms. Never null. From the source.',
    posts UInt64 COMMENT 'Distinct posts with a mention. Never null. Counted.',
    mentions UInt64 COMMENT 'Mentions in them, counted or not. Never null. Counted.'
)
COMMENT 'The sites that mentioned a brand.'
AS SELECT workspace, source, assumeNotNull(m.site) AS site, min(m.published_at) AS first_published_at,
    max(m.published_at) AS last_published_at, uniqExact(m.id) AS posts, count() AS mentions
FROM nghe_store.mentions AS m FINAL
WHERE isNotNull(m.site)
  AND workspace_uid IN (SELECT workspace_uid FROM nghe_store.scope
    WHERE token = toFixedString(if(length(getSetting('log_comment')) = 64, getSetting('log_comment'), ''), 64))
  AND workspace_uid NOT IN (SELECT uid FROM nghe_store.dead_uids)
  AND brand_uid NOT IN (SELECT uid FROM nghe_store.dead_uids)
GROUP BY workspace, source, site;

CREATE VIEW nghe.calendar
(
    date Date COMMENT 'The day. Never null.',
    year UInt16 COMMENT 'Its year. Never null.',
    quarter UInt8 COMMENT 'Its quarter, 1 to 4. Never null.',
    month UInt8 COMMENT 'Its month, 1 to 12. Never null.',
    iso_year UInt16 COMMENT 'Year of its ISO 8601 week. Never null.',
    iso_week UInt8 COMMENT 'Its ISO 8601 week, 1 to 53. Never null.',
    weekday UInt8 COMMENT '1 Monday to 7 Sunday. Never null.',
    holiday Nullable(String) COMMENT 'Vietnamese public holiday, its name. Null: none; days that a yearly decree adds or swaps are not here. From the law.',
    swapped_working_day Nullable(Bool) COMMENT 'Whether a yearly decree makes it a working day in exchange for another. Null: no decree is known. From the law.',
    lunar_year UInt16 COMMENT 'Year of the Vietnamese lunar calendar. Never null. Computed.',
    lunar_month UInt8 COMMENT 'Lunar month, 1 to 12. Never null. Computed.',
    lunar_day UInt8 COMMENT 'Lunar day, 1 to 30. Never null. Computed.',
    lunar_leap Bool COMMENT 'Whether the lunar month is a leap month. Never null. Computed.',
    days_to_tet UInt16 COMMENT 'Days until the next first day of the lunar year, 0 on it. Never null. Computed.',
    days_since_tet UInt16 COMMENT 'Days since the latest first day of the lunar year, 0 on it. Never null. Computed.'
)
COMMENT 'Days from 2000 to 2050 in Vietnam (UTC+7), with the lunar calendar.'
AS SELECT date, year, quarter, month, iso_year, iso_week, weekday, holiday, CAST(NULL AS Nullable(Bool)) AS swapped_working_day,
    lunar_year, lunar_month, lunar_day, lunar_leap, days_to_tet, days_since_tet
FROM nghe_store.calendar FINAL
WHERE 1 IN (SELECT 1 FROM nghe_store.scope
    WHERE token = toFixedString(if(length(getSetting('log_comment')) = 64, getSetting('log_comment'), ''), 64));

CREATE VIEW nghe.campaigns
(
    workspace String COMMENT 'Slug of the workspace. Never null. From the registry.',
    brand String COMMENT 'Slug of the brand. Never null. From the registry.',
    campaign String COMMENT 'Slug of the campaign. Never null. From the registry.',
    name String COMMENT 'Name that people see. Never null. From the registry.',
    starts_on Date COMMENT 'First day, in the zone of the workspace. Never null. From the registry.',
    ends_on Nullable(Date) COMMENT 'Last day. Null: still running. From the registry.',
    hashtags Array(String) COMMENT 'Hashtags of the campaign. Empty: none. From the registry.',
    paid_authors Array(String) COMMENT 'Accounts that are paid for it. Empty: none. From the registry.',
    own_posts Array(String) COMMENT 'post_id of its own posts. Empty: none. From the registry.'
)
COMMENT 'Campaigns of the brands.'
AS SELECT w.id AS workspace, c.brand AS brand, c.id AS campaign, c.name AS name, c.starts_on AS starts_on, c.ends_on AS ends_on,
    c.hashtags AS hashtags, c.paid_authors AS paid_authors, c.own_posts AS own_posts
FROM
(
    SELECT * FROM nghe_store.campaigns FINAL
    WHERE NOT deleted
      AND workspace_uid IN (SELECT workspace_uid FROM nghe_store.scope
          WHERE token = toFixedString(if(length(getSetting('log_comment')) = 64, getSetting('log_comment'), ''), 64))
        AND workspace_uid NOT IN (SELECT uid FROM nghe_store.dead_uids)
        AND brand_uid NOT IN (SELECT uid FROM nghe_store.dead_uids)
) AS c
INNER JOIN (SELECT uid, id FROM nghe_store.workspaces FINAL WHERE NOT deleted) AS w ON w.uid = c.workspace_uid;

CREATE VIEW nghe.query_versions
(
    workspace String COMMENT 'Slug of the workspace. Never null. From the registry.',
    brand String COMMENT 'Slug of the brand. Never null. From the registry.',
    query_version UInt32 COMMENT 'Version, from 1. Never null. From the registry.',
    query String COMMENT 'What it matched, in the query language. Never null. From the registry.',
    note Nullable(String) COMMENT 'Why it was changed. Null: not told. From who saved it.',
    saved_by String COMMENT 'Who saved it. Never null. From the registry.',
    saved_at DateTime64(3, 'UTC') COMMENT 'When. UTC, ms. Never null. From the registry.'
)
COMMENT 'Every query a brand has had: mentions.query_version points here.'
AS SELECT w.id AS workspace, v.brand AS brand, v.query_version AS query_version, v.query AS query, v.note AS note,
    v.saved_by AS saved_by, v.saved_at AS saved_at
FROM
(
    SELECT * FROM nghe_store.query_versions FINAL
    WHERE workspace_uid IN (SELECT workspace_uid FROM nghe_store.scope
        WHERE token = toFixedString(if(length(getSetting('log_comment')) = 64, getSetting('log_comment'), ''), 64))
      AND workspace_uid NOT IN (SELECT uid FROM nghe_store.dead_uids)
      AND brand_uid NOT IN (SELECT uid FROM nghe_store.dead_uids)
) AS v
INNER JOIN (SELECT uid, id FROM nghe_store.workspaces FINAL WHERE NOT deleted) AS w ON w.uid = v.workspace_uid;

CREATE VIEW nghe.model_versions
(
    model_version String COMMENT 'Name and version of the model. Never null. From the registry.',
    chosen_at DateTime64(3, 'UTC') COMMENT 'When it came into force. UTC, ms. Never null. From the registry.'
)
COMMENT 'Every language model that was in force: mentions.model_version points here.'
AS SELECT model_version, chosen_at
FROM nghe_store.model_versions FINAL
WHERE 1 IN (SELECT 1 FROM nghe_store.scope
    WHERE token = toFixedString(if(length(getSetting('log_comment')) = 64, getSetting('log_comment'), ''), 64));

CREATE VIEW nghe.schema_version
(
    version UInt32 COMMENT 'Version of the views, from 1. Never null.',
    note String COMMENT 'What it brought. Never null.'
)
COMMENT 'The versions of these views, newest last; what changed is in docs/sql.md.'
AS SELECT tupleElement(entry, 1) AS version, tupleElement(entry, 2) AS note
FROM (SELECT arrayJoin([(toUInt32(1), 'The first views')]) AS entry)
WHERE 1 IN (SELECT 1 FROM nghe_store.scope
    WHERE token = toFixedString(if(length(getSetting('log_comment')) = 64, getSetting('log_comment'), ''), 64));
