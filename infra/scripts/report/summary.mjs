/**
 * @typedef {{ status: string, fullName: string }} Assertion
 * @typedef {{ name: string, status: string, message?: string, assertionResults: Assertion[] }} FileResult
 * @typedef {{ need: string, reason: string, count: number }} NamedSkip
 * @typedef {{ passed: number, failed: number, skipped: number, named: NamedSkip[], unnamed: string[] }} Summary
 */

/**
 * Counts vitest's JSON report. A file that could not be loaded counts as one failure; so does a skip that lacks a need
 * which is `required`. A skip names its need and reason in its title: `… [needs kafka: no java 17 on the PATH]`.
 * @param {FileResult[]} files
 * @param {string[]} required names of needs
 * @returns {Summary}
 */
export function summarise(files, required) {
  /** @type {Map<string, NamedSkip>} */
  const named = new Map();
  /** @type {Summary} */
  const summary = { passed: 0, failed: 0, skipped: 0, named: [], unnamed: [] };
  for (const file of files) {
    if (file.assertionResults.length === 0 && file.status === "failed") summary.failed += 1;
    for (const { status, fullName } of file.assertionResults) {
      if (status === "passed") summary.passed += 1;
      else if (status === "failed") summary.failed += 1;
      else countSkip(fullName, summary, named, required);
    }
  }
  summary.named = [...named.values()];
  return summary;
}

/**
 * @param {string} fullName
 * @param {Summary} summary
 * @param {Map<string, NamedSkip>} named
 * @param {string[]} required
 */
function countSkip(fullName, summary, named, required) {
  const needs = [...fullName.matchAll(/\[needs ([\w-]+): ([^\]]*)\]/g)].map(([, need = "", reason = ""]) => ({
    need,
    reason,
  }));
  if (needs.some(({ need }) => required.includes(need))) summary.failed += 1;
  else summary.skipped += 1;
  if (needs.length === 0) summary.unnamed.push(fullName);
  for (const { need, reason } of needs) {
    const key = `${need}: ${reason}`;
    const known = named.get(key);
    if (known === undefined) named.set(key, { need, reason, count: 1 });
    else known.count += 1;
  }
}

/**
 * What is said under the reporter's own output, but for the last line.
 * @param {Summary} summary
 * @param {string[]} required
 * @returns {string[]}
 */
export function describeSkips({ named, unnamed }, required) {
  const lines = named.map(({ need, reason, count }) => {
    const verdict = required.includes(need) ? "FAILED, as it is required here" : "skipped";
    return `  ${verdict}: ${count} that need ${need} (${reason})`;
  });
  const shown = unnamed.slice(0, 20).map((name) => `  skipped, no reason given: ${name}`);
  const rest = unnamed.length > 20 ? [`  … and ${unnamed.length - 20} more without a reason`] : [];
  return [...lines, ...shown, ...rest];
}

/** @param {{ passed: number, failed: number, skipped: number }} summary */
export function sumLine({ passed, failed, skipped }) {
  return `${passed} passed, ${failed} failed, ${skipped} skipped`;
}

/**
 * The needs that `NGHE_TEST_REQUIRE=kafka,browser` names.
 * @param {string | undefined} text
 */
export function requiredNeeds(text) {
  return (text ?? "")
    .split(",")
    .map((name) => name.trim())
    .filter((name) => name !== "");
}
