import { createHash } from "node:crypto";
import { readdir, readFile } from "node:fs/promises";
import { extname, join, relative, sep } from "node:path";
import { type Encoding, isCompressible, packForGood, WORTH_COMPRESSING } from "./encodings.ts";

export type StaticFile = {
  bytes: Uint8Array<ArrayBuffer>;
  /** The same bytes packed, the smallest first; none where packing is not worth it. */
  packed: readonly { encoding: Encoding; bytes: Uint8Array<ArrayBuffer> }[];
  type: string;
  cacheControl: string;
  /** Of the plain bytes, without its quotes. */
  tag: string;
};

/** Files by their path in a URL: what is not in the map does not exist, so no path can lead out of the directory. */
export type StaticFiles = ReadonlyMap<string, StaticFile>;

const TYPES: Record<string, string> = {
  ".css": "text/css; charset=utf-8",
  ".html": "text/html; charset=utf-8",
  ".ico": "image/x-icon",
  ".js": "text/javascript; charset=utf-8",
  ".json": "application/json",
  ".map": "application/json",
  ".png": "image/png",
  ".svg": "image/svg+xml",
  ".txt": "text/plain; charset=utf-8",
  ".webmanifest": "application/manifest+json",
  ".woff2": "font/woff2",
};
/** The name that a bundler gives a file by its content, which therefore never changes: `index-3fT9xQ2a.js`. */
const HASHED = /^\/assets\/.*[-.][\w-]{8,}\.\w+$/;

/** Reads a directory of built files once, and packs them once. A directory that is not there gives none. */
export async function readStaticFiles(directory: string | undefined): Promise<StaticFiles> {
  if (directory === undefined) return new Map();
  const found = (await list(directory)).map(async (path): Promise<[string, StaticFile]> => {
    const name = `/${relative(directory, path).split(sep).join("/")}`;
    return [name, await readStaticFile(name, path)];
  });
  return new Map(await Promise.all(found));
}

async function readStaticFile(name: string, path: string): Promise<StaticFile> {
  const bytes = new Uint8Array(await readFile(path));
  const type = TYPES[extname(path)] ?? "application/octet-stream";
  return {
    bytes,
    packed: await packedForms(bytes, type),
    type,
    cacheControl: HASHED.test(name) ? "public, max-age=31536000, immutable" : "no-cache",
    tag: createHash("sha256").update(bytes).digest("base64url").slice(0, 22),
  };
}

async function packedForms(bytes: Uint8Array, type: string): Promise<StaticFile["packed"]> {
  if (bytes.length < WORTH_COMPRESSING || !isCompressible(type)) return [];
  const encodings: readonly Encoding[] = ["br", "gzip"];
  return Promise.all(encodings.map(async (encoding) => ({ encoding, bytes: await packForGood(bytes, encoding) })));
}

async function list(directory: string): Promise<string[]> {
  try {
    const entries = await readdir(directory, { recursive: true, withFileTypes: true });
    return entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name));
  } catch (error) {
    if (error instanceof Error && "code" in error && error.code === "ENOENT") return [];
    throw error;
  }
}

/** The file of a URL's path: itself, or the page for a path that only the page knows. Undefined for neither. */
export function fileFor(files: StaticFiles, path: string): undefined | StaticFile {
  const asked = path === "/" ? "/index.html" : path;
  const isPageRoute = /^(?:\/[\w~-]+)+\/?$/.test(asked);
  return files.get(asked) ?? (isPageRoute ? files.get("/index.html") : undefined);
}
