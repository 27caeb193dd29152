/** The address of a link out of a post, or nothing where it is not plainly http or https. */
export function safeLink(url: string | null): undefined | string {
  if (url === null) return undefined;
  const parsed = URL.parse(url);
  if (parsed === null || (parsed.protocol !== "https:" && parsed.protocol !== "http:")) return undefined;
  return parsed.username === "" && parsed.password === "" ? parsed.href : undefined;
}
