import type { TrainingText } from "./training-text.ts";

/** How chats spell common words. */
const CHAT: Readonly<Record<string, string>> = {
  không: "ko",
  được: "dc",
  gì: "j",
  quá: "wá",
  rồi: "r",
  cũng: "cx",
  biết: "bít",
  với: "vs",
  mình: "mk",
  vậy: "z",
  thích: "thik",
  yêu: "iu",
  luôn: "lun",
  nhiều: "nhìu",
  "nhân viên": "nv",
  "mọi người": "mn",
  "sản phẩm": "sp",
  "điện thoại": "đt",
};
const WORDS = new RegExp(`(?<![\\p{L}\\p{M}])(?:${Object.keys(CHAT).join("|")})(?![\\p{L}\\p{M}])`, "giu");

/** A Vietnamese text as it would be without marks, and as chats spell it; labels and masks go with it. */
export function spellingsOf({ text, masks, labels }: TrainingText): TrainingText[] {
  const bare = { text: withoutMarks(text), masks: masks.map(withoutMarks), labels };
  const chat = { text: inChatSpelling(text), masks, labels };
  return [bare, chat].filter((other) => other.text !== text);
}

export function withoutMarks(text: string): string {
  return text.normalize("NFD").replace(/\p{M}/gu, "").replaceAll("đ", "d").replaceAll("Đ", "D");
}

function inChatSpelling(text: string): string {
  return text.normalize("NFC").replace(WORDS, (word) => CHAT[word.toLowerCase()] ?? word);
}
