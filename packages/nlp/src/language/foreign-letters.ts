const LETTERS = "äëïöüÿåæøœßçñşğıłśźżčďěňřšťůžőűțșąęćńāēīūėģķļņßğþðǎǐîûœ".normalize("NFC");

const foreign = new Set([...LETTERS].map((letter) => letter.charCodeAt(0)));

/** Whether a lower-case letter is one that neither Vietnamese nor English writes: "ü", "ñ", "ł". */
export function isForeign(unit: number): boolean {
  return unit >= 0x80 && foreign.has(unit);
}
