import { readFileSync } from "node:fs";
import { resolve } from "node:path";

const COMPOSE = readFileSync(resolve(import.meta.dirname, "../../docker-compose.yml"), "utf8");

/** The services of docker-compose.yml that are ours, by name. */
export function composedServices(): string[] {
  return [...COMPOSE.matchAll(/args: \{ SERVICE: (\w+) \}/g)].map(([, name]) => name ?? "");
}

/** The variables that docker-compose.yml gives a service: those of all, and its own. */
export function composedVariables(service: string): ReadonlySet<string> {
  const blocks = [blockOf("x-environment: &environment", ""), blockOf(`${service}:`, "  ")];
  return new Set(blocks.flatMap((block) => [...block.matchAll(/^ +(NGHE_\w+):/gm)].map(([, name]) => name ?? "")));
}

/** The lines below a heading that stand further in than it does. */
function blockOf(heading: string, indent: string): string {
  const from = COMPOSE.indexOf(`\n${indent}${heading}\n`);
  if (from < 0) throw new Error(`docker-compose.yml has no ${heading}`);
  const lines = COMPOSE.slice(from + 1)
    .split("\n")
    .slice(1);
  const end = lines.findIndex((line) => line !== "" && !line.startsWith(`${indent} `));
  return lines.slice(0, end < 0 ? lines.length : end).join("\n");
}
