/** Whether a machine can run this at all, as reasons in words. */

/**
 * @param {{ node: string, minimum: string, platform: string, arch: string, musl: boolean }} machine
 * @returns {string | undefined} what is wrong and what to do, or nothing
 */
export function whyUnfit({ node, minimum, platform, arch, musl }) {
  if (isOlder(node, minimum)) {
    return `Node ${node} is too old: ${minimum} or newer is wanted. Get one from https://nodejs.org or with a version manager.`;
  }
  if (platform === "win32") {
    return "Windows itself is not supported: the embedded ClickHouse engine has no build for it. Use WSL 2 (Ubuntu), or the containers of docker-compose.yml.";
  }
  if (platform !== "linux" && platform !== "darwin") {
    return `${platform} is not supported: the embedded ClickHouse engine is built for Linux and macOS.`;
  }
  if (arch !== "x64" && arch !== "arm64") {
    return `${arch} processors are not supported: the embedded ClickHouse engine is built for x64 and arm64.`;
  }
  if (musl) {
    return "This Linux uses musl (Alpine): the embedded ClickHouse engine needs glibc. Use Debian, Ubuntu or Fedora, or an image based on one of them.";
  }
  return undefined;
}

/** The machine this runs on. Reading it costs some milliseconds: ask only when something is to be installed.
 * @param {string} minimum
 */
export function thisMachine(minimum) {
  const { platform, arch } = process;
  return { node: process.versions.node, minimum, platform, arch, musl: platform === "linux" && !hasGlibc() };
}

function hasGlibc() {
  const report = /** @type {{ header?: { glibcVersionRuntime?: string } }} */ (process.report.getReport());
  return report.header?.glibcVersionRuntime !== undefined;
}

/**
 * @param {string} version
 * @param {string} minimum
 */
export function isOlder(version, minimum) {
  const [have, want] = [version, minimum].map((text) => text.split(".").map(Number));
  for (const [index, part] of (want ?? []).entries()) {
    const difference = (have?.[index] ?? 0) - part;
    if (difference !== 0) return difference < 0;
  }
  return false;
}
