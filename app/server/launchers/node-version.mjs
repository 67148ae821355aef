// Says in one sentence when Node is too old or too new; written so that even Node 12 can read it.

const lowest = { major: 20, minor: 19 };
const beyond = 25;

/**
 * @param {string} version as in `process.versions.node`, e.g. "20.19.1"
 * @returns {string | null} the sentence for the person at the terminal, or null when the version will do
 */
export function nodeComplaint(version) {
  const parts = version.split(".").map(Number);
  const major = parts[0] || 0;
  const minor = parts[1] || 0;
  if (major < beyond && (major > lowest.major || (major === lowest.major && minor >= lowest.minor))) return null;
  return (
    "Machikoe needs Node.js 20.19 or newer, up to 24; this is Node.js " +
    version +
    ". Install Node.js 24 or 22 (LTS) from the Node.js download page or with your version manager" +
    " (nvm install 24; fnm install 24), then run the same command again."
  );
}

/** Ends the process with status 1 and the sentence when this Node will not do. */
export function requireNode() {
  const complaint = nodeComplaint(process.versions.node);
  if (complaint === null) return;
  console.error(complaint);
  process.exit(1);
}
