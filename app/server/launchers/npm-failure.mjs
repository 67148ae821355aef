// Turns what npm printed when it failed into a sentence: what could not be done and what to install or set.

const compilers = [
  "  Debian, Ubuntu:  sudo apt-get install python3 make g++",
  "  macOS:           xcode-select --install",
  '  Windows:         Visual Studio Build Tools with "Desktop development with C++", and Python 3',
];

const proxyHint = [
  "Behind a proxy, set the environment variables HTTPS_PROXY (and NODE_EXTRA_CA_CERTS for its certificate).",
];

/** How many lines of what npm printed are shown from its beginning, and from its end. */
const shown = 12;

/**
 * What npm printed, without its manual and shortened in the middle.
 * @param {string} output
 */
export function shortened(output) {
  const lines = output.trimEnd().split("\n");
  const manual = lines.findIndex((line) => /^npm (?:error|ERR!) (?:Clean install a project|Usage:)/.test(line));
  const kept = manual < 0 ? lines : lines.slice(0, manual);
  if (kept.length <= 2 * shown + 1) return kept.join("\n");
  const left = kept.length - 2 * shown;
  return [...kept.slice(0, shown), `  (${left} lines left out)`, ...kept.slice(-shown)].join("\n");
}

/** The package whose own install step failed, e.g. "better-sqlite3". @param {string} output */
function unbuiltPackage(output) {
  const failedPath = /^npm (?:error|ERR!) path (.+)$/m.exec(output)?.[1];
  const command = /^npm (?:error|ERR!) command (?:failed|sh -c|.*cmd)/m.test(output);
  if (!command || failedPath === undefined) return null;
  return /node_modules[\\/]((?:@[^\\/]+[\\/])?[^\\/]+)$/.exec(failedPath.trim())?.[1]?.replace("\\", "/") ?? null;
}

/** @param {string} output */
function whyNotBuilt(output) {
  if (/Could not find any Python/.test(output)) return "Python 3, which building needs, was not found.";
  if (/not found: make\b/.test(output)) return "make, which building needs, was not found.";
  if (/Could not find any Visual Studio/.test(output)) return "The C++ compiler of Visual Studio was not found.";
  if (/(g\+\+|c\+\+|clang\+\+)['":]* .*(not found|No such file)|xcrun: error/.test(output)) {
    return "A C++ compiler was not found.";
  }
  if (/related to network connectivity|headers\.tar\.gz/.test(output)) {
    return "Node's header files, which building needs, could not be downloaded.";
  }
  return null;
}

/**
 * @param {string} output everything that `npm ci` printed
 * @returns {string} sentences for the person at the terminal, to stand below what npm printed
 */
export function explainNpmFailure(output) {
  const unbuilt = unbuiltPackage(output);
  if (unbuilt !== null) {
    const prebuilt = /prebuild-install warn|prebuild-install ERR/.test(output)
      ? "A ready-made copy could not be downloaded, so it had to be built on this machine."
      : "It has to be built on this machine.";
    return [
      `The package ${unbuilt} could not be built. ${[prebuilt, whyNotBuilt(output)].filter(Boolean).join(" ")}`,
      "Install what builds it, then run the same command again:",
      ...compilers,
      ...proxyHint,
      "Without any way out, Node's header files can be given by the environment variable npm_config_nodedir:",
      "the folder that holds include/node (for example npm_config_nodedir=/usr).",
    ].join("\n");
  }
  const code = /^npm (?:error|ERR!) code (\S+)/m.exec(output)?.[1] ?? "";
  if (
    /^(ENOTFOUND|EAI_AGAIN|ECONNREFUSED|ECONNRESET|ETIMEDOUT|ERR_SOCKET_TIMEOUT|ENETUNREACH|EHOSTUNREACH)$/.test(code)
  ) {
    return [`The package registry could not be reached (${code}). Check the network.`, ...proxyHint].join("\n");
  }
  if (/CERT|SELF_SIGNED|ISSUER/.test(code)) {
    return [`The registry's certificate was not accepted (${code}).`, ...proxyHint].join("\n");
  }
  if (code === "EUSAGE") {
    return "package.json and package-lock.json do not fit each other. Restore both from git, or run npm install.";
  }
  if (code === "ENOSPC") return "The disk is full. Make room (about 600 MB) and run the same command again.";
  if (code === "EACCES" || code === "EPERM") {
    return `npm may not write here (${code}). Check who owns this folder and node_modules, and run the same command again.`;
  }
  return `npm ci failed${code === "" ? "" : ` (${code})`}. What it printed is above.`;
}
