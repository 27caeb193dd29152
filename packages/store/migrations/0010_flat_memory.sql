-- A part of many columns is written through two buffers a column, of 1 MB each unless they begin small; a merge holds
-- blocks of all columns at once unless it goes column by column.
ALTER TABLE nghe_store.posts
    MODIFY SETTING min_columns_to_activate_adaptive_write_buffer = 1, max_compress_block_size = 262144,
    merge_max_block_size = 2048, merge_max_block_size_bytes = 2097152, vertical_merge_algorithm_min_rows_to_activate = 4096;
ALTER TABLE nghe_store.mentions
    MODIFY SETTING min_columns_to_activate_adaptive_write_buffer = 1, max_compress_block_size = 262144,
    merge_max_block_size = 2048, merge_max_block_size_bytes = 2097152, vertical_merge_algorithm_min_rows_to_activate = 4096;
