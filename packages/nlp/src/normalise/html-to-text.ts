import { decodeEntities } from "./entities.ts";

const BREAKING = new Set(
  "p br div li ul ol tr table h1 h2 h3 h4 h5 h6 blockquote section article header footer hr pre figure figcaption".split(
    " ",
  ),
);
const INLINE = new Set(
  "a b i u s em strong span img small sub sup mark code font td th tbody thead del ins abbr cite q time video audio source iframe svg path button label input form nav main aside center strike tt wbr picture".split(
    " ",
  ),
);
/** Elements whose content is not for readers. */
const HIDDEN = new Set(["script", "style", "head", "noscript", "template", "title"]);

const TAG_NAME = /<(\/?)([A-Za-z][A-Za-z0-9]*)(?=[\s/>])/y;

/**
 * HTML as the text that a reader sees: known tags go, blocks and `<br>` become line breaks, character references
 * become characters. A `<` that opens no known tag stays ("I <3 you", "a < b"). Linear in the length, and plain text
 * passes unchanged.
 */
export function htmlToText(html: string): string {
  if (!html.includes("<")) return decodeEntities(html);
  const pieces: string[] = [];
  const unclosed = new Set<string>();
  let at = 0;
  let tags = 0;
  for (let open = html.indexOf("<"); open !== -1; open = html.indexOf("<", at)) {
    pieces.push(html.slice(at, open));
    const tag = tagAt(html, open);
    at = tag?.end ?? open + 1;
    if (tag === null) {
      pieces.push("<");
      continue;
    }
    tags += 1;
    if (BREAKING.has(tag.name)) pieces.push(tag.name === "p" ? "\n\n" : "\n");
    if (HIDDEN.has(tag.name) && !tag.closing) at = endOfHidden(html, tag, unclosed);
  }
  pieces.push(html.slice(at));
  const text = pieces.join("");
  return decodeEntities(tags === 0 ? text : collapse(text));
}

/** Where the closing tag begins; the opening's end where there is none, which is looked for once. */
function endOfHidden(html: string, tag: Tag, unclosed: Set<string>): number {
  if (unclosed.has(tag.name)) return tag.end;
  const close = new RegExp(`</${tag.name}`, "gi");
  close.lastIndex = tag.end;
  const found = close.exec(html);
  if (found === null) unclosed.add(tag.name);
  return found?.index ?? tag.end;
}

type Tag = { name: string; closing: boolean; end: number };

/** A known tag or a comment that begins here. It ends at its `>`, and holds no `<`: so no text is read twice. */
function tagAt(html: string, open: number): Tag | null {
  TAG_NAME.lastIndex = open;
  const found = TAG_NAME.exec(html);
  const name = found?.[2]?.toLowerCase() ?? (html.startsWith("<!", open) ? "!" : "");
  const isKnown = name === "!" || BREAKING.has(name) || INLINE.has(name) || HIDDEN.has(name);
  if (!isKnown) return null;
  let end = open + 1;
  while (end < html.length && html[end] !== ">" && html[end] !== "<") end += 1;
  return html[end] === ">" ? { name, closing: found?.[1] === "/", end: end + 1 } : null;
}

function collapse(text: string): string {
  return text
    .replace(/[ \t\r\f\v]+/g, " ")
    .split("\n")
    .map((line) => line.trim())
    .join("\n")
    .replace(/\n{3,}/g, "\n\n")
    .trim();
}
