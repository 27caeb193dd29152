import type { Connector, PostMessage } from "@nghe/contracts";
import type { Egress, EgressRequest, EgressResponse } from "@nghe/egress";
import { silentLogger, systemClock } from "@nghe/runtime";
import type { ConnectorDeps, OpenedConnector, RunningConnector } from "../connector.ts";

export type FakePage = { status?: number; headers?: Record<string, string>; body?: string | Uint8Array } | Error;

/** All that a connector stands on, in memory: what it published, what cursor it saved, what it asked for. */
export function createStage(answer: (request: EgressRequest, nth: number) => FakePage = () => ({})) {
  const published: PostMessage[] = [];
  const requests: EgressRequest[] = [];
  const saves: unknown[] = [];
  let broken = false;

  const egress: Egress = {
    async request(request): Promise<EgressResponse> {
      requests.push(request);
      const page = answer(request, requests.length);
      if (page instanceof Error) throw page;
      const body =
        typeof page.body === "string" ? new TextEncoder().encode(page.body) : (page.body ?? new Uint8Array());
      return { status: page.status ?? 200, headers: page.headers ?? {}, body, url: request.url };
    },
    close: async () => undefined,
  };

  function deps(
    type: Connector["type"],
    settings: Record<string, unknown>,
    more: Partial<Omit<ConnectorDeps<unknown>, "settings">> = {},
  ): Omit<ConnectorDeps<unknown>, "settings"> {
    const connector: Connector = {
      kind: "connector",
      uid: "c_1",
      workspaceUid: null,
      id: "one",
      type,
      name: "One",
      enabled: true,
      settings,
    };
    return {
      connector,
      scope: "public",
      egress,
      clock: systemClock,
      random: () => 0,
      logger: silentLogger,
      intake: {
        publish: async (messages) => {
          if (broken) throw new Error("the log is full");
          published.push(...messages);
        },
      },
      cursor: {
        load: (shape) => {
          const parsed = shape.safeParse(saves.at(-1));
          return parsed.success ? parsed.data : undefined;
        },
        save: async (cursor) => void saves.push(cursor),
      },
      ...more,
    };
  }
  return {
    deps,
    published,
    requests,
    saves,
    /** Makes the log refuse, or take again. */
    breakLog: (value: boolean) => {
      broken = value;
    },
  };
}

/** The running connector of settings that are known to be right. */
export function openedOf(opened: OpenedConnector): RunningConnector {
  if (!opened.ok) throw new Error(`${opened.field} ${opened.message}`);
  return opened.running;
}
