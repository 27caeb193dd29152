CREATE DATABASE IF NOT EXISTS nghe_store;

CREATE DATABASE IF NOT EXISTS nghe;

CREATE TABLE nghe_store.posts
(
    h UInt64 COMMENT 'First 8 bytes of SHA-256 of source:id, big-endian: where a look-up by post begins',
    source LowCardinality(String),
    id String,
    version UInt128 COMMENT 'Log position of the last message that changed this state',
    state String COMMENT 'The folded state, JSON: content and rows per scope, metrics, corrections, ever' CODEC(ZSTD(1)),
    deleted Bool,
    scopes Array(LowCardinality(String)) COMMENT 'Whose copies it holds: public, ws:<uid>',
    matched Bool COMMENT 'Has a live row now',
    placed Bool COMMENT 'Had a live row once',
    published_at Nullable(DateTime64(3, 'UTC')) COMMENT 'Frozen when it was first placed',
    seen_at DateTime64(3, 'UTC'),
    changed_at DateTime64(3, 'UTC') COMMENT 'When the log took the message of this version',
    author_id Nullable(String) COMMENT 'Of the copy that leads',
    author_ids Array(String) COMMENT 'Of all copies: what an author deletion looks for',
    root_id Nullable(String),
    registry_offset UInt64 COMMENT 'The lowest registry offset any of its copies was enriched at',
    search_text String COMMENT 'All copies, lower case, without marks: for candidates, never for display',
    INDEX by_author author_ids TYPE bloom_filter(0.01) GRANULARITY 4,
    INDEX by_root root_id TYPE bloom_filter(0.01) GRANULARITY 4,
    INDEX by_text search_text TYPE text(tokenizer = splitByNonAlpha)
)
ENGINE = ReplacingMergeTree(version)
ORDER BY (h, source, id)
SETTINGS index_granularity = 512, fsync_after_insert = 1, fsync_part_directory = 1;

CREATE TABLE nghe_store.mentions
(
    workspace_uid LowCardinality(String),
    workspace LowCardinality(String),
    brand LowCardinality(String),
    brand_uid LowCardinality(String),
    published_at DateTime64(3, 'UTC'),
    source LowCardinality(String),
    id String,
    version UInt128,
    is_deleted UInt8,
    mention_id String MATERIALIZED lower(hex(sipHash128(workspace_uid, brand_uid, source, id))),
    site LowCardinality(Nullable(String)),
    kind LowCardinality(String),
    lang LowCardinality(Nullable(String)),
    country LowCardinality(Nullable(String)),
    author_id Nullable(String),
    author_name Nullable(String),
    author_handle Nullable(String),
    author_followers Nullable(UInt64),
    author_verified Nullable(Bool),
    url Nullable(String),
    title Nullable(String),
    text String CODEC(ZSTD(1)),
    root_id Nullable(String),
    parent_id Nullable(String),
    edited_at Nullable(DateTime64(3, 'UTC')),
    seen_at DateTime64(3, 'UTC'),
    stored_at DateTime64(3, 'UTC') COMMENT 'When the log took the message that first placed the post',
    updated_at DateTime64(3, 'UTC') COMMENT 'When the log took the message of this version',
    local_date Date32,
    via LowCardinality(String),
    match_form LowCardinality(Nullable(String)),
    origin LowCardinality(String),
    counted Bool,
    excluded_reason LowCardinality(Nullable(String)),
    sentiment Nullable(Int8),
    sentiment_score Nullable(Float32),
    sentiment_by LowCardinality(String),
    emotion LowCardinality(Nullable(String)),
    intent LowCardinality(Nullable(String)),
    stage LowCardinality(Nullable(String)),
    touchpoint LowCardinality(Nullable(String)),
    topics Array(LowCardinality(String)),
    pain_points Array(LowCardinality(String)),
    tags Array(LowCardinality(String)),
    likes Nullable(UInt64),
    shares Nullable(UInt64),
    comments Nullable(UInt64),
    views Nullable(UInt64),
    reach Nullable(UInt64),
    spam_score Nullable(Float32),
    story_id Nullable(String),
    evidence String COMMENT 'JSON array of {start, end, shows}, UTF-16 units into text',
    query_version UInt32,
    model_version LowCardinality(String),
    registry_offset UInt64
)
ENGINE = ReplacingMergeTree(version, is_deleted)
PARTITION BY toYYYYMM(published_at)
ORDER BY (workspace_uid, brand, brand_uid, published_at, source, id)
SETTINGS fsync_after_insert = 1, fsync_part_directory = 1;

CREATE TABLE nghe_store.receipts
(
    batch String,
    `index` UInt32,
    outcome LowCardinality(String) COMMENT 'new, known, edited, deleted or dead',
    matched Bool,
    at DateTime64(3, 'UTC'),
    priority UInt128 COMMENT 'Highest holds: the earliest position of the message, and a dead letter below all'
)
ENGINE = ReplacingMergeTree(priority)
ORDER BY (batch, `index`)
TTL toDateTime(at) + INTERVAL 30 DAY
SETTINGS fsync_after_insert = 1;

CREATE TABLE nghe_store.dead_letters
(
    stage LowCardinality(String),
    topic LowCardinality(String),
    `partition` UInt32,
    `offset` UInt64,
    key String,
    code LowCardinality(String),
    message String,
    batch Nullable(String),
    `index` Nullable(UInt32),
    attempts UInt32,
    failed_at DateTime64(3, 'UTC'),
    version UInt64
)
ENGINE = ReplacingMergeTree(version)
ORDER BY (stage, topic, `partition`, `offset`)
TTL toDateTime(failed_at) + INTERVAL 90 DAY;

CREATE TABLE nghe_store.author_tombstones
(
    source LowCardinality(String),
    author_id String,
    version UInt128,
    at DateTime64(3, 'UTC')
)
ENGINE = ReplacingMergeTree(version)
ORDER BY (source, author_id)
SETTINGS fsync_after_insert = 1;

CREATE TABLE nghe_store.alerts
(
    workspace_uid LowCardinality(String),
    alert_id FixedString(32),
    revision UInt32,
    workspace LowCardinality(String),
    brand_uid LowCardinality(String),
    brand LowCardinality(String),
    kind LowCardinality(String),
    status LowCardinality(String),
    onset_at DateTime64(3, 'UTC'),
    last_at DateTime64(3, 'UTC'),
    opened_at DateTime64(3, 'UTC'),
    updated_at DateTime64(3, 'UTC'),
    closed_at Nullable(DateTime64(3, 'UTC')),
    peak UInt32,
    expected Float64,
    total UInt32,
    reason_en String,
    reason_vi String,
    body String COMMENT 'The whole alert, JSON' CODEC(ZSTD(1))
)
ENGINE = ReplacingMergeTree(revision)
ORDER BY (workspace_uid, alert_id);

CREATE TABLE nghe_store.kpis
(
    workspace_uid LowCardinality(String),
    workspace LowCardinality(String),
    kpi LowCardinality(String),
    at DateTime64(3, 'UTC'),
    value Nullable(Float64),
    unit LowCardinality(String),
    stage LowCardinality(Nullable(String)),
    version UInt64
)
ENGINE = ReplacingMergeTree(version)
ORDER BY (workspace_uid, kpi, at);

CREATE TABLE nghe_store.coverage
(
    workspace_uid LowCardinality(String) COMMENT 'Empty for a shared connector',
    source LowCardinality(String),
    connector LowCardinality(String),
    `from` DateTime64(3, 'UTC'),
    `to` DateTime64(3, 'UTC'),
    state LowCardinality(String) COMMENT 'ok, gap or off',
    detail String,
    version UInt64
)
ENGINE = ReplacingMergeTree(version)
ORDER BY (workspace_uid, source, connector, `from`);

CREATE TABLE nghe_store.workspaces
(
    uid String,
    id LowCardinality(String),
    name String,
    timezone LowCardinality(String),
    simulated Bool,
    deleted Bool,
    version UInt64 COMMENT 'Registry offset'
)
ENGINE = ReplacingMergeTree(version)
ORDER BY uid;

CREATE TABLE nghe_store.brands
(
    uid String,
    workspace_uid LowCardinality(String),
    id LowCardinality(String),
    name String,
    role LowCardinality(String),
    query String,
    query_version UInt32,
    color String,
    parent Nullable(String),
    sets Array(String),
    market Nullable(String),
    deleted Bool,
    version UInt64 COMMENT 'Registry offset'
)
ENGINE = ReplacingMergeTree(version)
ORDER BY uid;

CREATE TABLE nghe_store.query_versions
(
    workspace_uid LowCardinality(String),
    brand_uid String,
    brand LowCardinality(String),
    query_version UInt32,
    query String,
    note Nullable(String),
    saved_by String,
    saved_at DateTime64(3, 'UTC'),
    version UInt64
)
ENGINE = ReplacingMergeTree(version)
ORDER BY (workspace_uid, brand_uid, query_version);

CREATE TABLE nghe_store.model_versions
(
    model_version String,
    chosen_at DateTime64(3, 'UTC'),
    version UInt64
)
ENGINE = ReplacingMergeTree(version)
ORDER BY model_version;

CREATE TABLE nghe_store.scope
(
    token FixedString(64) COMMENT 'Names a reader connection; random, never shown',
    workspace_uid LowCardinality(String),
    created_at DateTime DEFAULT now()
)
ENGINE = MergeTree
ORDER BY token
TTL created_at + INTERVAL 7 DAY;

CREATE TABLE nghe_store.dead_uids
(
    uid String COMMENT 'A deleted workspace or brand: hidden at once, purged after',
    version UInt64
)
ENGINE = ReplacingMergeTree(version)
ORDER BY uid
