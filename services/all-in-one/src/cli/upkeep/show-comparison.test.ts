import type { Difference } from "@nghe/store";
import { describe, expect, it } from "vitest";
import { recordingTerminal } from "../testing/recording-terminal.ts";
import { showComparison } from "./show-comparison.ts";
import type { Survey } from "./survey-log.ts";
import type { Comparison } from "./walk-parts.ts";

const SURVEY: Survey = { partitions: [{ start: 0, end: 5, committed: 5 }], messages: 5, dead: new Set() };
const COUNTS = {
  ...{ posts: 4, rows: 6, deleted: 1, pending: 0, partial: 0 },
  ...{ forgotten: 0, outdatedRows: 0, differences: 0 },
};
const difference = (id: string, detail = "acme/tiki"): Difference => ({
  ...{ partition: 0, source: "bluesky", id },
  ...{ kind: "missing-row", detail },
});

function shown(comparison: Partial<Comparison>, survey: Partial<Survey> = {}) {
  const terminal = recordingTerminal();
  const whole = { partitions: new Map([[0, COUNTS]]), differences: [], healed: 0, ...comparison };
  showComparison(terminal, { ...SURVEY, ...survey }, whole);
  return terminal.said().out.split("\n");
}

describe("a comparison of the log with the tables", () => {
  it("is a line for each partition, and no more where there is nothing to say", () => {
    const [header, line, ...rest] = shown({});
    expect(header?.split(/\s+/).filter(Boolean)).toEqual([
      ...["PARTITION", "LOG", "POSTS", "ROWS", "DELETED"],
      ...["FORGOTTEN", "OUTDATED", "PENDING", "DIFFERENCES"],
    ]);
    expect(line?.split(/\s+/).filter(Boolean)).toEqual(["0", "0-5", "4", "6", "1", "0", "0", "0", "0"]);
    expect(rest).toEqual([]);
  });

  it("has a line for a partition without posts too", () => {
    const survey = { partitions: [...SURVEY.partitions, { start: 0, end: 0, committed: 0 }] };
    expect(shown({}, survey)[2]?.split(/\s+/).filter(Boolean)).toEqual(["1", "0-0", "0", "0", "0", "0", "0", "0", "0"]);
  });

  it("says what was to be expected, and what was not", () => {
    const counts = { ...COUNTS, partial: 2, forgotten: 3, outdatedRows: 4, pending: 5 };
    const said = shown(
      { partitions: new Map([[0, counts]]) },
      { partitions: [{ start: 7, end: 9, committed: 9 }], dead: new Set(["0:1"]) },
    ).slice(2);
    expect(said.map((line) => line.split(" ")[0])).toEqual(["7", "3", "4", "5", "1"]);
    expect(said[0]).toContain("2 posts are compared with what is left");
    expect(said[4]).toContain("nghe replay dead-letters");
  });

  it("names each difference, fifty at most, and says how many more there are", () => {
    const differences = Array.from({ length: 53 }, (_, nth) => difference(`p${nth}`));
    const lines = shown({ differences }).slice(2);
    expect(lines[0]).toBe("partition 0  bluesky:p0  missing-row: acme/tiki");
    expect(lines).toHaveLength(51);
    expect(lines.at(-1)).toBe("… and 3 more (--json has them all)");
  });

  it("lets nothing of a post's id or text move the terminal's cursor", () => {
    const [line] = shown({ differences: [difference("p\u001b[2J", "a\nb")] }).slice(2);
    expect(line).toBe("partition 0  bluesky:p [2J  missing-row: a b");
  });
});
