import { describe, expect, it } from "vitest";
import { applyFrame, type DataFrame, newSubscription, type Subscription } from "./subscription.ts";
import { mentions, volume } from "./testing/answers.ts";

const asked: Subscription = { ...newSubscription({ kind: "volume", workspace: "acme" }), wireId: "q1" };
const frame = (type: DataFrame["type"], seq: number, total: number): DataFrame => ({
  type,
  id: "q1",
  seq,
  asOf: seq,
  data: volume(total),
});

function having(...frames: DataFrame[]) {
  return frames.reduce<Subscription>((known, next) => {
    const outcome = applyFrame(known, next);
    return outcome.status === "applied" ? outcome.next : known;
  }, asked);
}

describe("applyFrame", () => {
  it("takes a snapshot, then the updates right after it", () => {
    expect(having(frame("snapshot", 1, 10), frame("update", 2, 11), frame("update", 3, 12)).answer).toEqual(volume(12));
  });

  it("calls a missing frame a gap", () => {
    expect(applyFrame(having(frame("snapshot", 1, 10)), frame("update", 3, 12)).status).toBe("gap");
  });

  it("calls an update before any snapshot a gap", () => {
    expect(applyFrame(asked, frame("update", 1, 12)).status).toBe("gap");
  });

  it("ignores a frame that came before", () => {
    const known = having(frame("snapshot", 4, 10));
    expect(applyFrame(known, frame("update", 4, 1)).status).toBe("ignored");
    expect(applyFrame(known, frame("snapshot", 3, 1)).status).toBe("ignored");
  });

  it("takes a later snapshot in the middle: a slow page skips ahead", () => {
    expect(having(frame("snapshot", 1, 10), frame("snapshot", 9, 50), frame("update", 10, 51)).answer).toEqual(
      volume(51),
    );
  });

  it("ignores a frame of another asking, or of another kind", () => {
    expect(applyFrame({ ...asked, wireId: "q2" }, frame("snapshot", 1, 10)).status).toBe("ignored");
    expect(applyFrame(asked, { ...frame("snapshot", 1, 10), data: mentions([]) }).status).toBe("ignored");
  });

  it("forgets an earlier problem with the next good frame", () => {
    const troubled = { ...asked, problem: { code: "overloaded", message: "" } };
    const outcome = applyFrame(troubled, frame("snapshot", 1, 10));
    expect(outcome.status === "applied" && outcome.next.problem).toBeUndefined();
  });
});
