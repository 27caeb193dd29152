import { BlockList, isIP } from "node:net";

const V4 = [
  ["0.0.0.0", 8],
  ["10.0.0.0", 8],
  ["100.64.0.0", 10],
  ["127.0.0.0", 8],
  ["169.254.0.0", 16],
  ["172.16.0.0", 12],
  ["192.0.0.0", 24],
  ["192.0.2.0", 24],
  ["192.88.99.0", 24],
  ["192.168.0.0", 16],
  ["198.18.0.0", 15],
  ["198.51.100.0", 24],
  ["203.0.113.0", 24],
  ["224.0.0.0", 4],
  ["240.0.0.0", 4],
] as const;

const V6 = [
  ["::", 128],
  ["::1", 128],
  ["64:ff9b::", 96],
  ["64:ff9b:1::", 48],
  ["100::", 64],
  ["2001::", 32],
  ["2001:db8::", 32],
  ["2002::", 16],
  ["3fff::", 20],
  ["5f00::", 16],
  ["fc00::", 7],
  ["fe80::", 10],
  ["fec0::", 10],
  ["ff00::", 8],
] as const;

const blocked = new BlockList();
for (const [network, prefix] of V4) blocked.addSubnet(network, prefix, "ipv4");
for (const [network, prefix] of V6) blocked.addSubnet(network, prefix, "ipv6");

/**
 * Whether an address is one of the public internet. An IPv6 address that carries an IPv4 one is judged by the
 * latter; what is no address at all is not public.
 */
export function isPublicAddress(address: string): boolean {
  const family = isIP(address);
  if (family === 4) return !blocked.check(address, "ipv4");
  if (family !== 6) return false;
  const mapped = mappedV4(address);
  return mapped === undefined ? !blocked.check(address, "ipv6") : !blocked.check(mapped, "ipv4");
}

/** The IPv4 address within `::ffff:a.b.c.d`, however it is written. */
function mappedV4(address: string): undefined | string {
  const host = new URL(`http://[${address.split("%")[0] ?? ""}]`).hostname;
  const found = /^\[::ffff:([0-9a-f]{1,4}):([0-9a-f]{1,4})\]$/.exec(host);
  if (found === null) return undefined;
  const [high, low] = [Number.parseInt(found[1] ?? "0", 16), Number.parseInt(found[2] ?? "0", 16)];
  return [high >> 8, high & 255, low >> 8, low & 255].join(".");
}

const NAMES_OF_OWN_NETWORKS = /(?:^|\.)(?:localhost|local|internal|intranet|lan|home|corp|home\.arpa)\.?$/i;
const PORTS = new Set(["", "80", "443", "8080", "8443"]);

export type TargetVerdict = { ok: true; url: URL; trusted: boolean } | { ok: false; reason: string };

/**
 * Judges an address before anything is looked up. `allowed` names hosts (`hooks.lan` or `127.0.0.1:9000`) that an
 * operator trusts although they are private; they may use any port.
 */
export function judgeTarget(text: string, allowed: readonly string[]): TargetVerdict {
  if (!URL.canParse(text)) return { ok: false, reason: "is no address" };
  const url = new URL(text);
  if (url.protocol !== "http:" && url.protocol !== "https:") return { ok: false, reason: "is neither http nor https" };
  if (url.username !== "" || url.password !== "") return { ok: false, reason: "carries a user name or password" };
  if (allowed.includes(url.hostname) || allowed.includes(url.host)) return { ok: true, url, trusted: true };
  const host = url.hostname.replace(/^\[|\]$/g, "");
  if (isIP(host) !== 0 && !isPublicAddress(host)) return { ok: false, reason: "is not on the public internet" };
  if (NAMES_OF_OWN_NETWORKS.test(host)) return { ok: false, reason: "names a host of a private network" };
  if (!PORTS.has(url.port)) return { ok: false, reason: `uses port ${url.port}; 80, 443, 8080 and 8443 are allowed` };
  return { ok: true, url, trusted: false };
}
