import type { Random } from "./random.ts";

/** What people and programs do to a text when they post it again. */
export type Edit = { name: string; apply: (text: string, random: Random, words: readonly string[]) => string };

const pick = <Item>(items: readonly Item[], random: Random) => items[Math.floor(random() * items.length)];
const COMMENTS = ["chuẩn luôn:", "đọc mà sợ,", "this 👇", "ủa thật hả:", "so true:", "mn xem nè:"];
const EMOJI = ["😡😡", "🔥", "😂😂😂", "❤️", "👍🏽", "😱"];
const TAGS = ["#hot", "#news", "#tinnong", "#review", "#chiase", "#fyp"];

export const EDITS: readonly Edit[] = [
  { name: "as it is", apply: (text) => text },
  { name: "RT in front", apply: (text, random) => `RT @user${Math.floor(random() * 1e4)}: ${text}` },
  { name: "link added", apply: (text, random) => `${text} https://x.co/${Math.floor(random() * 1e9).toString(36)}` },
  { name: "hashtags added", apply: (text, random) => `${text} ${pick(TAGS, random)} ${pick(TAGS, random)}` },
  { name: "capitals", apply: (text) => text.toUpperCase() },
  { name: "emoji added", apply: addEmoji },
  { name: "marks left out", apply: withoutMarks },
  { name: "cut to 60-90 %", apply: (text, random) => cut(text, 0.6 + random() * 0.3) },
  { name: "a comment in front", apply: (text, random) => `${pick(COMMENTS, random)} ${text}` },
  { name: "a word changed", apply: (text, random, words) => changeWords(text, random, words, 1) },
  { name: "two words changed", apply: (text, random, words) => changeWords(text, random, words, 2) },
];

function cut(text: string, share: number): string {
  return `${text.slice(0, Math.ceil(text.length * share))}…`;
}

function addEmoji(text: string, random: Random): string {
  const spaces = [...text.matchAll(/ /g)].map(({ index }) => index);
  const at = pick([...spaces, text.length], random) ?? text.length;
  return `${pick(EMOJI, random)}${text.slice(0, at)} ${pick(EMOJI, random)}${text.slice(at)}`;
}

function changeWords(text: string, random: Random, words: readonly string[], count: number): string {
  const parts = text.split(" ");
  for (let nth = 0; nth < count; nth += 1) parts[Math.floor(random() * parts.length)] = pick(words, random) ?? "";
  return parts.join(" ");
}

function withoutMarks(text: string): string {
  return text.normalize("NFD").replace(/\p{M}/gu, "").replaceAll("đ", "d").replaceAll("Đ", "D");
}
