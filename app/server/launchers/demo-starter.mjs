// What `npm run demo` does once Node is known to be new enough.
import { onStopSignal, openDemo, startDemoServer } from "./demo-site.mjs";
import { cloneRoot, prepare } from "./prepare.mjs";
import { complain, Refusal } from "./refusal.mjs";

/** @param {string[]} parameters as typed after `npm run demo --` */
export async function demo(parameters) {
  try {
    const unknown = parameters.find((parameter) => parameter !== "--fresh");
    if (unknown !== undefined) throw new Refusal(`Unknown option ${unknown}. The demo knows --fresh (start over).`);
    const say = console.log;
    await prepare({ say });
    await openDemo(cloneRoot, { say, fresh: parameters.includes("--fresh") });
    const server = startDemoServer(cloneRoot);
    onStopSignal(server.stop);
    process.exitCode = await server.ended;
  } catch (error) {
    complain(error);
  }
}
