/** The page's colours as a chart needs them, read from the style sheet so that they live in one place. */
export type Tokens = { ink: string; quiet: string; rule: string; ground: string; gap: string; font: string };

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
  };
}
