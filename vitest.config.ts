import { defineConfig } from "vitest/config";

const conditions = ["@nghe/source", "module", "node"];
const resolve = { conditions };
const ssr = { resolve: { conditions, externalConditions: ["@nghe/source", "node"] } };

export default defineConfig({
  test: {
    projects: [
      {
        resolve,
        ssr,
        test: {
          name: "unit",
          include: ["packages/*/src/**/*.test.{ts,tsx}", "services/*/src/**/*.test.{ts,tsx}"],
          setupFiles: ["./test/harness/fail-on-console.ts"],
          testTimeout: 20_000,
        },
      },
      {
        test: {
          name: "scripts",
          include: ["infra/**/*.test.mjs"],
          testTimeout: 20_000,
        },
      },
      {
        resolve,
        ssr,
        test: {
          name: "integration",
          include: ["test/**/*.test.ts"],
          globalSetup: ["./infra/scripts/setup/build-for-tests.mjs"],
          fileParallelism: false,
          testTimeout: 120_000,
          hookTimeout: 120_000,
        },
      },
    ],
  },
});
