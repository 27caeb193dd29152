import { afterAll, beforeAll, describe, it } from "vitest";
import { needs, titled } from "../harness/needs.ts";
import { makeDirectory, type ProductDoors } from "../harness/product/start-product.ts";
import type { Dataset } from "./datasets/dataset.ts";
import { inventedAirlines } from "./datasets/invented-airlines.ts";
import { realAirlines } from "./datasets/real-airlines.ts";
import {
  countsForEachNamed,
  countsWhatIsThere,
  importsAgainInVain,
  importsEachPostOnce,
  tellsOneNumber,
} from "./steps/airline-steps.ts";
import { namesWhatIsWrongWithPosts, namesWhatIsWrongWithRequests, readsOddFiles } from "./steps/bad-input-steps.ts";
import { takesManyMonths } from "./steps/month-steps.ts";
import {
  erasesDeleted,
  fillsUpNewBrands,
  followsChangedQueries,
  refusesDeletedBefore,
  replacesEdited,
  survivesRestart,
} from "./steps/post-steps.ts";
import { holdsKeysToTheirScopes, keepsWorkspacesApart, refusesKeysNotInForce } from "./steps/privacy-steps.ts";
import { createWorld, type World } from "./world.ts";

/** How a product is started and stopped: in one process, or each service in its own. */
export type ScenarioHooks = {
  start(): Promise<ProductDoors>;
  /** Stops it in good order and starts it over the same data. */
  restart(): Promise<ProductDoors>;
  stop(): Promise<void>;
};

export type Step = { name: string; run: (world: World) => Promise<void> };

const INVENTED_POSTS = 1_500;
const INVENTED_END = Date.UTC(2026, 4, 20, 12);

const ofAirlines: readonly { name: string; run: (world: World, dataset: Dataset) => Promise<void> }[] = [
  { name: "takes six brands by handle and every post once", run: importsEachPostOnce },
  { name: "adds nothing when the file comes again, and says so", run: importsAgainInVain },
  { name: "counts for each brand and hour what is in the file", run: countsWhatIsThere },
  { name: "tells the same figures over REST, live and SQL", run: tellsOneNumber },
  { name: "counts a post that names two airlines for both", run: countsForEachNamed },
];

const ofPosts: readonly Step[] = [
  { name: "gives a brand that is added later its past", run: fillsUpNewBrands },
  { name: "follows a query that is changed", run: followsChangedQueries },
  { name: "replaces what is edited", run: replacesEdited },
  { name: "erases what is deleted", run: erasesDeleted },
  { name: "refuses what was deleted before it came", run: refusesDeletedBefore },
  { name: "keeps a private post from another workspace", run: keepsWorkspacesApart },
  { name: "refuses keys that are wrong or revoked", run: refusesKeysNotInForce },
  { name: "holds keys to their scopes", run: holdsKeysToTheirScopes },
  { name: "names each wrong post by its field and keeps the others", run: namesWhatIsWrongWithPosts },
  { name: "names what is wrong with a request", run: namesWhatIsWrongWithRequests },
  { name: "reads files in UTF-16 and names broken rows", run: readsOddFiles },
  { name: "takes a file that spans 150 months", run: takesManyMonths },
  { name: "is the same after a restart", run: survivesRestart },
];

/**
 * The main job end to end, as tests of their own in order, over any running product that `hooks` start. A step knows
 * nothing of it but its doors.
 */
export function playScenario(title: string, hooks: ScenarioHooks): void {
  describe(title, () => {
    let world: World;
    const ends: (() => Promise<void>)[] = [];

    beforeAll(async () => {
      const directory = await makeDirectory();
      ends.push(directory.remove);
      let doors = await hooks.start();
      ends.push(hooks.stop);
      const restart = async () => {
        doors = await hooks.restart();
      };
      world = createWorld({ doors: () => doors, directory: directory.path, restart });
    });

    afterAll(async () => {
      for (const end of ends.reverse()) await end();
    });

    describe("invented airlines", () => {
      it.each(ofAirlines)("$name", async ({ run }) => {
        await run(world, await inventedAirlines(world.directory, INVENTED_POSTS, INVENTED_END));
      });
    });

    const sharedData = needs("shared-data");
    describe.skipIf(!sharedData.available)(titled("real airlines", sharedData), () => {
      it.each(ofAirlines)("$name", ({ run }) => run(world, realAirlines(sharedData)));
    });

    describe("posts, people and mistakes", () => {
      it.each(ofPosts)("$name", ({ run }) => run(world));
    });
  });
}
