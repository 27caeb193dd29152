import { describe, expect, it } from "vitest";
import { CLOSED_FIELDS, FIELD_ALIASES, FIELD_NAMES, isFlagField, isNumberField, takes } from "./field-values.ts";
import { parseQuery } from "./parser.ts";

function problemOf(text: string) {
  const outcome = parseQuery(text);
  const problem = outcome.ok ? undefined : outcome.problems[0];
  const fix = problem?.fix;
  return [problem?.code, fix ? text.slice(0, fix.span.start) + fix.text + text.slice(fix.span.end) : null];
}

describe("every field", () => {
  it.each(FIELD_NAMES)("%s: says what it takes, and takes it", (field) => {
    const example = isNumberField(field) ? ">10" : (CLOSED_FIELDS.get(field)?.allowed[0] ?? "vn");
    const value = field === "site" ? "vnexpress.net" : example;
    expect(takes(field)).not.toBe("");
    expect(problemOf(`tiki ${field}:${value}`)).toEqual([undefined, null]);
    expect(problemOf(`tiki ${field}:`)[0]).toBe("missing-value");
  });

  it("is of numbers, of flags or of words, never of two of them", () => {
    for (const field of FIELD_NAMES) expect(isNumberField(field) && isFlagField(field)).toBe(false);
    expect(FIELD_NAMES.filter(isFlagField)).toEqual(["is", "has"]);
  });

  it.each([...FIELD_ALIASES])("%s: is told to be %s:", (alias, field) => {
    expect(problemOf(`${alias}:x`)).toEqual(["unknown-field", `${field}:x`]);
  });

  it("that others have and posts do not is told with all that are known", () => {
    const outcome = parseQuery("password:x");
    const hint = outcome.ok ? "" : (outcome.problems[0]?.hint ?? "");
    for (const field of [...FIELD_NAMES, "fold", "exact", "case", "raw", "title"]) expect(hint).toContain(`${field}:`);
  });
});

describe("the values of a closed field", () => {
  const aliases = [...CLOSED_FIELDS].flatMap(([field, closed]) =>
    [...closed.aliases].map(([alias, value]) => [field, alias, value] as const),
  );

  it.each(aliases)("%s:%s is told to be %s", (field, alias, value) => {
    expect(problemOf(`${field}:"${alias}"`)).toEqual(["unknown-value", `${field}:${value}`]);
  });

  it("are in lower case, as are the words that stand for them", () => {
    for (const { allowed, aliases: others } of CLOSED_FIELDS.values()) {
      for (const value of [...allowed, ...others.keys()]) expect(value).toBe(value.toLowerCase());
      for (const value of others.values()) expect(allowed).toContain(value);
    }
  });

  it.each(["image", "photo", "video", "media"])("has:%s cannot be told of a post", (value) => {
    expect(problemOf(`has:${value}`)).toEqual(["unknowable-value", null]);
  });
});
