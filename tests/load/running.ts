// The servers under measurement: each a process of its own, with what it uses of memory and processor.
import { type ChildProcess, spawn, spawnSync } from "node:child_process";
import { once } from "node:events";
import { readFileSync } from "node:fs";
import { createServer } from "node:net";
import { setTimeout as sleep } from "node:timers/promises";
import { cloneRoot } from "../../app/server/launchers/prepare.mjs";

export interface Running {
  readonly origin: string;
  /** Most memory the process has held so far, in megabytes (10^6 bytes); what is shared with others counts too. */
  memory(): number;
  /** Processor time used so far in milliseconds; null where the system does not tell. */
  processorTime(): number | null;
  stop(): Promise<void>;
}

const started = new Set<ChildProcess>();
process.on("exit", () => {
  for (const child of started) child.kill("SIGKILL");
});

const patience = 30_000;
/** Linux counts processor time in hundredths of a second, whatever its own clock ticks. */
const tick = 10;
const linux = process.platform === "linux";

export async function freePort(): Promise<number> {
  const probe = createServer().listen(0, "127.0.0.1");
  await once(probe, "listening");
  const address = probe.address();
  probe.close();
  await once(probe, "close");
  if (address === null || typeof address === "string") throw new Error("no port was given");
  return address.port;
}

function memoryOf(pid: number): number {
  if (linux) {
    const peak = /^VmHWM:\s*(\d+) kB/m.exec(readFileSync(`/proc/${pid}/status`, "utf8"))?.[1];
    return (Number(peak) * 1024) / 1e6;
  }
  const { stdout } = spawnSync("ps", ["-o", "rss=", "-p", String(pid)], { encoding: "utf8" });
  return (Number(stdout ?? "") * 1024) / 1e6;
}

function processorTimeOf(pid: number): number | null {
  if (!linux) return null;
  // The name of the process may hold spaces and ends with the last bracket; two fields later the counters begin.
  const fields = readFileSync(`/proc/${pid}/stat`, "utf8").split(") ").at(-1)?.split(" ") ?? [];
  return (Number(fields[11]) + Number(fields[12])) * tick;
}

async function answers(origin: string): Promise<boolean> {
  try {
    return (await fetch(`${origin}/healthz`)).ok;
  } catch {
    return false;
  }
}

/**
 * Starts node with exactly these variables and waits until it answers.
 * @throws with what it printed when it ends before, or never answers
 */
export async function start(
  parameters: readonly string[],
  port: number,
  variables: Readonly<Record<string, string>>,
): Promise<Running> {
  const child = spawn(process.execPath, parameters, {
    cwd: cloneRoot,
    env: { NODE_ENV: "production", PATH: process.env.PATH, ...variables },
    stdio: ["ignore", "pipe", "pipe"],
  });
  started.add(child);
  let printed = "";
  for (const stream of [child.stdout, child.stderr]) {
    stream.setEncoding("utf8").on("data", (text: string) => {
      printed = (printed + text).slice(-20_000);
    });
  }
  const ended = once(child, "close").then(() => started.delete(child));
  const origin = `http://localhost:${port}`;
  const deadline = performance.now() + patience;
  while (!(await answers(`http://127.0.0.1:${port}`))) {
    if (child.exitCode !== null || child.signalCode !== null || performance.now() > deadline) {
      child.kill("SIGKILL");
      throw new Error(`${parameters.join(" ")} does not answer:\n${printed}`);
    }
    await sleep(50);
  }
  const pid = child.pid ?? 0;
  let most = 0;
  return {
    origin,
    memory() {
      most = Math.max(most, memoryOf(pid));
      return most;
    },
    processorTime: () => processorTimeOf(pid),
    async stop() {
      child.kill("SIGTERM");
      const late = setTimeout(() => child.kill("SIGKILL"), 12_000);
      await ended;
      clearTimeout(late);
      if (printed.trim() !== "") process.stderr.write(`${parameters.join(" ")} printed:\n${printed}\n`);
    },
  };
}
