import fc from "fast-check";

/** Ways to say the same thing inside something else. */
const WRAPPERS: readonly ((sql: string) => string)[] = [
  (sql) => sql,
  (sql) => `(${sql})`,
  (sql) => `SELECT * FROM (${sql})`,
  (sql) => `SELECT * FROM (${sql}) AS t LIMIT 1`,
  (sql) => `WITH c AS (${sql}) SELECT * FROM c`,
  (sql) => `WITH c AS (${sql}) SELECT 1`,
  (sql) => `WITH (${sql}) AS c SELECT c`,
  (sql) => `WITH RECURSIVE c AS (${sql}) SELECT count() FROM c`,
  (sql) => `SELECT (${sql}) AS x`,
  (sql) => `SELECT 1 WHERE 1 IN (${sql})`,
  (sql) => `SELECT 1 FROM mentions WHERE exists(${sql})`,
  (sql) => `SELECT brand FROM mentions UNION ALL (${sql})`,
  (sql) => `(${sql}) INTERSECT SELECT 1`,
  (sql) => `SELECT arrayMap(x -> (${sql}), [1])`,
  (sql) => `SELECT if(1, (${sql}), NULL)`,
  (sql) => `SELECT * FROM mentions AS a LEFT JOIN (${sql}) AS b ON 1 = 1`,
  (sql) => `SELECT 1 ORDER BY (${sql})`,
  (sql) => `SELECT count() OVER (PARTITION BY (${sql})) FROM mentions`,
  (sql) => `SELECT * APPLY(x -> (${sql})) FROM mentions`,
  (sql) => `SELECT number FROM numbers((${sql}))`,
  (sql) => `SELECT 1 LIMIT (${sql})`,
  (sql) => `SELECT * REPLACE ((${sql}) AS text) FROM mentions`,
];

/** Ways to write the same words otherwise. */
const SPELLINGS: readonly ((sql: string) => string)[] = [
  (sql) => sql,
  (sql) => sql.replaceAll(" ", "\n"),
  (sql) => sql.replaceAll(" ", "/* x */ "),
  (sql) => sql.replaceAll(" FROM ", " -- FROM system.one\nFROM "),
  (sql) => sql.replaceAll(/\b(file|url|sleep|getSetting|hostName|merge|remote)\b/g, "`$1`"),
  (sql) => sql.replaceAll(/\b(file|url|sleep|getSetting|hostName)\b/g, '"$1"'),
  (sql) => sql.replaceAll(/\bfile\b/g, "`\\x66ile`"),
  (sql) => sql.replaceAll(/\bnghe_store\b/g, "`nghe\\x5fstore`"),
  (sql) => sql.replaceAll(/\bnghe_store\b/g, '"nghe_store"'),
  (sql) => sql.replaceAll("'", "$$").replaceAll(/\$(?!\$)/g, "$$"),
  (sql) => sql.toLowerCase(),
  (sql) => sql.toUpperCase(),
  (sql) => `${sql};`,
  (sql) => `${sql}\nFORMAT JSON`,
  (sql) => `\uFEFF${sql}`,
  (sql) => sql.replaceAll(" ", "\u00A0"),
];

/** One of the texts, wrapped up to three times and written otherwise. */
export function disguised(texts: readonly string[]): fc.Arbitrary<string> {
  return fc
    .tuple(
      fc.constantFrom(...texts),
      fc.array(fc.constantFrom(...WRAPPERS), { maxLength: 3 }),
      fc.array(fc.constantFrom(...SPELLINGS), { maxLength: 2 }),
      fc.boolean(),
    )
    .map(([text, wrappers, spellings, spellFirst]) => {
      const wrap = (sql: string) => wrappers.reduce((inner, wrapper) => wrapper(inner), sql);
      const spell = (sql: string) => spellings.reduce((inner, spelling) => spelling(inner), sql);
      return spellFirst ? wrap(spell(text)) : spell(wrap(text));
    });
}
