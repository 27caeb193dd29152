import type { Comment } from "../parse/node.ts";

/** Where a comment stands: alone on its lines, at the end of a line, or among the words of one. */
export type Standing = "own" | "end" | "inline";

/** A text's comments, and the text with blanks in their place. */
export type Margins = {
  masked: string;
  in(start: number, end: number): readonly Comment[];
  standing(of: Comment): Standing;
};

/** Reads where the comments of a text stand. */
export function readMargins(text: string, comments: readonly Comment[]): Margins {
  let masked = "";
  for (const { span } of comments) {
    masked += text.slice(masked.length, span.start) + " ".repeat(span.end - span.start);
  }
  masked += text.slice(masked.length);
  return {
    masked,
    in: (start, end) => comments.filter(({ span }) => span.start >= start && span.start < end),
    standing: (comment) => standingOf(text, comment),
  };
}

function standingOf(text: string, { text: said, span }: Comment): Standing {
  if (said.includes("\n")) return "own";
  const lineEnd = text.indexOf("\n", span.end);
  if (text.slice(span.end, lineEnd < 0 ? text.length : lineEnd).trim() !== "") return "inline";
  const lineStart = text.lastIndexOf("\n", span.start) + 1;
  return text.slice(lineStart, span.start).trim() === "" ? "own" : "end";
}

/** A comment as lines. */
export function commentLines({ text }: Comment): string[] {
  const lines = text.split("\n").map((line) => line.trim());
  return lines.map((line, nth) => {
    const opened = nth === 0 ? `<<< ${line}`.trimEnd() : `    ${line}`.trimEnd();
    return nth === lines.length - 1 ? `${opened} >>>` : opened;
  });
}

/** Comments on one line, one after the other, each followed by a space. */
export function inlineComments(comments: readonly Comment[]): string {
  return comments
    .map(
      (comment) =>
        `${commentLines(comment)
          .map((line) => line.trim())
          .join(" ")} `,
    )
    .join("");
}
