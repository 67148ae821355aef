// `npm run dev`: the demo, built again and started again whenever a source changes. Node 12 must be able to read this file.
import { requireNode } from "./node-version.mjs";

requireNode();
import("./dev-starter.mjs").then((starter) => starter.dev());
