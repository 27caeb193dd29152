-- A brand may have a filter that tells relevant posts from others: what it leaves out has a reason and a count of its own.
CREATE OR REPLACE VIEW nghe.mentions
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
    excluded_reason Nullable(String) COMMENT 'Why it is not counted: spam, hidden, irrelevant, owned, affiliated or own-channel. Null: it is counted. From rules and corrections.',
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

CREATE OR REPLACE VIEW nghe.mentions_by_minute
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
    excluded_own_channel UInt64 COMMENT 'Mentions left out because of excluded_reason own-channel. Never null. Summed.',
    excluded_irrelevant UInt64 COMMENT 'Mentions left out because of excluded_reason irrelevant. Never null. Summed.'
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
    countIf(NOT counted AND excluded_reason = 'own-channel') AS excluded_own_channel,
    countIf(NOT counted AND excluded_reason = 'irrelevant') AS excluded_irrelevant
FROM nghe_store.mentions AS m FINAL
WHERE workspace_uid IN (SELECT workspace_uid FROM nghe_store.scope
    WHERE token = toFixedString(if(length(getSetting('log_comment')) = 64, getSetting('log_comment'), ''), 64))
  AND workspace_uid NOT IN (SELECT uid FROM nghe_store.dead_uids)
  AND brand_uid NOT IN (SELECT uid FROM nghe_store.dead_uids)
GROUP BY workspace, brand, source, lang, origin, via, bucket;

CREATE OR REPLACE VIEW nghe.mentions_by_hour
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
    excluded_own_channel UInt64 COMMENT 'Mentions left out because of excluded_reason own-channel. Never null. Summed.',
    excluded_irrelevant UInt64 COMMENT 'Mentions left out because of excluded_reason irrelevant. Never null. Summed.'
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
    countIf(NOT counted AND excluded_reason = 'own-channel') AS excluded_own_channel,
    countIf(NOT counted AND excluded_reason = 'irrelevant') AS excluded_irrelevant
FROM nghe_store.mentions AS m FINAL
WHERE workspace_uid IN (SELECT workspace_uid FROM nghe_store.scope
    WHERE token = toFixedString(if(length(getSetting('log_comment')) = 64, getSetting('log_comment'), ''), 64))
  AND workspace_uid NOT IN (SELECT uid FROM nghe_store.dead_uids)
  AND brand_uid NOT IN (SELECT uid FROM nghe_store.dead_uids)
GROUP BY workspace, brand, source, lang, origin, via, bucket;

CREATE OR REPLACE VIEW nghe.query_versions
(
    workspace String COMMENT 'Slug of the workspace. Never null. From the registry.',
    brand String COMMENT 'Slug of the brand. Never null. From the registry.',
    query_version UInt32 COMMENT 'Version, from 1. Never null. From the registry.',
    query String COMMENT 'What it matched, in the query language. Never null. From the registry.',
    note Nullable(String) COMMENT 'Why it was changed. Null: not told. From who saved it.',
    saved_by String COMMENT 'Who saved it. Never null. From the registry.',
    saved_at DateTime64(3, 'UTC') COMMENT 'When. UTC, ms. Never null. From the registry.',
    cause String COMMENT 'What was changed: query, accounts, filter, named-query or exclusions. Never null. From the registry.',
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

CREATE OR REPLACE VIEW nghe.schema_version
(
    version UInt32 COMMENT 'Version of the views, from 1. Never null.',
    note String COMMENT 'What it brought. Never null.'
)
COMMENT 'The versions of these views, newest last; what changed is in docs/sql.md.'
AS SELECT tupleElement(entry, 1) AS version, tupleElement(entry, 2) AS note
FROM (SELECT arrayJoin([
    (toUInt32(1), 'The first views'),
    (toUInt32(2), 'query_versions says what brought a version; labels'),
    (toUInt32(3), 'The reason irrelevant: what a brand\'s relevance filter leaves out')
]) AS entry)
WHERE 1 IN (SELECT 1 FROM nghe_store.scope
    WHERE token = toFixedString(if(length(getSetting('log_comment')) = 64, getSetting('log_comment'), ''), 64));
