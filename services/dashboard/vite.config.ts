import react from "@vitejs/plugin-react";
import { defineConfig } from "vite";

const server = "http://127.0.0.1:8080";

export default defineConfig({
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
});
