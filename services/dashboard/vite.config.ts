import react from "@vitejs/plugin-react";
import { defineConfig, type UserConfig } from "vite";

const server = "http://127.0.0.1:8080";

const config: UserConfig = {
  plugins: [react()],
  resolve: { conditions: ["@nghe/source", "module", "browser", "development|production"] },
  build: {
    target: "es2023",
    // A data: address would need a wider content security policy.
    assetsInlineLimit: 0,
    reportCompressedSize: true,
    chunkSizeWarningLimit: 900,
  },
  server: {
    host: "127.0.0.1",
    proxy: { "/api": server, "/live": { target: server.replace("http", "ws"), ws: true } },
  },
};

export default defineConfig(({ command }) => {
  // Whoever builds, a test run too, builds what ships: never React's development build.
  if (command === "build") process.env.NODE_ENV = "production";
  return config;
});
