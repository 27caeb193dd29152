import { describe, expect, it } from "vitest";
import { readDoorRequest } from "./door-request.ts";

const read = (path: string, headers: Record<string, string> = {}, body = "") =>
  readDoorRequest(new URL(path, "http://door"), headers, body);

describe("readDoorRequest", () => {
  it("tells the protocol's parameters from a query's and from settings", () => {
    const request = read(
      "/?query=SELECT+1&param_a=x&max_result_rows=5&default_format=CSV&query_id=q1&database=default",
    );
    expect(request).toMatchObject({ text: "SELECT 1", format: "CSV", queryId: "q1", packing: "plain" });
    expect([...request.parameters]).toEqual([["a", "x"]]);
    expect([...request.settings]).toEqual([["max_result_rows", "5"]]);
  });

  it("goes on with the body where the URL's text ends", () => {
    expect(read("/?query=SELECT", {}, "1").text).toBe("SELECT\n1");
  });

  it.each([
    ["/?enable_http_compression=1", "gzip, deflate", "gzip"],
    ["/?enable_http_compression=1", "gzip;q=0", "plain"],
    ["/?enable_http_compression=1", "br", "plain"],
    ["/", "gzip", "plain"],
    ["/?compress=1", "gzip", "blocks"],
    ["/?compress=0", "", "plain"],
  ])("%s with Accept-Encoding %s is packed as %s", (path, accept, packing) => {
    expect(read(path, { "accept-encoding": accept }).packing).toBe(packing);
  });

  it("reads a password with colons in it", () => {
    const headers = { authorization: `Basic ${Buffer.from("default:a:b").toString("base64")}` };
    expect(read("/", headers)).toMatchObject({ user: "default", password: "a:b" });
  });

  it("has no password where none was given", () => {
    expect(read("/")).toMatchObject({ user: "default", password: undefined });
  });

  it("takes no query id that could break a header or a log", () => {
    expect(read("/?query_id=a%0d%0ab").queryId).toBeUndefined();
  });

  it("refuses other databases, too much text and too many parameters", () => {
    expect(() => read("/?database=system")).toThrow("Database system does not exist");
    expect(() => read("/", {}, "x".repeat(65_537))).toThrow("longer than 65536 bytes");
    const many = Array.from({ length: 201 }, (_, index) => `param_p${index}=1`).join("&");
    expect(() => read(`/?${many}`)).toThrow("More than 200 parameters");
  });
});
