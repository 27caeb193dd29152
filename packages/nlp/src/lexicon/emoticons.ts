const TONES = new Map([
  [":)", 1],
  [":-)", 1],
  ["=)", 1],
  [":d", 2],
  [":-d", 2],
  ["=d", 2],
  [";)", 1],
  [";-)", 1],
  [":*", 2],
  ["<3", 2],
  ["^^", 1],
  ["^_^", 1],
  [":(", -1],
  [":-(", -1],
  ["=(", -1],
  [":'(", -2],
  [":/", -1],
  [":-/", -1],
  [":|", -1],
  ["-_-", -1],
  ["t_t", -1],
  ["t.t", -1],
]);

/** −2 to 2. A row of brackets to the right ("=))", ":)))") is laughter of any kind, and has no tone. */
export function toneOfEmoticon(text: string): number {
  const lower = text.toLowerCase();
  const known = TONES.get(lower);
  if (known !== undefined) return known;
  if (/^[:=]['’]?\({2,}$/.test(lower)) return -1;
  return /^<3+$/.test(lower) ? 2 : 0;
}
