/** Where the server has a workspace's brands. */
export function brandsPath(workspace: string): string {
  return `/api/v1/workspaces/${encodeURIComponent(workspace)}/brands`;
}

export function brandPath(workspace: string, brand: string): string {
  return `${brandsPath(workspace)}/${encodeURIComponent(brand)}`;
}
