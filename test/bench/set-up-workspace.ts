import type { GeneratedBrand } from "./generate-posts.ts";
import { ADMIN_KEY } from "./product-process.ts";

export const WORKSPACE = "bench";

/** Makes the one workspace of a measurement, with its brands. */
export async function setUpWorkspace(base: string, brands: readonly GeneratedBrand[]): Promise<void> {
  await create(`${base}/api/v1/workspaces`, { id: WORKSPACE, name: "Bench", timezone: "Asia/Ho_Chi_Minh" });
  for (const [index, { id, name, query }] of brands.entries()) {
    const role = index === 0 ? "own" : "competitor";
    await create(`${base}/api/v1/workspaces/${WORKSPACE}/brands`, { id, name, role, query });
  }
}

async function create(url: string, body: object): Promise<void> {
  const headers = { authorization: `Bearer ${ADMIN_KEY}`, "content-type": "application/json" };
  const answer = await fetch(url, { method: "POST", headers, body: JSON.stringify(body) });
  if (answer.status !== 201) throw new Error(`${url} answered ${answer.status}: ${await answer.text()}`);
}
