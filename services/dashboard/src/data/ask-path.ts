import type { LiveQuery } from "@nghe/contracts";

/** Where REST answers a live query, under `/api/v1`: lists become comma-separated. */
export function askPath({ kind, workspace, ...question }: LiveQuery): string {
  const parameters = new URLSearchParams();
  for (const [name, value] of Object.entries(question)) {
    if (value !== undefined) parameters.set(name, Array.isArray(value) ? value.join(",") : String(value));
  }
  const search = parameters.size === 0 ? "" : `?${parameters}`;
  return `/workspaces/${encodeURIComponent(workspace)}/${kind}${search}`;
}
