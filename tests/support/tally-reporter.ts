// Writes down how a vitest run ended, for the last lines of `npm test`.
import { writeFileSync } from "node:fs";
import type { Reporter, SerializedError, TestModule } from "vitest/node";

export default class TallyReporter implements Reporter {
  /** Writes JSON of the shape `Tally` (see `whole-run.mjs`) to the file that MACHIKOE_TALLY names. */
  onTestRunEnd(modules: ReadonlyArray<TestModule>, unhandled: ReadonlyArray<SerializedError>): void {
    const file = process.env.MACHIKOE_TALLY;
    if (!file) return;
    const skippedTests: string[] = [];
    let passed = 0;
    let failed = unhandled.length;
    for (const module of modules) {
      failed += module.errors().length;
      for (const suite of module.children.allSuites()) failed += suite.errors().length;
      for (const test of module.children.allTests()) {
        const { state } = test.result();
        if (state === "passed") passed += 1;
        else if (state === "skipped")
          skippedTests.push(`${module.project.name}: ${module.relativeModuleId}: ${test.fullName}`);
        else failed += 1;
      }
    }
    const postgresVersion = process.env.MACHIKOE_POSTGRES_VERSION ?? null;
    writeFileSync(
      file,
      JSON.stringify({ passed, failed, skipped: skippedTests.length, skippedTests, postgresVersion }),
    );
  }
}
