import { createRequire } from "node:module";
import { pathToFileURL } from "node:url";
import { Worker, type WorkerOptions } from "node:worker_threads";

/**
 * Starts a thread from a module that stands beside `caller` (an `import.meta.url`), named without its ending: the
 * built one as it is; from source, through the loader and the export condition that the sources are run with.
 */
export function startThread(caller: string, name: string, options: WorkerOptions): Worker {
  if (!caller.endsWith(".ts")) return new Worker(new URL(`./${name}.js`, caller), options);
  const loader = pathToFileURL(
    createRequire(import.meta.url)
      .resolve("tsx/esm/api")
      .replace(/\.cjs$/, ".mjs"),
  ).href;
  const thread = new URL(`./${name}.ts`, caller).href;
  const text = `import(${JSON.stringify(loader)}).then(({ register }) => { register(); return import(${JSON.stringify(thread)}); })`;
  return new Worker(text, { ...options, eval: true, execArgv: ["--conditions=@nghe/source"] });
}
