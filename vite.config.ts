import { vitePlugin as remix } from "@remix-run/dev";
import { defineConfig } from "vite";
import options from "./remix.config.js";

export default defineConfig({
  plugins: process.env.VITEST ? [] : [remix(options)],
  build: { target: ["es2019", "safari12", "chrome70"], cssTarget: ["safari12", "chrome70"], assetsInlineLimit: 0 },
  ssr: { external: ["better-sqlite3", "pg", "@node-rs/argon2"] },
});
