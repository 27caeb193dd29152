import { NewConnector } from "@nghe/contracts";
import { UsageError } from "../command.ts";
import { parseOptions } from "../parse-options.ts";
import { required } from "../subcommands.ts";

const COMMON = {
  id: { type: "string" },
  name: { type: "string" },
  workspace: { type: "string" },
  off: { type: "boolean", default: false },
  json: { type: "boolean", default: false },
} as const;

export type NewSource = { source: NewConnector; json: boolean };

/** The words behind `sources add` as the API takes them. Throws `UsageError` naming the option that is wrong. */
export function newSource(type: string, args: readonly string[]): NewSource {
  if (type === "feed") return feed(args);
  if (type === "app-store") return appStore(args);
  throw new UsageError(`there is no kind "${type}": feed or app-store`);
}

function feed(args: readonly string[]): NewSource {
  const { values, positionals } = parseOptions(args, { ...COMMON, url: { type: "string" }, every: { type: "string" } });
  if (positionals.length > 0) throw new UsageError(`"${positionals.join(" ")}" is not understood`);
  const everyMs = values.every === undefined ? {} : { everyMs: everyMsOf(values.every) };
  const settings = { url: values.url, ...everyMs };
  const name = values.name ?? values.id;
  return { source: checked({ ...said(values), type: "feed", id: values.id, name, settings }), json: values.json };
}

function appStore(args: readonly string[]): NewSource {
  const { values, positionals } = parseOptions(args, {
    ...COMMON,
    app: { type: "string" },
    country: { type: "string", multiple: true, default: ["vn"] },
  });
  if (positionals.length > 0) throw new UsageError(`"${positionals.join(" ")}" is not understood`);
  const countries = values.country.flatMap((text) => text.split(",")).map((text) => text.trim().toLowerCase());
  const app = required(values.app, "app");
  const id = values.id ?? `app-store-${app}`;
  const name = values.name ?? `App Store ${app}`;
  const settings = { appId: app, countries };
  return { source: checked({ ...said(values), type: "app-store", id, name, settings }), json: values.json };
}

function everyMsOf(text: string): number {
  const seconds = Number(text);
  if (!(seconds >= 1 && seconds <= 86_400)) throw new UsageError(`--every ${text}: give 1 to 86400 seconds`);
  return Math.round(seconds * 1_000);
}

function said({ workspace, off }: { workspace?: string; off: boolean }): object {
  return { ...(workspace === undefined ? {} : { workspace }), ...(off ? { enabled: false } : {}) };
}

/** The option that fills each field of the body. */
const OPTIONS: Readonly<Record<string, string>> = {
  "settings.url": "url",
  "settings.everyMs": "every",
  "settings.appId": "app",
  "settings.countries": "country",
  id: "id",
  name: "name",
  workspace: "workspace",
};

function checked(body: object): NewConnector {
  const parsed = NewConnector.safeParse(body);
  if (parsed.success) return parsed.data;
  const issue = parsed.error.issues[0];
  const path = (issue?.path ?? []).filter((part) => typeof part === "string").join(".");
  const option = OPTIONS[path];
  throw new UsageError(option === undefined ? (issue?.message ?? "not valid") : `--${option}: ${issue?.message ?? ""}`);
}
