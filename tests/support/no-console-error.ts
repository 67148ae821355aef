// Set-up of every test file: whatever reaches console.error fails the test during which it did.
import { format } from "node:util";
import { afterAll, afterEach } from "vitest";

const seen: string[] = [];
const print = console.error;

console.error = (...values: unknown[]) => {
  seen.push(format(...values));
  print(...values);
};

function failWhenSeen(): void {
  const printed = seen.splice(0);
  if (printed.length > 0) throw new Error(`console.error was called:\n${printed.join("\n")}`);
}

afterEach(failWhenSeen);
afterAll(failWhenSeen);
