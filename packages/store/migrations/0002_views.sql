-- The views that people read. Each has the scope of the reader's token below any GROUP BY: no token, no rows.
-- Deleted workspaces and brands are hidden here at once; their rows are purged after.

CREATE VIEW nghe.mentions
(
    workspace String COMMENT 'Slug of the workspace. Never null. From the registry.',
    brand String COMMENT 'Slug of the brand. Never null. From the registry.',
    mention_id String COMMENT 'The mention: a hash of workspace, brand and post, 32 hexadecimal digits. Never null. Computed.',
    post_id String COMMENT 'The post: source, a colon, the source\'s own id. Never null. From the source.',
    source String COMMENT 'Platform or site the post lives on, such as bluesky; never the connector. Never null. From the source.',
    site Nullable(String) COMMENT 'Host of the page, for articles. Null: none, or not told. From the source.',
    kind String COMMENT 'post, reply, repost, article, review, comment, video or message. Never null. From the source.',
    lang Nullable(String) COMMENT 'Language, BCP 47 such as vi or en. Null: not recognised. From the model.',
    country Nullable(String) COMMENT 'Country of the author or site, ISO 3166-1 alpha-2. Null: not told. From the source.',
    author_id Nullable(String) COMMENT 'The source\'s own id of the author. Null: not told. From the source.',
    author_name Nullable(String) COMMENT 'Name the author shows. Null: not told. From the source.',
    author_handle Nullable(String) COMMENT 'Account name of the author. Null: not told. From the source.',
    author_followers Nullable(UInt64) COMMENT 'Followers of the author when the post was seen, accounts. Null: not told, which is not 0. From the source.',
    author_verified Nullable(Bool) COMMENT 'Whether the source verified the author. Null: not told. From the source.',
    url Nullable(String) COMMENT 'Address of the post. Null: not told. From the source.',
    title Nullable(String) COMMENT 'Headline. Null: the kind has none. From the source.',
    text String COMMENT 'Text of the post, plain. Never null. From the source.',
    root_id Nullable(String) COMMENT 'post_id of the post that the thread began with. Null: this is no reply, or not told. From the source.',
    parent_id Nullable(String) COMMENT 'post_id of the post that this one answers. Null: this is no reply, or not told. From the source.',
    published_at DateTime64(3, 'UTC') COMMENT 'When the author says it was published, bounded by seen_at; fixed once first placed. UTC, ms. Never null. From the source.',
    edited_at Nullable(DateTime64(3, 'UTC')) COMMENT 'When it was last edited. UTC, ms. Null: never, or not told. From the source.',
    seen_at DateTime64(3, 'UTC') COMMENT 'When Nghe first saw it. UTC, ms. Never null. From the connector.',
    stored_at DateTime64(3, 'UTC') COMMENT 'When the log took what first placed the post. UTC, ms. Never null. From the log.',
    updated_at DateTime64(3, 'UTC') COMMENT 'When the log took what last changed the row. UTC, ms. Never null. From the log.',
    local_date Date COMMENT 'Day of published_at in the zone of the workspace. Never null. Computed.',
    via String COMMENT 'text: the post names the brand; thread: it stands below one that does. Never null. From the query.',
    match_form Nullable(String) COMMENT 'How the brand was written: equal, bare, folded, variant, joined or obfuscated. Null: not by its text. From the query.',
    origin String COMMENT 'Whose voice: earned, paid, owned, employee, dealer or agency. Never null. From the accounts of the brand.',
    counted Bool COMMENT 'Whether default figures count it. Never null. From rules and corrections.',
    excluded_reason Nullable(String) COMMENT 'Why it is not counted: spam, hidden, owned, affiliated or own-channel. Null: it is counted. From rules and corrections.',
    sentiment Nullable(Int8) COMMENT 'Tone toward the brand: -1, 0 or 1. Null: unsure, which is not neutral. From the model or a person.',
    sentiment_score Nullable(Float32) COMMENT 'Tone toward the brand, -1 to 1. Null: unsure. From the model or a person.',
    sentiment_by String COMMENT 'Who says the sentiment: model or person. Never null. Computed.',
    emotion Nullable(String) COMMENT 'Leading emotion. Null: none found, or not looked for. From the model or a person.',
    intent Nullable(String) COMMENT 'What the author wants. Null: none found, or not looked for. From the model or a person.',
    stage Nullable(String) COMMENT 'Stage of the customer journey. Null: none found, or not looked for. From the model or a person.',
    touchpoint Nullable(String) COMMENT 'Touchpoint spoken of. Null: none found, or not looked for. From the model or a person.',
    topics Array(String) COMMENT 'Topics; also one row each in mention_topics. Empty: none. From the model or a person.',
    pain_points Array(String) COMMENT 'Pain points; also one row each in mention_pain_points. Empty: none. From the model or a person.',
    tags Array(String) COMMENT 'Tags of the workspace. Empty: none. From rules and people.',
    likes Nullable(UInt64) COMMENT 'Likes and reactions as last seen, count. Null: not told, which is not 0. From the source.',
    shares Nullable(UInt64) COMMENT 'Shares, reposts and quotes as last seen, count. Null: not told, which is not 0. From the source.',
    comments Nullable(UInt64) COMMENT 'Comments and replies as last seen, count. Null: not told, which is not 0. From the source.',
    views Nullable(UInt64) COMMENT 'Views as last seen, count. Null: not told, which is not 0. From the source.',
    reach Nullable(UInt64) COMMENT 'Estimated people reached, count. Null: not known, which is not 0. Computed, docs/metrics.md.',
    spam_score Nullable(Float32) COMMENT 'How likely spam, 0 to 1. Null: not judged. From the model.',
    story_id Nullable(String) COMMENT 'Articles that tell one story share it. Null: belongs to none. From the model.',
    evidence String COMMENT 'JSON array of {start, end, shows}: what the text shows and where, in UTF-16 units. Never null. From the query and the model.',
    query_version UInt32 COMMENT 'Version of the query of the brand that found it; see query_versions. Never null. From the registry.',
    model_version String COMMENT 'Version of the language model that read it; see model_versions. Never null. From the model.'
)
COMMENT 'One row per workspace, brand and post: who spoke about which brand, and how.'
AS SELECT
    workspace, brand, mention_id, concat(m.source, ':', m.id) AS post_id, source, site, kind, lang, country,
    author_id, author_name, author_handle, author_followers, author_verified, url, title, text,
    concat(m.source, ':', m.root_id) AS root_id, concat(m.source, ':', m.parent_id) AS parent_id, published_at,
    edited_at, seen_at, stored_at, updated_at, local_date, via, match_form, origin, counted, excluded_reason,
    sentiment, sentiment_score, sentiment_by, emotion, intent, stage, touchpoint, topics, pain_points, tags, likes,
    shares, comments, views, reach, spam_score, story_id, evidence, query_version, model_version
FROM nghe_store.mentions AS m FINAL
WHERE workspace_uid IN (SELECT workspace_uid FROM nghe_store.scope
    WHERE token = toFixedString(if(length(getSetting('log_comment')) = 64, getSetting('log_comment'), ''), 64))
  AND workspace_uid NOT IN (SELECT uid FROM nghe_store.dead_uids)
  AND brand_uid NOT IN (SELECT uid FROM nghe_store.dead_uids);

CREATE VIEW nghe.posts
(
    workspace String COMMENT 'Slug of the workspace. Never null. From the registry.',
    post_id String COMMENT 'The post: source, a colon, the source\'s own id. Never null. From the source.',
    source String COMMENT 'Platform or site the post lives on, such as bluesky; never the connector. Never null. From the source.',
    site Nullable(String) COMMENT 'Host of the page, for articles. Null: none, or not told. From the source.',
    kind String COMMENT 'post, reply, repost, article, review, comment, video or message. Never null. From the source.',
    lang Nullable(String) COMMENT 'Language, BCP 47 such as vi or en. Null: not recognised. From the model.',
    country Nullable(String) COMMENT 'Country of the author or site, ISO 3166-1 alpha-2. Null: not told. From the source.',
    author_id Nullable(String) COMMENT 'The source\'s own id of the author. Null: not told. From the source.',
    author_name Nullable(String) COMMENT 'Name the author shows. Null: not told. From the source.',
    author_handle Nullable(String) COMMENT 'Account name of the author. Null: not told. From the source.',
    author_followers Nullable(UInt64) COMMENT 'Followers of the author when the post was seen, accounts. Null: not told, which is not 0. From the source.',
    author_verified Nullable(Bool) COMMENT 'Whether the source verified the author. Null: not told. From the source.',
    url Nullable(String) COMMENT 'Address of the post. Null: not told. From the source.',
    title Nullable(String) COMMENT 'Headline. Null: the kind has none. From the source.',
    text String COMMENT 'Text of the post, plain. Never null. From the source.',
    root_id Nullable(String) COMMENT 'post_id of the post that the thread began with. Null: this is no reply, or not told. From the source.',
    parent_id Nullable(String) COMMENT 'post_id of the post that this one answers. Null: this is no reply, or not told. From the source.',
    published_at DateTime64(3, 'UTC') COMMENT 'When the author says it was published, bounded by seen_at; fixed once first placed. UTC, ms. Never null. From the source.',
    edited_at Nullable(DateTime64(3, 'UTC')) COMMENT 'When it was last edited. UTC, ms. Null: never, or not told. From the source.',
    seen_at DateTime64(3, 'UTC') COMMENT 'When Nghe first saw it. UTC, ms. Never null. From the connector.',
    stored_at DateTime64(3, 'UTC') COMMENT 'When the log took what first placed the post. UTC, ms. Never null. From the log.',
    updated_at DateTime64(3, 'UTC') COMMENT 'When the log took what last changed the row. UTC, ms. Never null. From the log.',
    likes Nullable(UInt64) COMMENT 'Likes and reactions as last seen, count. Null: not told, which is not 0. From the source.',
    shares Nullable(UInt64) COMMENT 'Shares, reposts and quotes as last seen, count. Null: not told, which is not 0. From the source.',
    comments Nullable(UInt64) COMMENT 'Comments and replies as last seen, count. Null: not told, which is not 0. From the source.',
    views Nullable(UInt64) COMMENT 'Views as last seen, count. Null: not told, which is not 0. From the source.',
    spam_score Nullable(Float32) COMMENT 'How likely spam, 0 to 1. Null: not judged. From the model.',
    story_id Nullable(String) COMMENT 'Articles that tell one story share it. Null: belongs to none. From the model.',
    brands Array(String) COMMENT 'Slugs of the brands it mentions, in order. Never empty. From the queries.',
    mentions UInt64 COMMENT 'How many mentions it makes, one a brand. Unit: mentions. Never null. Computed.'
)
COMMENT 'One row per workspace and post that mentions a brand of it; the content is that of its first brand\'s row.'
AS SELECT
    workspace, concat(source, ':', id) AS post_id, source, tupleElement(content, 1) AS site,
    tupleElement(content, 2) AS kind, tupleElement(content, 3) AS lang, tupleElement(content, 4) AS country,
    tupleElement(content, 5) AS author_id, tupleElement(content, 6) AS author_name,
    tupleElement(content, 7) AS author_handle, tupleElement(content, 8) AS author_followers,
    tupleElement(content, 9) AS author_verified, tupleElement(content, 10) AS url,
    tupleElement(content, 11) AS title, tupleElement(content, 12) AS text, tupleElement(content, 13) AS root_id,
    tupleElement(content, 14) AS parent_id, published_at, tupleElement(content, 15) AS edited_at,
    tupleElement(content, 16) AS seen_at, tupleElement(content, 17) AS stored_at,
    tupleElement(content, 18) AS updated_at, tupleElement(content, 19) AS likes, tupleElement(content, 20) AS shares,
    tupleElement(content, 21) AS comments, tupleElement(content, 22) AS views,
    tupleElement(content, 23) AS spam_score, tupleElement(content, 24) AS story_id, brands, mentions
FROM
(
    SELECT m.workspace AS workspace, m.source AS source, m.id AS id, m.published_at AS published_at,
        arraySort(groupArray(m.brand)) AS brands, count() AS mentions,
        argMin(tuple(
            m.site, m.kind, m.lang, m.country, m.author_id, m.author_name, m.author_handle, m.author_followers,
            m.author_verified, m.url, m.title, m.text, concat(m.source, ':', m.root_id),
            concat(m.source, ':', m.parent_id), m.edited_at, m.seen_at, m.stored_at, m.updated_at, m.likes, m.shares,
            m.comments, m.views, m.spam_score, m.story_id
        ), m.brand) AS content
    FROM nghe_store.mentions AS m FINAL
    WHERE workspace_uid IN (SELECT workspace_uid FROM nghe_store.scope
        WHERE token = toFixedString(if(length(getSetting('log_comment')) = 64, getSetting('log_comment'), ''), 64))
      AND workspace_uid NOT IN (SELECT uid FROM nghe_store.dead_uids)
      AND brand_uid NOT IN (SELECT uid FROM nghe_store.dead_uids)
    GROUP BY workspace, source, id, published_at
);

CREATE VIEW nghe.mentions_by_minute
(
    workspace String COMMENT 'Slug of the workspace. Never null. From the registry.',
    brand String COMMENT 'Slug of the brand. Never null. From the registry.',
    source String COMMENT 'Platform or site the post lives on, such as bluesky; never the connector. Never null. From the source.',
    lang Nullable(String) COMMENT 'Language, BCP 47 such as vi or en. Null: not recognised. From the model.',
    origin String COMMENT 'Whose voice: earned, paid, owned, employee, dealer or agency. Never null. From the accounts of the brand.',
    via String COMMENT 'text: the posts name the brand; thread: they stand below one that does. Never null; add only on purpose (buzz). From the query.',
    bucket DateTime('UTC') COMMENT 'Start of the minute of published_at, UTC. Never null. Computed.',
    mentions UInt64 COMMENT 'Counted mentions. Never null. Summed.',
    positive UInt64 COMMENT 'Counted mentions of sentiment 1. Never null. Summed.',
    neutral UInt64 COMMENT 'Counted mentions of sentiment 0. Never null. Summed.',
    negative UInt64 COMMENT 'Counted mentions of sentiment -1. Never null. Summed.',
    unsure UInt64 COMMENT 'Counted mentions whose sentiment is null. Never null. Summed.',
    score_sum Float64 COMMENT 'Sum of sentiment_score over counted mentions, exact to four decimals. Never null. Summed.',
    engagement Nullable(UInt64) COMMENT 'Likes, shares and comments of counted mentions, count. Null: none of them is known, which is not 0. Summed.',
    reach Nullable(UInt64) COMMENT 'Estimated reach of counted mentions, people. Null: none is known, which is not 0. Summed.',
    excluded_spam UInt64 COMMENT 'Mentions left out because of excluded_reason spam. Never null. Summed.',
    excluded_hidden UInt64 COMMENT 'Mentions left out because of excluded_reason hidden. Never null. Summed.',
    excluded_owned UInt64 COMMENT 'Mentions left out because of excluded_reason owned. Never null. Summed.',
    excluded_affiliated UInt64 COMMENT 'Mentions left out because of excluded_reason affiliated. Never null. Summed.',
    excluded_own_channel UInt64 COMMENT 'Mentions left out because of excluded_reason own-channel. Never null. Summed.'
)
COMMENT 'Sums per brand, source, language, origin, via and minute: add them up, never average them.'
AS SELECT
    workspace, brand, source, lang, origin, via, toStartOfMinute(published_at) AS bucket,
    countIf(counted) AS mentions,
    countIf(counted AND sentiment = 1) AS positive,
    countIf(counted AND sentiment = 0) AS neutral,
    countIf(counted AND sentiment = -1) AS negative,
    countIf(counted AND isNull(sentiment)) AS unsure,
    sumIf(toInt64(round(ifNull(sentiment_score, 0) * 10000)), counted) / 10000 AS score_sum,
    sumIf(if(isNull(likes) AND isNull(shares) AND isNull(comments), NULL, ifNull(likes, 0) + ifNull(shares, 0) + ifNull(comments, 0)), counted) AS engagement,
    sumIf(m.reach, counted) AS reach,
    countIf(NOT counted AND excluded_reason = 'spam') AS excluded_spam,
    countIf(NOT counted AND excluded_reason = 'hidden') AS excluded_hidden,
    countIf(NOT counted AND excluded_reason = 'owned') AS excluded_owned,
    countIf(NOT counted AND excluded_reason = 'affiliated') AS excluded_affiliated,
    countIf(NOT counted AND excluded_reason = 'own-channel') AS excluded_own_channel
FROM nghe_store.mentions AS m FINAL
WHERE workspace_uid IN (SELECT workspace_uid FROM nghe_store.scope
    WHERE token = toFixedString(if(length(getSetting('log_comment')) = 64, getSetting('log_comment'), ''), 64))
  AND workspace_uid NOT IN (SELECT uid FROM nghe_store.dead_uids)
  AND brand_uid NOT IN (SELECT uid FROM nghe_store.dead_uids)
GROUP BY workspace, brand, source, lang, origin, via, bucket;

CREATE VIEW nghe.mentions_by_hour
(
    workspace String COMMENT 'Slug of the workspace. Never null. From the registry.',
    brand String COMMENT 'Slug of the brand. Never null. From the registry.',
    source String COMMENT 'Platform or site the post lives on, such as bluesky; never the connector. Never null. From the source.',
    lang Nullable(String) COMMENT 'Language, BCP 47 such as vi or en. Null: not recognised. From the model.',
    origin String COMMENT 'Whose voice: earned, paid, owned, employee, dealer or agency. Never null. From the accounts of the brand.',
    via String COMMENT 'text: the posts name the brand; thread: they stand below one that does. Never null; add only on purpose (buzz). From the query.',
    bucket DateTime('UTC') COMMENT 'Start of the hour of published_at, UTC. Never null. Computed.',
    mentions UInt64 COMMENT 'Counted mentions. Never null. Summed.',
    positive UInt64 COMMENT 'Counted mentions of sentiment 1. Never null. Summed.',
    neutral UInt64 COMMENT 'Counted mentions of sentiment 0. Never null. Summed.',
    negative UInt64 COMMENT 'Counted mentions of sentiment -1. Never null. Summed.',
    unsure UInt64 COMMENT 'Counted mentions whose sentiment is null. Never null. Summed.',
    score_sum Float64 COMMENT 'Sum of sentiment_score over counted mentions, exact to four decimals. Never null. Summed.',
    engagement Nullable(UInt64) COMMENT 'Likes, shares and comments of counted mentions, count. Null: none of them is known, which is not 0. Summed.',
    reach Nullable(UInt64) COMMENT 'Estimated reach of counted mentions, people. Null: none is known, which is not 0. Summed.',
    excluded_spam UInt64 COMMENT 'Mentions left out because of excluded_reason spam. Never null. Summed.',
    excluded_hidden UInt64 COMMENT 'Mentions left out because of excluded_reason hidden. Never null. Summed.',
    excluded_owned UInt64 COMMENT 'Mentions left out because of excluded_reason owned. Never null. Summed.',
    excluded_affiliated UInt64 COMMENT 'Mentions left out because of excluded_reason affiliated. Never null. Summed.',
    excluded_own_channel UInt64 COMMENT 'Mentions left out because of excluded_reason own-channel. Never null. Summed.'
)
COMMENT 'Sums per brand, source, language, origin, via and hour: add them up, never average them.'
AS SELECT
    workspace, brand, source, lang, origin, via, toStartOfHour(published_at) AS bucket,
    countIf(counted) AS mentions,
    countIf(counted AND sentiment = 1) AS positive,
    countIf(counted AND sentiment = 0) AS neutral,
    countIf(counted AND sentiment = -1) AS negative,
    countIf(counted AND isNull(sentiment)) AS unsure,
    sumIf(toInt64(round(ifNull(sentiment_score, 0) * 10000)), counted) / 10000 AS score_sum,
    sumIf(if(isNull(likes) AND isNull(shares) AND isNull(comments), NULL, ifNull(likes, 0) + ifNull(shares, 0) + ifNull(comments, 0)), counted) AS engagement,
    sumIf(m.reach, counted) AS reach,
    countIf(NOT counted AND excluded_reason = 'spam') AS excluded_spam,
    countIf(NOT counted AND excluded_reason = 'hidden') AS excluded_hidden,
    countIf(NOT counted AND excluded_reason = 'owned') AS excluded_owned,
    countIf(NOT counted AND excluded_reason = 'affiliated') AS excluded_affiliated,
    countIf(NOT counted AND excluded_reason = 'own-channel') AS excluded_own_channel
FROM nghe_store.mentions AS m FINAL
WHERE workspace_uid IN (SELECT workspace_uid FROM nghe_store.scope
    WHERE token = toFixedString(if(length(getSetting('log_comment')) = 64, getSetting('log_comment'), ''), 64))
  AND workspace_uid NOT IN (SELECT uid FROM nghe_store.dead_uids)
  AND brand_uid NOT IN (SELECT uid FROM nghe_store.dead_uids)
GROUP BY workspace, brand, source, lang, origin, via, bucket;

CREATE VIEW nghe.authors_by_hour
(
    workspace String COMMENT 'Slug of the workspace. Never null. From the registry.',
    brand String COMMENT 'Slug of the brand. Never null. From the registry.',
    source String COMMENT 'Platform or site the post lives on, such as bluesky; never the connector. Never null. From the source.',
    lang Nullable(String) COMMENT 'Language, BCP 47 such as vi or en. Null: not recognised. From the model.',
    origin String COMMENT 'Whose voice: earned, paid, owned, employee, dealer or agency. Never null. From the accounts of the brand.',
    via String COMMENT 'text: the posts name the brand; thread: they stand below one that does. Never null; add only on purpose (buzz). From the query.',
    author_id Nullable(String) COMMENT 'The source\'s own id of the author. Null: the posts whose author is not told, all together. From the source.',
    author_name Nullable(String) COMMENT 'Name the author showed last in the hour. Null: not told. From the source.',
    author_handle Nullable(String) COMMENT 'Account name the author had last in the hour. Null: not told. From the source.',
    bucket DateTime('UTC') COMMENT 'Start of the hour of published_at, UTC. Never null. Computed.',
    mentions UInt64 COMMENT 'Counted mentions. Never null. Summed.',
    positive UInt64 COMMENT 'Counted mentions of sentiment 1. Never null. Summed.',
    neutral UInt64 COMMENT 'Counted mentions of sentiment 0. Never null. Summed.',
    negative UInt64 COMMENT 'Counted mentions of sentiment -1. Never null. Summed.',
    unsure UInt64 COMMENT 'Counted mentions whose sentiment is null. Never null. Summed.',
    score_sum Float64 COMMENT 'Sum of sentiment_score over counted mentions, exact to four decimals. Never null. Summed.',
    engagement Nullable(UInt64) COMMENT 'Likes, shares and comments of counted mentions, count. Null: none of them is known, which is not 0. Summed.',
    reach Nullable(UInt64) COMMENT 'Estimated reach of counted mentions, people. Null: none is known, which is not 0. Summed.'
)
COMMENT 'Sums per author and brand, by the hour: unique authors are a count of distinct (source, author_id), never a sum.'
AS SELECT
    workspace, brand, source, lang, origin, via, author_id,
    tupleElement(argMax(tuple(m.author_name, m.author_handle), m.published_at), 1) AS author_name,
    tupleElement(argMax(tuple(m.author_name, m.author_handle), m.published_at), 2) AS author_handle,
    toStartOfHour(published_at) AS bucket,
    countIf(counted) AS mentions,
    countIf(counted AND sentiment = 1) AS positive,
    countIf(counted AND sentiment = 0) AS neutral,
    countIf(counted AND sentiment = -1) AS negative,
    countIf(counted AND isNull(sentiment)) AS unsure,
    sumIf(toInt64(round(ifNull(sentiment_score, 0) * 10000)), counted) / 10000 AS score_sum,
    sumIf(if(isNull(likes) AND isNull(shares) AND isNull(comments), NULL, ifNull(likes, 0) + ifNull(shares, 0) + ifNull(comments, 0)), counted) AS engagement,
    sumIf(m.reach, counted) AS reach
FROM nghe_store.mentions AS m FINAL
WHERE workspace_uid IN (SELECT workspace_uid FROM nghe_store.scope
    WHERE token = toFixedString(if(length(getSetting('log_comment')) = 64, getSetting('log_comment'), ''), 64))
  AND workspace_uid NOT IN (SELECT uid FROM nghe_store.dead_uids)
  AND brand_uid NOT IN (SELECT uid FROM nghe_store.dead_uids)
GROUP BY workspace, brand, source, lang, origin, via, author_id, bucket;

CREATE VIEW nghe.share_of_voice_by_hour
(
    workspace String COMMENT 'Slug of the workspace. Never null. From the registry.',
    brand String COMMENT 'Slug of the brand. Never null. From the registry.',
    source String COMMENT 'Platform or site the post lives on, such as bluesky; never the connector. Never null. From the source.',
    lang Nullable(String) COMMENT 'Language, BCP 47 such as vi or en. Null: not recognised. From the model.',
    origin String COMMENT 'Whose voice: earned, paid, owned, employee, dealer or agency. Never null. From the accounts of the brand.',
    via String COMMENT 'text: the posts name the brand; thread: they stand below one that does. Never null; add only on purpose (buzz). From the query.',
    bucket DateTime('UTC') COMMENT 'Start of the hour of published_at, UTC. Never null. Computed.',
    mentions UInt64 COMMENT 'The numerator: counted mentions of the brand. Never null, 0 where only others were heard. Summed.',
    total UInt64 COMMENT 'The denominator: counted mentions of all brands of the workspace here. Never null. Summed.'
)
COMMENT 'Numerator and denominator of share of voice, a row for every brand wherever any was heard: sum(mentions) / sum(total), never an average of shares.'
AS SELECT cells.workspace AS workspace, b.id AS brand, source, lang, origin, via, bucket,
    counts[b.id] AS mentions, total
FROM
(
    SELECT workspace_uid, workspace, source, lang, origin, via, bucket,
        CAST(mapFromArrays(groupArray(brand), groupArray(n)) AS Map(String, UInt64)) AS counts, sum(n) AS total
    FROM
    (
        SELECT workspace_uid, workspace, brand, source, lang, origin, via, toStartOfHour(published_at) AS bucket, count() AS n
        FROM nghe_store.mentions FINAL
        WHERE counted
          AND workspace_uid IN (SELECT workspace_uid FROM nghe_store.scope
            WHERE token = toFixedString(if(length(getSetting('log_comment')) = 64, getSetting('log_comment'), ''), 64))
          AND workspace_uid NOT IN (SELECT uid FROM nghe_store.dead_uids)
          AND brand_uid NOT IN (SELECT uid FROM nghe_store.dead_uids)
        GROUP BY workspace_uid, workspace, brand, source, lang, origin, via, bucket
    )
    GROUP BY workspace_uid, workspace, source, lang, origin, via, bucket
) AS cells
INNER JOIN
(
    SELECT workspace_uid, id FROM nghe_store.brands FINAL
    WHERE NOT deleted AND uid NOT IN (SELECT uid FROM nghe_store.dead_uids)
      AND workspace_uid IN (SELECT workspace_uid FROM nghe_store.scope
          WHERE token = toFixedString(if(length(getSetting('log_comment')) = 64, getSetting('log_comment'), ''), 64))
        AND workspace_uid NOT IN (SELECT uid FROM nghe_store.dead_uids)
) AS b ON b.workspace_uid = cells.workspace_uid;
