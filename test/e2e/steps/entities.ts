import { BrandView, CreatedKey, type NewBrand, WorkspaceView } from "@nghe/contracts";
import type { RestClient } from "../../harness/product/rest-client.ts";

/** A workspace and brands by id and query, as an admin makes them. Brands are competitors, who raise no alert. */
export async function makeWorkspace(
  rest: RestClient,
  id: string,
  brands: Readonly<Record<string, string>>,
): Promise<void> {
  await rest.ask(WorkspaceView, "POST", "/workspaces", { id, name: `Workspace ${id}` });
  for (const [brand, query] of Object.entries(brands)) await makeBrand(rest, id, brand, query);
}

export async function makeBrand(rest: RestClient, workspace: string, id: string, query: string): Promise<BrandView> {
  const brand: NewBrand = { id, name: id, role: "competitor", query };
  return rest.ask(BrandView, "POST", `/workspaces/${workspace}/brands`, brand);
}

/** A key of a workspace with the scopes given: what to send, and its id. */
export async function makeKey(
  rest: RestClient,
  workspace: string,
  scopes: readonly string[],
): Promise<{ id: string; key: string }> {
  return rest.ask(CreatedKey, "POST", `/workspaces/${workspace}/keys`, { name: "of a test", scopes });
}
