const IDENTIFIER = /^[A-Za-z_][A-Za-z0-9_]{0,127}$/;

/** What `DESCRIBE`, `SHOW` and `EXISTS` are answered from, over what the scope's reader shows: `nghe` alone. */
export const catalog = {
  describe(table: string): string {
    return `SELECT name, type, default_kind AS default_type, default_expression, comment, compression_codec AS codec_expression, '' AS ttl_expression FROM system.columns WHERE database = 'nghe' AND table = ${quoted(table)} ORDER BY position`;
  },
  showTables(like: string | null): string {
    const only = like === null ? "" : ` AND name LIKE unhex('${Buffer.from(like).toString("hex")}')`;
    return `SELECT name FROM system.tables WHERE database = 'nghe'${only} ORDER BY name`;
  },
  showDatabases(): string {
    return "SELECT name FROM system.databases WHERE name = 'nghe'";
  },
  /** The columns of a view as a statement; how the view is made is not shown. */
  showCreate(table: string): string {
    return `SELECT concat('CREATE VIEW nghe.', ${quoted(table)}, '\\n(\\n', arrayStringConcat(groupArray(concat('    ', char(96), name, char(96), ' ', type, if(comment = '', '', concat(' COMMENT \\'', replaceAll(comment, '\\'', '\\\\\\''), '\\'')))), ',\\n'), '\\n)') AS statement FROM (SELECT name, type, comment FROM system.columns WHERE database = 'nghe' AND table = ${quoted(table)} ORDER BY position)`;
  },
  exists(table: string): string {
    return `SELECT toUInt8(count() > 0) AS result FROM system.tables WHERE database = 'nghe' AND name = ${quoted(table)}`;
  },
} as const;

function quoted(table: string): string {
  if (!IDENTIFIER.test(table)) throw new TypeError("not a plain name");
  return `'${table}'`;
}
