import type { Selection } from "../store.ts";
import { SAMPLE_START } from "./sample-world.ts";

/** A question over the whole sample, by the hour; what tests do not name is plain. */
export function sampleSelection(given: Partial<Selection>): Selection {
  return {
    workspaceUid: "w-acme",
    workspace: "acme",
    brands: [
      { uid: "b-mine", id: "mine" },
      { uid: "b-theirs", id: "theirs" },
    ],
    from: SAMPLE_START,
    to: SAMPLE_START + 5 * 86_400_000,
    interval: "hour",
    timezone: "Asia/Ho_Chi_Minh",
    sources: null,
    langs: null,
    sentiments: null,
    vias: ["text"],
    countedOnly: true,
    ...given,
  };
}
