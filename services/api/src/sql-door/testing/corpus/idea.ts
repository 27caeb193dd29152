/**
 * Texts that try to get past the door, by idea. `heldBy: "both"` marks ideas where the scope alone, with the gate
 * off, must show no rival row and write nothing; the others only the gate can hold. CANARY_FILE and OUT_FILE stand
 * for paths, CANARY_URL for a listener, RIVAL_TOKEN for the token of another scope.
 */
export type Idea = { idea: string; heldBy: "both" | "gate"; texts: readonly string[] };
