/**
 * Who may depend on whom:
 *
 *     all-in-one → services → bus, store, query, nlp, registry, intake, egress → contracts, stats, runtime
 *
 * Ranks must fall; a service never knows another; what is declared, what is imported and what tsconfig refers to agree.
 */

/**
 * @typedef {{ folder: string, name: string, dependencies: string[], references: string[], imports: Import[] }} Member
 *   `dependencies` are names, `references` are folders from the root
 * @typedef {{ path: string, specifier: string, isTest: boolean }} Import
 */

/** @type {Record<string, number>} */
const packageRanks = {
  "@nghe/contracts": 0,
  "@nghe/stats": 0,
  "@nghe/runtime": 0,
  "@nghe/bus": 1,
  "@nghe/store": 1,
  "@nghe/query": 1,
  "@nghe/nlp": 1,
  "@nghe/registry": 1,
  "@nghe/intake": 1,
  "@nghe/egress": 1,
};
/** Steps within one rank that are meant. */
const sameRank = new Set(["@nghe/registry → @nghe/bus", "@nghe/intake → @nghe/bus", "@nghe/store → @nghe/query"]);
/** The whole of what some may import besides themselves. @type {Record<string, (specifier: string) => boolean>} */
const onlyImports = {
  "@nghe/contracts": (specifier) => packageOf(specifier) === "zod",
  "@nghe/stats": () => false,
  "@nghe/query": (specifier) => !specifier.startsWith("node:"),
  "@nghe/dashboard": (specifier) => !specifier.startsWith("node:"),
};

/**
 * @param {Member[]} members
 * @returns {string[]} what is wrong, in words
 */
export function graphProblems(members) {
  const byName = new Map(members.map((member) => [member.name, member]));
  return members.flatMap((member) => [
    ...member.dependencies.filter(isOurs).flatMap((name) => edgeProblems(member, name, byName)),
    ...importProblems(member),
    ...referenceProblems(member, byName),
  ]);
}

/**
 * `tsc -b` at the root builds what the root refers to, and nothing else.
 * @param {Member[]} members
 * @param {string[]} references folders from the root
 * @returns {string[]}
 */
export function solutionProblems(members, references) {
  const folders = members.map(({ folder }) => folder).filter((folder) => !folder.startsWith("test"));
  return [
    ...folders.filter((folder) => !references.includes(folder)).map((folder) => `tsconfig.json: ${folder} is missing`),
    ...references.filter((path) => !folders.includes(path)).map((path) => `tsconfig.json: there is no ${path}`),
  ];
}

/**
 * @param {Member} member
 * @param {string} name
 * @param {ReadonlyMap<string, Member>} byName
 */
function edgeProblems(member, name, byName) {
  const target = byName.get(name);
  const edge = `${member.name} → ${name}`;
  if (target === undefined) return [`${edge}: there is no such member`];
  if (member.folder.startsWith("test")) return [];
  if (member.name === "@nghe/dashboard" && name !== "@nghe/contracts")
    return [`${edge}: the page knows contracts only`];
  const [from, to] = [rankOf(member), rankOf(target)];
  if (from === undefined) return [`${member.name}: has no rank; give it one in check/graph.mjs`];
  if (to === undefined) return [`${name}: has no rank; give it one in check/graph.mjs`];
  if (from > to || sameRank.has(edge)) return [];
  return [`${edge}: ranks must fall (${from} to ${to})`];
}

/** @param {Member} member */
function importProblems({ name, folder, dependencies, imports }) {
  return imports.flatMap(({ path, specifier, isTest }) => {
    if (specifier.startsWith(".")) {
      return leaves(path, specifier, folder) ? [`${path}: ${specifier} leaves its package`] : [];
    }
    const problems = [];
    if (isOurs(specifier) && packageOf(specifier) !== name && !dependencies.includes(packageOf(specifier))) {
      problems.push(`${path}: ${specifier} is not declared in ${folder}/package.json`);
    }
    const mayImport = onlyImports[name];
    if (!isTest && mayImport !== undefined && !mayImport(specifier)) {
      problems.push(`${path}: ${name} must not import ${specifier}`);
    }
    return problems;
  });
}

/**
 * tsc -b builds in the order of the references, and says nothing where one is missing.
 * @param {Member} member
 * @param {ReadonlyMap<string, Member>} byName
 */
function referenceProblems({ folder, dependencies, references }, byName) {
  if (folder.startsWith("test")) return [];
  const wanted = dependencies.filter(isOurs).flatMap((name) => byName.get(name)?.folder ?? []);
  return [
    ...wanted.filter((path) => !references.includes(path)).map((path) => `${folder}/tsconfig.json: ${path} is missing`),
    ...references
      .filter((path) => !wanted.includes(path))
      .map((path) => `${folder}/tsconfig.json: ${path} is no dependency`),
  ];
}

/** @param {Member} member */
function rankOf({ name, folder }) {
  if (name === "@nghe/all-in-one") return 10;
  if (folder.startsWith("services/")) return 9;
  return packageRanks[name];
}

/** @param {string} specifier */
function isOurs(specifier) {
  return specifier.startsWith("@nghe/");
}

/** @param {string} specifier */
function packageOf(specifier) {
  return specifier
    .split("/")
    .slice(0, specifier.startsWith("@") ? 2 : 1)
    .join("/");
}

/**
 * @param {string} path
 * @param {string} specifier
 * @param {string} folder
 */
function leaves(path, specifier, folder) {
  const resolved = new URL(specifier, `file:///${path}`).pathname.slice(1);
  return !resolved.startsWith(`${folder}/`);
}
