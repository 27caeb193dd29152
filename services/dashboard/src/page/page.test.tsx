import type { Answer, SentimentAnswer, WorkspaceView } from "@nghe/contracts";
import { renderToStaticMarkup } from "react-dom/server";
import { describe, expect, it } from "vitest";
import { createApiClient } from "../data/api-client.ts";
import { DataContext } from "../data/data-context.tsx";
import type { ConnectionView, LiveClient, LiveView } from "../data/live-client.ts";
import { alert, alerts, mention, mentions, NO_PROOF, share, volume } from "../data/testing/answers.ts";
import { WordsProvider } from "../i18n/words.tsx";
import { Page } from "./page.tsx";

const WORKSPACE: WorkspaceView = {
  id: "acme",
  name: "Acme",
  timezone: "Asia/Ho_Chi_Minh",
  retentionDays: null,
  simulated: false,
  revision: 1,
  updatedAt: 1,
};
const READY: ConnectionView = { phase: "ready", attempt: 0, asOf: 1, heardAt: 1, behind: false, refusal: undefined };
const LOST: ConnectionView = { ...READY, phase: "waiting", attempt: 2 };
const UNKNOWN: LiveView = { answer: undefined, asOf: undefined, problem: undefined };

const ofAcme = { brand: "acme", name: "Acme Cà Phê", color: "#4068ca" };
const SENTIMENT: SentimentAnswer = {
  ...volume(0),
  kind: "sentiment",
  brands: [{ ...ofAcme, positive: 0, neutral: 3, negative: 0, unsure: 2, net: null }],
  series: [],
};
const KNOWN: readonly Answer[] = [
  share([{ ...ofAcme, role: "own", mentions: 1_234, share: 1, proof: NO_PROOF }], []),
  SENTIMENT,
  volume(1_234),
  mentions([mention("m1", 1_700_000_000_000, { text: "Acme hay quá" })]),
  alerts([alert("1", 1, {}), alert("2", 1, { status: "closed", closedAt: 5, brandName: "Quiet" })]),
];

/** The page as it stands when the connection is so, and each question's answer is what `viewOf` gives. */
function page(connection: ConnectionView, viewOf: (kind: string) => LiveView, workspace = WORKSPACE): string {
  const live: LiveClient = {
    start: () => {},
    stop: () => {},
    watch: () => () => {},
    view: ({ kind }) => viewOf(kind),
    askAgain: () => {},
    connection: () => connection,
    recount: () => undefined,
    onConnection: () => () => {},
    tell: () => {},
  };
  const api = createApiClient({ base: "", key: "k", fetch: () => Promise.reject(new Error("not asked")) });
  return renderToStaticMarkup(
    <DataContext value={{ api, live, skew: () => 0 }}>
      <WordsProvider language="en" timezone="Asia/Ho_Chi_Minh">
        <Page
          workspace={workspace}
          workspaces={[workspace]}
          view={{ workspace: "acme", range: "24h", language: "en", theme: "light" }}
          changeView={() => {}}
          onSignOut={() => {}}
        />
      </WordsProvider>
    </DataContext>,
  );
}

const views = new Map(KNOWN.map((answer) => [String(answer.kind), { answer, asOf: 1, problem: undefined }]));
const known = (kind: string): LiveView => views.get(kind) ?? UNKNOWN;

describe("the page", () => {
  it("shows every figure with its unit, its period and what it is of", () => {
    const shown = page(READY, known);
    for (const text of ["1,234", "100.0%", "% of mentions · last 24 hours · of the sources heard", "Acme hay quá"]) {
      expect(shown).toContain(text);
    }
  });

  it("says that a net is not known, and why", () => {
    expect(page(READY, known)).toMatch(/–<\/span><span class="unseen">No net: nothing positive or negative/);
  });

  it("counts the alerts that are open, not those that were", () => {
    const shown = page(READY, known);
    expect(shown).toContain("1 open");
    expect(shown).not.toContain("Quiet");
  });

  it("keeps its figures while the connection is lost, and says from when they are", () => {
    const shown = page(LOST, known);
    expect(shown).toContain("Connection lost, trying again…");
    expect(shown).toContain("Showing what was known at");
    expect(shown).toContain("1,234");
    expect(shown).toContain('data-status="stale"');
  });

  it("tells a quiet time from tables that do not keep up", () => {
    const stored = (ago: number) => {
      const share = { ...KNOWN[0], storedAt: Date.now() - ago } as Answer;
      const view = { answer: share, asOf: 1, problem: undefined };
      return page(READY, (kind) => (kind === "share-of-voice" ? view : known(kind)));
    };
    expect(stored(2_000)).toMatch(/stored 2\.\d s ago/);
    expect(stored(6 * 60_000 + 500)).toContain("no new mention for 6 min");
    expect(stored(2_000)).not.toContain("tables are behind");
    expect(page({ ...READY, behind: true }, known)).toContain("tables are behind");
  });

  it("keeps what it knew beside a problem, with a way to try again", () => {
    const shown = page(READY, (kind) => ({ ...known(kind), problem: { code: "unavailable", message: "Later." } }));
    expect(shown).toContain("Later.");
    expect(shown).toContain("Try again");
    expect(shown).toContain("1,234");
  });

  it("says so where there is no answer at all", () => {
    const shown = page(READY, () => ({ ...UNKNOWN, problem: { code: "invalid", message: "Wrong question." } }));
    expect(shown).toContain('data-status="failed"');
    expect(shown).toContain("Wrong question.");
  });

  it("waits without a figure, and without a word that could be taken for one", () => {
    const shown = page({ ...READY, phase: "connecting", asOf: undefined }, () => UNKNOWN);
    expect(shown).toContain('aria-busy="true"');
    expect(shown).toContain("Connecting…");
    expect(shown).not.toMatch(/NaN|undefined|\d%/);
  });

  it("is unmistakable about made-up posts", () => {
    expect(page(READY, known)).not.toContain("Simulated");
    expect(page(READY, known, { ...WORKSPACE, simulated: true })).toContain("<strong>Simulated</strong>");
  });

  it("names its landmarks and every part of it", () => {
    const shown = page(READY, known);
    for (const landmark of ["<header", "<main", 'href="#figures"']) expect(shown).toContain(landmark);
    expect(shown.match(/<section[^>]*aria-labelledby/g)).toHaveLength(7);
  });
});
