// The sentence about a Node that will not do, also by starting the starters as if on such a Node.
import { spawnSync } from "node:child_process";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { nodeComplaint } from "#app/server/launchers/node-version.mjs";
import { cloneRoot } from "#app/server/launchers/prepare.mjs";

function startedOn(version: string, starter: string): { status: number | null; stderr: string; stdout: string } {
  const pretend = `Object.defineProperty(process.versions, "node", { value: ${JSON.stringify(version)} })`;
  const hook = `data:text/javascript,${encodeURIComponent(pretend)}`;
  return spawnSync(process.execPath, ["--import", hook, join(cloneRoot, starter)], { encoding: "utf8" });
}

describe("the Node that runs a starter", () => {
  test.each(["20.19.0", "20.20.2", "22.1.0", "24.11.1"])("%s will do", (version) => {
    expect(nodeComplaint(version)).toBeNull();
  });

  test.each(["12.22.9", "18.20.4", "20.18.3", "25.0.0", "26.1.0"])("%s is refused with what to install", (version) => {
    expect(nodeComplaint(version)).toContain(`this is Node.js ${version}. Install Node.js 24 or 22`);
  });

  test.each(["app/server/launchers/demo.mjs", "app/server/launchers/dev.mjs", "tests/run.mjs"])(
    "%s says so in one line, before it does anything",
    (starter) => {
      const { status, stderr, stdout } = startedOn("18.20.4", starter);
      expect(status).toBe(1);
      expect(stdout).toBe("");
      expect(stderr.trimEnd()).toBe(nodeComplaint("18.20.4"));
    },
  );
});
