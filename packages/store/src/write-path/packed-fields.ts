/** Writes a record as the list of its fields' values, and reads it back: a stored state names no field. */
export type PackedFields<T> = { pack(record: T): unknown[]; unpack(values: readonly unknown[]): T };

/**
 * `order` names every field once; it is part of the stored format. What is read is taken on trust, as what was written
 * by `pack`.
 */
export function packedFields<T extends object>(order: { readonly [Field in keyof T]: number }): PackedFields<T> {
  const fields = (Object.keys(order) as (keyof T)[]).sort((a, b) => order[a] - order[b]);
  return {
    pack: (record) => fields.map((field) => record[field]),
    unpack(values) {
      const record: Partial<T> = {};
      for (const [place, field] of fields.entries()) record[field] = values[place] as T[keyof T];
      return record as T;
    },
  };
}
