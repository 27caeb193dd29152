import { expect, it } from "vitest";
import { safeLink } from "./safe-link.ts";

it("opens plain web addresses", () => {
  expect(safeLink("https://example.com/a?b=1")).toBe("https://example.com/a?b=1");
  expect(safeLink("http://example.com")).toBe("http://example.com/");
});

it.each([
  "javascript:alert(1)",
  " javascript:alert(1)",
  "JaVaScRiPt:alert(1)",
  "data:text/html,<script>",
  "vbscript:x",
  "file:///etc/passwd",
  "//example.com",
  "/relative",
  "https://bank.example@evil.example",
  "not an address",
  "",
])("never opens %s", (url) => {
  expect(safeLink(url)).toBeUndefined();
});

it("has no link where there is no address", () => {
  expect(safeLink(null)).toBeUndefined();
});
