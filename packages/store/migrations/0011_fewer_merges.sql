-- Rows come in parts of a few thousand: merging more of them at once writes each row fewer times.
ALTER TABLE nghe_store.posts MODIFY SETTING min_parts_to_merge_at_once = 8;
ALTER TABLE nghe_store.mentions MODIFY SETTING min_parts_to_merge_at_once = 8;
