/** The folder of the model files that ship: `vi/TASK.bin`, `en/TASK.bin`, each with its card. An address alone. */
export const SHIPPED_MODELS = new URL("../../models/", import.meta.url);
