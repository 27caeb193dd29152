import type { Layout } from "../layout.ts";
import { brand24 } from "./brand24.ts";
import { brandwatch } from "./brandwatch.ts";
import { generic } from "./generic.ts";
import { meltwater } from "./meltwater.ts";
import { talkwalker } from "./talkwalker.ts";
import { vietnamese } from "./vietnamese.ts";

/** Every layout a file may have; the generic one, which knows no vendor, comes last and wins only without a rival. */
export const LAYOUTS: readonly Layout[] = [brandwatch, talkwalker, brand24, meltwater, vietnamese, generic];
