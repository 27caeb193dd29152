import { z } from "zod";

const numbers = z.array(z.number());
const share = z.number().min(0).max(1);

/** What stands before the weights of a model file. Arrays have one number for each class. */
export const ModelHead = z.strictObject({
  task: z.string(),
  lang: z.enum(["vi", "en"]),
  /** `one`: a text has one of the classes. `many`: any number of them, none too. */
  kind: z.enum(["one", "many"]),
  classes: z.array(z.string()).min(1),
  features: z.number().int(),
  layout: z.strictObject({
    wordBits: z.number().int().min(1).max(20),
    letterBits: z.number().int().min(1).max(20),
    wordScale: z.number(),
    letterScale: z.number(),
    numberScale: z.number(),
  }),
  /** What a weight of 1 in the tables stands for. */
  wordUnits: numbers,
  letterUnits: numbers,
  /** From scores to probabilities: softmax, or logistic for each class, of slope · score + offset. */
  calibration: z.strictObject({ slopes: numbers, offsets: numbers }),
  /** `one`: added to the logarithm of a probability to choose the likeliest. `many`: a class holds from here on. */
  decision: numbers,
  /** A likeliest class less probable than this is no answer. */
  unsureBelow: share,
  seed: z.number().int(),
  /** Of the data, and how many texts it had. */
  digest: z.string(),
  rows: z.number().int(),
});

export type ModelHead = z.infer<typeof ModelHead>;
