/** The syllables of what a spelling stands for, parted by spaces in `word`. */
export type Spelling = { word: string; hashes: readonly number[]; bareHashes: readonly number[] };
