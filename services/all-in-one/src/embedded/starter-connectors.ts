import type { Connector } from "@nghe/contracts";
import { STARTER_FEEDS } from "@nghe/ingest";
import { newUid, type Registry } from "@nghe/registry";

/** Enters the sources that need no key, all switched off: nobody is listened to before someone says so. */
export async function enterStarterConnectors(registry: Registry): Promise<void> {
  const bluesky = { id: "bluesky", type: "jetstream" as const, name: "Bluesky (Jetstream)", settings: {} };
  const feeds = STARTER_FEEDS.map(({ id, name, url }) => ({ id, type: "feed" as const, name, settings: { url } }));
  for (const source of [bluesky, ...feeds]) {
    const entity: Connector = {
      kind: "connector",
      uid: newUid("connector"),
      workspaceUid: null,
      enabled: false,
      ...source,
    };
    await registry.put(entity, { expects: 0, by: "first start", note: null });
  }
}
