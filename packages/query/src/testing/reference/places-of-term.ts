import type { MatchForm } from "@nghe/contracts";
import type { Term } from "../../parse/node.ts";
import { bare, isMarked, isMissingMarks, sameWord } from "./marks.ts";
import { partedPlaces } from "./parted-places.ts";
import { type Place, stretch, weakest } from "./place.ts";
import type { Reading } from "./read-text.ts";
import { agreementOf } from "./word-agreement.ts";

/** Every place where a term stands in a text. */
export function placesOfTerm(term: Term, reading: Reading): Place[] {
  const [only] = term.elements;
  if (only?.kind === "emoji") return emojiPlaces(only.name, reading);
  const inWords = term.slop === null ? inARow(term, reading) : inAStretch(term, reading, term.slop);
  return [...inWords, ...joinedPlaces(term, reading), ...partedPlaces(term, reading)];
}

function emojiPlaces(name: string, reading: Reading): Place[] {
  return reading.emoji
    .filter((emoji) => emoji.name === name)
    .map(({ at, start, end }) => ({ from: at, to: at + 1, start, end, hits: [{ start, end, form: "equal" }] }));
}

function inARow(term: Term, reading: Reading): Place[] {
  return reading.words.flatMap((_, from) => {
    const places = term.elements.map((_, nth) => from + nth);
    return placeAt(term, reading, places);
  });
}

/** All elements in any order, each in a word of its own, with at most `slop` other words among them. */
function inAStretch(term: Term, reading: Reading, slop: number): Place[] {
  const longest = term.elements.length + slop;
  return reading.words.flatMap((_, from) =>
    ordersWithin(term.elements.length, from, longest, reading.words.length)
      .filter((places) => places.includes(from))
      .flatMap((places) => placeAt(term, reading, places)),
  );
}

/** Every way to give `count` elements a word each of [from, from + width). */
function ordersWithin(count: number, from: number, width: number, length: number): number[][] {
  if (count === 0) return [[]];
  const words = Array.from({ length: Math.min(width, length - from) }, (_, nth) => from + nth);
  return ordersWithin(count - 1, from, width, length).flatMap((rest) =>
    words.filter((word) => !rest.includes(word)).map((word) => [...rest, word]),
  );
}

/** The place of a term whose elements stand in these words, if each agrees with its own. */
function placeAt(term: Term, reading: Reading, places: readonly number[]): Place[] {
  const forms: MatchForm[] = [];
  for (const [nth, element] of term.elements.entries()) {
    const form = agreementOf(term, element, reading, places[nth] ?? -1);
    if (form === null) return [];
    forms.push(form);
  }
  return [stretch(reading, Math.min(...places), Math.max(...places) + 1, weakest(forms))];
}

/** A phrase written in one, as hashtags, handles and domains are. */
function joinedPlaces(term: Term, reading: Reading): Place[] {
  if (term.cased || term.elements.length < 2 || term.elements.some(({ kind }) => kind !== "word")) return [];
  const whole = term.elements.map(({ syllable }) => syllable.text).join("");
  return reading.words.flatMap((word, at) => {
    const name = word.name.replace(/[_.@-]/gu, "");
    if (word.sigil === "" || bare(name) !== bare(whole)) return [];
    const isFine = isJoinedForm(term, whole, name);
    return isFine ? [stretch(reading, at, at + 1, "joined")] : [];
  });
}

function isJoinedForm(term: Term, whole: string, name: string): boolean {
  if (term.marks === "exact") return sameWord(whole, name);
  return term.marks === "fold" || !isMarked(whole) || isMissingMarks(whole, name);
}
