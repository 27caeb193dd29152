/** The page's look as a chart needs it, read from the style sheet so that it lives in one place. `size` is in px. */
export type Tokens = {
  ink: string;
  quiet: string;
  rule: string;
  ground: string;
  gap: string;
  font: string;
  size: number;
};

export function readTokens(element: Element): Tokens {
  const style = getComputedStyle(element);
  const value = (name: string) => style.getPropertyValue(name).trim();
  return {
    ink: value("--ink"),
    quiet: value("--quiet"),
    rule: value("--rule"),
    ground: value("--ground"),
    gap: value("--gap"),
    font: style.fontFamily,
    size: Number.parseFloat(getComputedStyle(document.documentElement).fontSize) * 0.72,
  };
}
