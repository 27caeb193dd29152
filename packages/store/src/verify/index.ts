export { createEraser } from "./eraser.ts";
export { createVerifier } from "./verifier.ts";
