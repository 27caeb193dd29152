/** Emoji with a tone of their own, by strength. Those not listed have none. */
const TONES: readonly (readonly [number, string])[] = [
  [3, "😍🥰❤💖💕💗💓💞💘💯🏆🤩"],
  [2, "😀😃😄😁😊☺🙂😇😘😋🤗👍👏🙌💪🎉🥳✨🌟⭐😎🔥💙💚💛🧡💜🤍🖤♥💐🌹👌🤝💝😻🫶🥹"],
  [1, "😉😌😏🙏😛😜🤪😺✅🎁🍀☀🌈😚"],
  [-1, "😕🙁☹😟😔😞😒😑😐😬🙄😥😓😪😫😩😣😖😰😿❌⚠🥱😶🤦"],
  [-2, "😠😢😤👎💔🤢🤮😱😨😧😦😾🤥🚫🖕👿"],
  [-3, "😡🤬💩☠"],
];
/** Emoji that show feeling without saying which. */
const MIXED = "😭😂🤣😅🙃😳🤔😮😯😲🤯🥺🥲🫠";

const scores: ReadonlyMap<string, number> = new Map(
  TONES.flatMap(([score, all]) => [...all].map((emoji) => [emoji, score] as const)),
);
const mixed = new Set(MIXED);

/** The tone of an emoji by its first code point, so with or without U+FE0F and skin tone: −3 to 3, 0 for none. */
export function toneOfEmoji(emoji: string): number {
  return scores.get(String.fromCodePoint(emoji.codePointAt(0) ?? 0)) ?? 0;
}

/** All emoji with a tone of their own and their tone, −3 to 3. */
export function tonedEmoji(): ReadonlyMap<string, number> {
  return scores;
}

export function isMixedEmoji(emoji: string): boolean {
  return mixed.has(String.fromCodePoint(emoji.codePointAt(0) ?? 0));
}
