-- Names that Trino has and DuckDB lacks, so that every file in sql/ runs on both.
create or replace macro regexp_like(text, pattern) as regexp_matches(text, pattern);
create or replace macro array_join(list, separator) as array_to_string(list, separator);
create or replace macro stable_hash(text) as md5(text);
create or replace macro json_extract_scalar(text, path) as json_extract_string(text, replace(replace(path, '["', '."'), '"]', '"'));
