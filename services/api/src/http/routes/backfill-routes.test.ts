import { BackfillView, RecountView } from "@nghe/contracts";
import { beforeEach, describe, expect, it } from "vitest";
import { createApiBench } from "../../testing/api-bench.ts";

let bench: ReturnType<typeof createApiBench>;
beforeEach(() => {
  bench = createApiBench();
});

async function backfill(paused?: boolean): Promise<BackfillView> {
  const answer = await bench.ask("house", paused === undefined ? "GET" : "PATCH", "/api/v1/backfill", pausing(paused));
  return BackfillView.parse(await answer.json());
}
const pausing = (paused: undefined | boolean) => (paused === undefined ? undefined : { paused });

describe("the recount", () => {
  it("of a workspace names its brands that are not counted by their queries yet, and no other's", async () => {
    const answer = await bench.ask("reader", "GET", "/api/v1/workspaces/acme/backfill");
    expect(RecountView.parse(await answer.json())).toMatchObject({ state: "waiting", brands: ["one", "two"] });
  });

  it("is paused and resumed by who answers for the house, and says by whom", async () => {
    expect(await backfill()).toMatchObject({ paused: false, by: null, at: null });
    expect(await backfill(true)).toMatchObject({ paused: true, by: expect.any(String) });
    expect((await backfill()).workspaces).toMatchObject([
      { workspace: "acme", state: "paused" },
      { workspace: "rival", state: "paused" },
    ]);
    expect(await backfill(false)).toMatchObject({ paused: false });
    expect((await backfill()).workspaces[0]).toMatchObject({ state: "waiting" });
  });

  it("is left as it is where it is asked twice for the same", async () => {
    await backfill(true);
    const { revision } = bench.registry.view().backfill() ?? {};
    await backfill(true);
    expect(bench.registry.view().backfill()?.revision).toBe(revision);
  });
});
