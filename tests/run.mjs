// `npm test`: from a fresh clone to the line `N passed, N failed, N skipped`. Node 12 must be able to read this file.
import { requireNode } from "../app/server/launchers/node-version.mjs";

requireNode();
import("./support/whole-run.mjs").then((run) => run.wholeRun(process.argv.slice(2)));
