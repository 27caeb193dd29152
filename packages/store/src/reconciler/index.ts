export { createReconciler } from "./reconciler.ts";
