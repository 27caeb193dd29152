/**
 * A TypeScript text with its comments, its strings' and templates' text and its regular expressions blanked out, line
 * breaks kept: what is left is code, so that a pattern sought in it is not found in prose. Code inside a template's
 * `${…}` stays.
 * @param {string} text
 * @returns {string}
 */
export function codeOnly(text) {
  let code = "";
  /** @type {number[]} braces open inside each template that is being read */
  const templates = [];
  let at = 0;
  while (at < text.length) {
    const token = nextToken(text, at, code, templates);
    code += token.kept;
    at = token.end;
  }
  return code;
}

/**
 * @param {string} text
 * @param {number} at
 * @param {string} before the code so far
 * @param {number[]} templates
 * @returns {{ kept: string, end: number }}
 */
function nextToken(text, at, before, templates) {
  const character = text[at] ?? "";
  const pair = text.slice(at, at + 2);
  if (pair === "//") return blank(text, at, endOf(text, at, "\n"));
  if (pair === "/*") return blank(text, at, endOf(text, at + 2, "*/") + 2);
  if (character === '"' || character === "'") return blank(text, at, endOfString(text, at, character));
  if (character === "`") return templateText(text, at, templates);
  if (character === "/" && startsRegExp(before)) return blank(text, at, endOfRegExp(text, at));
  const open = templates.at(-1);
  if (open !== undefined && (character === "{" || character === "}")) {
    if (character === "}" && open === 0) {
      templates.pop();
      return templateText(text, at, templates);
    }
    templates[templates.length - 1] = open + (character === "{" ? 1 : -1);
  }
  return { kept: character, end: at + 1 };
}

/**
 * From a template's opening backtick, or from the brace that ends an expression in it, to the next expression or end.
 * @param {string} text
 * @param {number} at
 * @param {number[]} templates
 */
function templateText(text, at, templates) {
  for (let end = at + 1; end < text.length; end += 1) {
    if (text[end] === "\\") end += 1;
    else if (text[end] === "`") return blank(text, at, end + 1);
    else if (text[end] === "$" && text[end + 1] === "{") {
      templates.push(0);
      return blank(text, at, end + 2);
    }
  }
  return blank(text, at, text.length);
}

/**
 * @param {string} text
 * @param {number} at
 * @param {number} end
 */
function blank(text, at, end) {
  return { kept: text.slice(at, end).replaceAll(/[^\n]/g, " "), end: Math.min(end, text.length) };
}

/**
 * @param {string} text
 * @param {number} at
 * @param {string} mark
 */
function endOf(text, at, mark) {
  const found = text.indexOf(mark, at);
  return found === -1 ? text.length : found;
}

/**
 * @param {string} text
 * @param {number} at
 * @param {string} quote
 */
function endOfString(text, at, quote) {
  for (let end = at + 1; end < text.length; end += 1) {
    if (text[end] === "\\") end += 1;
    else if (text[end] === quote) return end + 1;
    // An apostrophe in a page's text opens no string.
    else if (text[end] === "\n") return at + 1;
  }
  return at + 1;
}

/**
 * @param {string} text
 * @param {number} at
 */
function endOfRegExp(text, at) {
  let inClass = false;
  for (let end = at + 1; end < text.length && text[end] !== "\n"; end += 1) {
    if (text[end] === "\\") end += 1;
    else if (text[end] === "[") inClass = true;
    else if (text[end] === "]") inClass = false;
    else if (text[end] === "/" && !inClass) return end + 1;
  }
  return at + 1;
}

/** Whether a slash after this code begins a regular expression: it does where a value is due.
 * @param {string} before
 */
function startsRegExp(before) {
  return /(?:^|[(,=:[!&|?{};+*%~^>-]|\b(?:return|typeof|case|in|of|await|yield))\s*$/.test(before.slice(-40));
}
