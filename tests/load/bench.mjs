// `npm run bench`: measures the built site beside a bare reference server, in the same run and in turn.
import { requireNode } from "../../app/server/launchers/node-version.mjs";

requireNode();
const { cloneRoot, prepare } = await import("../../app/server/launchers/prepare.mjs");
const { complain } = await import("../../app/server/launchers/refusal.mjs");
const { readOptions } = await import("./options.mjs");

/** The bench itself is TypeScript that calls the rooms' commands; Vite reads it without building a bundle. */
async function loadRun() {
  const { createServer } = await import("vite");
  const vite = await createServer({
    root: cloneRoot,
    configFile: false,
    logLevel: "error",
    appType: "custom",
    cacheDir: ".cache/bench-vite",
    optimizeDeps: { noDiscovery: true, include: [] },
    server: { middlewareMode: true, hmr: false, ws: false, watch: null },
  });
  try {
    return /** @type {typeof import("./run.ts")} */ (await vite.ssrLoadModule("/tests/load/run.ts"));
  } finally {
    await vite.close();
  }
}

for (const [signal, status] of /** @type {const} */ ([
  ["SIGINT", 130],
  ["SIGTERM", 143],
  ["SIGHUP", 129],
])) {
  // What was started and made is ended and removed when this process exits (see run.ts).
  process.on(signal, () => process.exit(status));
}

try {
  const options = readOptions(process.argv.slice(2), process.env.INIT_CWD ?? process.cwd());
  if (options.dry) console.log(JSON.stringify(options, null, 2));
  else {
    await prepare({ say: console.log });
    const { bench } = await loadRun();
    await bench(options, console.log);
  }
} catch (error) {
  complain(error);
}
