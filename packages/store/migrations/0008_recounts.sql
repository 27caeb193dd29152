-- How far stored posts follow the registry, beside the posts that it is true of. A recount that is cut off goes on.
CREATE TABLE nghe_store.recounts
(
    scope String COMMENT 'uid of the workspace whose changes they are; empty: of everyone, as the language model',
    settled UInt64 COMMENT 'Every change below this registry offset has reached the stored posts',
    target UInt64 COMMENT 'The registry offset that is worked toward; settled where nothing is',
    at_start UInt64 COMMENT 'Posts below the target when the work began',
    below UInt64 COMMENT 'Posts below it when they were last counted',
    begun_at DateTime64(3, 'UTC'),
    counted_at DateTime64(3, 'UTC'),
    looked_until DateTime64(3, 'UTC') COMMENT 'No message that the log took before is on its way with an older registry',
    version UInt128 COMMENT 'Settled above, counted_at below: what was reached is never taken back'
)
ENGINE = ReplacingMergeTree(version)
ORDER BY scope
SETTINGS fsync_after_insert = 1;
