import { parentPort, workerData } from "node:worker_threads";
import { z } from "zod";
import { readFeed } from "./read-feed.ts";

const Task = z.object({ body: z.instanceof(Uint8Array), contentType: z.string().optional(), base: z.string() });

const { body, contentType, base } = Task.parse(workerData);
parentPort?.postMessage(readFeed(body, contentType, base));
