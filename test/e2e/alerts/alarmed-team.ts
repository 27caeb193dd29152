import { Alert, BrandView, CreatedChannel, WorkspaceView } from "@nghe/contracts";
import { createRestClient, type RestClient } from "../../harness/product/rest-client.ts";
import { askSql } from "../../harness/product/sql-client.ts";
import { makeDirectory, type RunningProduct, startProduct } from "../../harness/product/start-product.ts";
import { until } from "../../harness/product/until.ts";
import { type Delivery, startWebhookReceiver, type WebhookReceiver } from "../../harness/product/webhook-receiver.ts";

export const WORKSPACE = "pr";
/** The promise: a burst reaches its receiver within a minute. */
export const TOLD_WITHIN_MS = 60_000;

/** A PR team's product and the receiver of its alerts. */
export type AlarmedTeam = {
  product(): RunningProduct;
  rest(): RestClient;
  receiver: WebhookReceiver;
  secret: string;
  /** Starts the product anew over the same data; what ran before must have ended. */
  startAgain(): Promise<void>;
  close(): Promise<void>;
};

export async function createAlarmedTeam(brands: readonly string[]): Promise<AlarmedTeam> {
  const directory = await makeDirectory();
  const receiver = await startWebhookReceiver();
  const options = { directory: directory.path, env: { NGHE_ALLOW_HOSTS: `127.0.0.1:${receiver.port}` } };
  let product = await startProduct(options);
  const rest = () => createRestClient(product.apiUrl, product.adminKey);
  await rest().ask(WorkspaceView, "POST", "/workspaces", { id: WORKSPACE, name: "PR" });
  for (const id of brands) {
    const brand = { id, name: id, role: "own", query: `${id}air` };
    await rest().ask(BrandView, "POST", `/workspaces/${WORKSPACE}/brands`, brand);
  }
  const channel = { id: "hook", name: "Hook", type: "webhook", url: receiver.url };
  const made = await rest().ask(CreatedChannel, "POST", `/workspaces/${WORKSPACE}/channels`, channel);
  return {
    product: () => product,
    rest,
    receiver,
    secret: made.secret,
    async startAgain() {
      product = await startProduct(options);
    },
    async close() {
      await product.stop();
      await receiver.close();
      await directory.remove();
    },
  };
}

const ANGER = [
  "terrible service, I hate it",
  "the worst flight ever, awful crew",
  "lost my bag again, horrible company",
  "rude staff, disgusting seats, never again",
  "cancelled and no refund, a terrible disgrace",
];
const BURST = 30;

/** As many posts as alarm anybody, about `word`, all of this minute: angry, or as calm as a timetable. */
export function burst(word: string, tone: "angry" | "calm", more: object = {}): object[] {
  const createdAt = new Date().toISOString();
  return Array.from({ length: BURST }, (_, index) => ({
    source: "burst",
    id: `${word}-${tone}-${index}`,
    createdAt,
    text: tone === "angry" ? `${word} ${ANGER[index % ANGER.length]} (${index})` : `${word} leaves at gate ${index}`,
    ...more,
  }));
}

/** What the receiver was told of a brand so far: each call with its event and alert. */
export function toldOf({ receiver }: AlarmedTeam, brand: string) {
  return receiver.calls
    .map((delivery) => ({ delivery, ...eventOf(delivery) }))
    .filter(({ alert }) => alert.brand === brand);
}

/** The first call that tells of an alert opened for the brand, and that the receiver took. */
export async function firstTold(team: AlarmedTeam, brand: string, within: number) {
  const look = async () => toldOf(team, brand).find(({ event }) => event === "alert.opened");
  return until(`the receiver is told of ${brand}`, look, within, () => team.receiver.calls.length);
}

/** Brands with an alert in the tables. */
export async function alertedBrands(team: AlarmedTeam): Promise<string[]> {
  const { sqlUrl, adminKey } = team.product();
  const rows = await askSql(sqlUrl, adminKey, "SELECT DISTINCT brand FROM nghe.alerts ORDER BY brand");
  return rows.map(({ brand }) => String(brand));
}

function eventOf({ body }: Delivery): { event: string; alert: Alert } {
  const { type, data }: { type: string; data: unknown } = JSON.parse(body);
  return { event: type, alert: Alert.parse(data) };
}
