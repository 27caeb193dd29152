/** A value bound to a predicate. */
export type SqlValue = string | number | readonly string[];

/** Gathers the values of a predicate under names of their own. */
export class Params {
  readonly values: Record<string, SqlValue> = {};
  private readonly prefix: string;
  private readonly known = new Map<string, string>();

  constructor(prefix: string) {
    this.prefix = prefix;
  }

  text(value: string): string {
    return this.place(value, "String");
  }

  texts(values: readonly string[]): string {
    return this.place(values, "Array(String)");
  }

  number(value: number): string {
    return this.place(value, "Float64");
  }

  private place(value: SqlValue, type: string): string {
    const key = JSON.stringify([type, value]);
    const known = this.known.get(key);
    if (known !== undefined) return known;
    const name = `${this.prefix}${this.known.size}`;
    const place = `{${name}:${type}}`;
    this.values[name] = value;
    this.known.set(key, place);
    return place;
  }
}

export const TRUE = "1";
export const FALSE = "0";

export function allOf(conditions: readonly string[]): string {
  if (conditions.includes(FALSE)) return FALSE;
  return joined(conditions, TRUE, " AND ");
}

export function anyOf(conditions: readonly string[]): string {
  if (conditions.includes(TRUE)) return TRUE;
  return joined(conditions, FALSE, " OR ");
}

export function not(condition: string): string {
  if (condition === TRUE) return FALSE;
  return condition === FALSE ? TRUE : `NOT ${condition}`;
}

function joined(conditions: readonly string[], neutral: string, by: string): string {
  const real = [...new Set(conditions)].filter((condition) => condition !== neutral);
  if (real.length < 2) return real[0] ?? neutral;
  return `(${real.join(by)})`;
}

/**
 * What SQL knows of a part of a query: `sure` holds for no post that the part does not hold for, `may` for every post
 * that it does. Where both are one text, SQL says all there is to say. `index` holds wherever `may` does, and is what
 * the text index alone can say: by itself it decides nothing.
 */
export type Bounds = { sure: string; may: string; index: string };

export function exactly(condition: string, index: string): Bounds {
  return { sure: condition, may: condition, index: condition === FALSE ? FALSE : index };
}

export const UNKNOWN: Bounds = { sure: FALSE, may: TRUE, index: TRUE };

export function boundsOfAll(parts: readonly Bounds[]): Bounds {
  return each(parts, allOf);
}

export function boundsOfAny(parts: readonly Bounds[]): Bounds {
  return each(parts, anyOf);
}

export function boundsOfNot({ sure, may }: Bounds): Bounds {
  return { sure: not(may), may: not(sure), index: TRUE };
}

function each(parts: readonly Bounds[], join: (conditions: readonly string[]) => string): Bounds {
  return {
    sure: join(parts.map(({ sure }) => sure)),
    may: join(parts.map(({ may }) => may)),
    index: join(parts.map(({ index }) => index)),
  };
}
