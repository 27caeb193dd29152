import { describe, expect, it } from "vitest";
import { type Need, needs, titled } from "./needs.ts";

const absent: Need = { name: "kafka", available: false, where: undefined, reason: "no java 17 on the PATH" };
const here: Need = { name: "go", available: true, where: "/usr/bin/go", reason: undefined };

describe("titled", () => {
  it("leaves the title alone where everything is at hand", () => {
    expect(titled("the Go client", here)).toBe("the Go client");
  });

  it("adds what is missing and why, so that the summary can name it", () => {
    expect(titled("the Kafka bus", here, absent)).toBe("the Kafka bus [needs kafka: no java 17 on the PATH]");
  });
});

describe("needs", () => {
  it("answers the same thing each time it is asked", () => {
    expect(needs("docker")).toBe(needs("docker"));
  });

  it("says either where it is or why it is not", () => {
    for (const name of ["java", "maven", "kafka", "browser", "shared-data", "python", "go"] as const) {
      const need = needs(name);
      expect(need.available ? need.where : need.reason, name).toMatch(/\S/);
    }
  });
});
