import { join } from "node:path";
import type { Need } from "../../harness/needs.ts";
import type { Dataset } from "./dataset.ts";

/** Posts at six US airlines of a week in 2015, where the data sets are at hand. */
export function realAirlines(sharedData: Need): Dataset {
  return {
    name: "airlines",
    source: "twitter",
    handles: ["united", "usairways", "americanair", "southwestair", "jetblue", "virginamerica"],
    window: { from: "2015-02-16T00:00:00Z", to: "2015-02-26T00:00:00Z" },
    path: join(sharedData.where ?? "", "replay/airlines.csv"),
  };
}
