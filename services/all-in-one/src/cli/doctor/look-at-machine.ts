import { type Finding, ill, well } from "./finding.ts";

/** What is asked of the machine; passed in, so that tests can be another one. */
export type Machine = {
  nodeVersion: string;
  platform: string;
  arch: string;
  /** The version of glibc; undefined on musl and where there is no such thing. */
  glibc: undefined | string;
  memoryBytes: number;
};

const OLDEST_NODE = [20, 19] as const;
const LEAST_MEMORY = 2 * 2 ** 30;

export function lookAtMachine(machine: Machine): Finding[] {
  return [node(machine), platform(machine), memory(machine), timeZones()];
}

function node({ nodeVersion }: Machine): Finding {
  const [major = 0, minor = 0] = nodeVersion.replace(/^v/, "").split(".").map(Number);
  const isOld = major < OLDEST_NODE[0] || (major === OLDEST_NODE[0] && minor < OLDEST_NODE[1]);
  if (!isOld) return well("Node", nodeVersion);
  return ill("Node", nodeVersion, `install Node ${OLDEST_NODE.join(".")} or newer from https://nodejs.org`);
}

function platform({ platform: system, arch, glibc }: Machine): Finding {
  const said = `${system} ${arch}${glibc === undefined ? "" : `, glibc ${glibc}`}`;
  const isKnown = ["x64", "arm64"].includes(arch) && ["linux", "darwin"].includes(system);
  if (!isKnown) return ill("platform", said, "run it on Linux or macOS, x64 or arm64, or with docker compose");
  if (system !== "linux" || glibc !== undefined) return well("platform", said);
  const todo = "chDB needs glibc: take a Debian or Ubuntu image instead of Alpine, or run with docker compose";
  return ill("platform", `${said}, musl`, todo);
}

function memory({ memoryBytes }: Machine): Finding {
  const said = `${(memoryBytes / 2 ** 30).toFixed(1)} GiB`;
  if (memoryBytes >= LEAST_MEMORY) return well("memory", said);
  return ill("memory", said, "give it 2 GiB or more");
}

/** Days are counted in a workspace's own zone. */
function timeZones(): Finding {
  const asked = new Date(Date.UTC(2026, 0, 1, 18));
  const said = new Intl.DateTimeFormat("en-GB", { timeZone: "Asia/Ho_Chi_Minh", hour: "2-digit" }).format(asked);
  if (said.startsWith("01")) return well("time zones", "known");
  return ill(
    "time zones",
    `18:00 UTC is ${said} in Hồ Chí Minh City?`,
    "take a Node with full ICU (the official builds)",
  );
}
