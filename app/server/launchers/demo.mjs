// `npm run demo`: from a fresh clone to the five cities on http://localhost:3000. Node 12 must be able to read this file.
import { requireNode } from "./node-version.mjs";

requireNode();
import("./demo-starter.mjs").then((starter) => starter.demo(process.argv.slice(2)));
