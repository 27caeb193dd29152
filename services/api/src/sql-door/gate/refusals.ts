import { denied, type Refusal } from "./verdict.ts";
import { SYSTEM_TABLES, type Vocabulary } from "./vocabulary.ts";

const INSTEAD: readonly (readonly [RegExp, string])[] = [
  [/^(file|filesystem)/i, "it reads the server's disk"],
  [/^dict|^region|^joinGet/i, "it reads dictionaries and join tables; JOIN the view that has the column"],
  [
    /^(getSetting|getServerSetting|getMacro|hasColumnInTable)/i,
    "it reads the server's configuration; ask system.settings or system.columns",
  ],
  [/^(sleep)/i, "it holds a connection and computes nothing"],
  [
    /^(hostName|fqdn|currentUser|user|current_user|session_user|uptime|serverUUID|tcpPort|displayName|buildId)/i,
    "it tells who or where the server is",
  ],
  [
    /^(arrayReduce|initializeAggregation|finalizeAggregation|runningAccumulate)/i,
    "it calls a function by a name given as text; use the aggregate itself, or arraySum, arrayAvg, arrayMin, arrayMax",
  ],
  [/^(ai[A-Z]|catboost|evalML|naiveBayes)/, "it calls a model outside"],
  [/(State|Merge)$/, "aggregate states are not for clients; use the aggregate itself"],
];

/** Why a function may not be called; undefined where it may. `lambdas` are the functions the text defines itself. */
export function refusedFunction(name: string, vocabulary: Vocabulary, lambdas: readonly string[]): undefined | Refusal {
  if (vocabulary.isListed(name)) return undefined;
  if (lambdas.includes(name) && !vocabulary.isFunction(name)) return undefined;
  const why = INSTEAD.find(([pattern]) => pattern.test(name))?.[1];
  if (why !== undefined) return denied(`The function ${name} is not available here: ${why}`);
  if (!vocabulary.isFunction(name)) {
    return {
      status: "refused",
      code: 46,
      label: "UNKNOWN_FUNCTION",
      message: `Function with name \`${name}\` does not exist`,
    };
  }
  return denied(
    `The function ${name} is not on the list of functions that this door offers. docs/sql-door.md has the list`,
  );
}

/** Why a table or column may not be named; undefined where it may. `name` is as the engine prints it, by dots. */
export function refusedTable(name: string, vocabulary: Vocabulary): undefined | Refusal {
  const [first = "", second] = name.split(".");
  if (second === undefined) return undefined;
  if (first === "system" && SYSTEM_TABLES.has(second)) return undefined;
  if (!vocabulary.isOtherDatabase(first)) return undefined;
  if (first.toLowerCase() === "system") {
    return denied(`${name} is not available. Of system, this door shows ${[...SYSTEM_TABLES].join(", ")}`);
  }
  return denied(`The database ${first} is not available. The views are in nghe: SHOW TABLES lists them`);
}

/** A bare name may be a function handed to another; a name that is no column of ours must then be a listed one. */
export function refusedIdentifier(name: string, vocabulary: Vocabulary): undefined | Refusal {
  if (name.includes(".")) return refusedTable(name, vocabulary);
  if (vocabulary.isOurColumn(name) || !vocabulary.isFunction(name) || vocabulary.isListed(name)) return undefined;
  return denied(
    `${name} is also the name of a function that is not available here, so it cannot stand alone. Qualify the column with its table, or name it otherwise`,
  );
}
