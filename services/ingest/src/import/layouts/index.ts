import type { Layout } from "../layout.ts";
import { brand24 } from "./brand24.ts";
import { brandwatch } from "./brandwatch.ts";
import { generic } from "./generic.ts";
import { meltwater } from "./meltwater.ts";
import { talkwalker } from "./talkwalker.ts";
import { vietnamese } from "./vietnamese.ts";

/** Every layout a file may have; of those that fit as well the first is taken, and the generic one knows no vendor. */
export const LAYOUTS: readonly Layout[] = [brandwatch, talkwalker, brand24, meltwater, vietnamese, generic];
