/** `npm run eval`, or `npm run eval -- sentiment`: how right it is, on labelled posts. */
import { measure } from "./measure.mjs";

await measure("eval", process.argv.slice(2));
