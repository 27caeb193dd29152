import type { RecountView, ServerFrame } from "@nghe/contracts";
import { expect, it } from "vitest";
import { createRecountTeller } from "./recount-teller.ts";

const idle: RecountView = {
  ...{ state: "idle", brands: [], below: null, atStart: null, share: null },
  ...{ begunAt: null, countedAt: null, secondsLeft: null },
};
const running = (share: number): RecountView => ({ ...idle, state: "recounting", brands: ["x"], share });

function teller() {
  const sent: ServerFrame[] = [];
  const views = new Map<string, RecountView>();
  const made = createRecountTeller({
    of: (uid) => views.get(uid) ?? idle,
    send: (frame) => sent.push(frame),
    now: () => 7,
  });
  return {
    ...made,
    views,
    sent,
    shares: () => sent.map((frame) => (frame.type === "recount" ? frame.recount.share : 0)),
  };
}

it("tells of a workspace that is asked about, each change once, and the end", () => {
  const { add, tick, views, sent, shares } = teller();
  views.set("w_a", running(0.1));
  tick();
  expect(sent).toEqual([]);
  add("q1", "w_a", "a");
  add("q2", "w_a", "a");
  tick();
  tick();
  expect(sent).toEqual([{ type: "recount", workspace: "a", asOf: 7, recount: running(0.1) }]);
  views.set("w_a", running(0.4));
  tick();
  views.delete("w_a");
  tick();
  tick();
  expect(shares()).toEqual([0.1, 0.4, null]);
});

it("says nothing where nothing is recounted, and nothing of a workspace that is asked about no more", () => {
  const { add, drop, tick, views, sent } = teller();
  add("q1", "w_a", "a");
  tick();
  drop("q1");
  views.set("w_a", running(0.1));
  tick();
  expect(sent).toEqual([]);
});

it("tells again who asks again", () => {
  const { add, drop, tick, views, shares } = teller();
  views.set("w_a", running(0.1));
  add("q1", "w_a", "a");
  tick();
  drop("q1");
  tick();
  add("q3", "w_a", "a");
  tick();
  expect(shares()).toEqual([0.1, 0.1]);
});
