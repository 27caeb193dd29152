/** The beginning of a text, at most so many UTF-16 units and never half of a letter. */
export function cutText(text: string, units: number): string {
  return text.slice(0, cutAt(text, units));
}

/** A place at or before `at` that parts no surrogate pair. */
export function cutAt(text: string, at: number): number {
  const parts = /[\ud800-\udbff]/.test(text[at - 1] ?? "") && /[\udc00-\udfff]/.test(text[at] ?? "");
  return parts ? at - 1 : at;
}
