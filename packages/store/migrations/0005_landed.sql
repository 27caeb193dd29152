-- A receipt says what a message comes to, and is written before its rows: what it says holds once it is here too.
CREATE TABLE nghe_store.landed
(
    batch String,
    `index` UInt32,
    at DateTime64(3, 'UTC') COMMENT 'When the log took the message'
)
ENGINE = ReplacingMergeTree
ORDER BY (batch, `index`)
TTL toDateTime(at) + INTERVAL 30 DAY
SETTINGS fsync_after_insert = 1;
