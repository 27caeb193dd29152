type Schema<T> = { safeParse(value: unknown): { success: true; data: T } | { success: false } };

/** Reads a list that is the answer itself, or that the answer holds under its own name or as `items`. */
export function listIn<T>(name: string, item: Schema<T>): Schema<readonly T[]> {
  return {
    safeParse: (value) => {
      const list = listOf(value, name);
      if (list === undefined) return { success: false };
      const items: T[] = [];
      for (const entry of list) {
        const parsed = item.safeParse(entry);
        if (!parsed.success) return { success: false };
        items.push(parsed.data);
      }
      return { success: true, data: items };
    },
  };
}

function listOf(value: unknown, name: string): undefined | readonly unknown[] {
  if (Array.isArray(value)) return value;
  if (typeof value !== "object" || value === null) return undefined;
  const fields: Record<string, unknown> = { ...value };
  const held = fields[name] ?? fields.items;
  return Array.isArray(held) ? held : undefined;
}
