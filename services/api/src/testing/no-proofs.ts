import type { ProofBook } from "../proof/proof-book.ts";

/** Knows of no brand's query whether it is proven. */
export const NO_PROOFS: ProofBook = { of: async () => new Map() };
