/** `npm run bench`, or `npm run bench -- import live`: how fast it is here. */
import { measure } from "./measure.mjs";

await measure("bench", process.argv.slice(2));
