/** What each client program prints, as one JSON object on its last line. */
export type Findings = {
  version: string;
  tables: string[];
  columns: string[];
  rows: { brand: string; topics: string[]; at: string; likes: number }[];
  workspaces: string[];
  refused: string;
};

export function readFindings(output: string): Findings {
  return JSON.parse(output.trim().split("\n").at(-1) ?? "") as Findings;
}

/** What every client must have found with the key of `ours`, asked for mentions with sentiment 1 in a source. */
export const EXPECTED = {
  brand: "pho-ha-noi",
  topics: ["service", "price"],
  likes: [0, 12, 24, 36, 48],
} as const;
