// What npm prints when a package cannot be built or fetched, and the sentences made of it.
import { describe, expect, test } from "vitest";
import { explainNpmFailure, shortened } from "#app/server/launchers/npm-failure.mjs";

const lines = (...all: string[]) => all.map((line) => `npm error ${line}`).join("\n");

const gyp = [
  "code 1",
  "path /home/aoi/machikoe/node_modules/better-sqlite3",
  "command failed",
  "command sh -c prebuild-install || node-gyp rebuild --release",
  "prebuild-install warn install getaddrinfo ENOTFOUND downloads.example",
  "gyp info it worked if it ends with ok",
];

describe("a package that could not be built", () => {
  test("is named, with Python when that is missing", () => {
    const said = explainNpmFailure(
      lines(
        ...gyp,
        "gyp ERR! find Python You need to install the latest version of Python.",
        "gyp ERR! stack Error: Could not find any Python installation to use",
      ),
    );
    expect(said).toContain("The package better-sqlite3 could not be built.");
    expect(said).toContain("A ready-made copy could not be downloaded");
    expect(said).toContain("Python 3, which building needs, was not found.");
    expect(said).toContain("sudo apt-get install python3 make g++");
    expect(said).toContain("xcode-select --install");
    expect(said).toContain("Visual Studio Build Tools");
    expect(said).toContain("HTTPS_PROXY");
    expect(said).toContain("npm_config_nodedir");
  });

  test("is named, with make when that is missing", () => {
    const said = explainNpmFailure(lines(...gyp, "gyp ERR! build error", "gyp ERR! stack Error: not found: make"));
    expect(said).toContain("make, which building needs, was not found.");
  });

  test("is named, with the compiler when that is missing", () => {
    const said = explainNpmFailure(
      lines(...gyp, "make: g++: No such file or directory", "gyp ERR! stack Error: `make` failed with exit code: 2"),
    );
    expect(said).toContain("A C++ compiler was not found.");
  });

  test("is named, with Node's header files when there is no way out", () => {
    const said = explainNpmFailure(
      lines(
        ...gyp,
        "gyp ERR! stack Error: This is most likely not a problem with node-gyp or the package itself and",
        "gyp ERR! stack is related to network connectivity. In most cases you are behind a proxy or have bad",
      ),
    );
    expect(said).toContain("Node's header files, which building needs, could not be downloaded.");
  });

  test("is named with its scope, also in a Windows path", () => {
    const said = explainNpmFailure(
      lines(
        "code 1",
        "path C:\\Users\\aoi\\machikoe\\node_modules\\@node-rs\\argon2",
        "command failed",
        "command C:\\Windows\\system32\\cmd.exe /d /s /c node install.js",
        "gyp ERR! find VS Could not find any Visual Studio installation to use",
      ),
    );
    expect(said).toContain("The package @node-rs/argon2 could not be built.");
    expect(said).toContain("The C++ compiler of Visual Studio was not found.");
  });
});

describe("other failures of npm", () => {
  test.each(["ENOTFOUND", "ECONNREFUSED", "EAI_AGAIN", "ETIMEDOUT"])(
    "%s means that the registry was out of reach",
    (code) => {
      const said = explainNpmFailure(lines(`code ${code}`, "syscall connect"));
      expect(said).toContain(`The package registry could not be reached (${code}).`);
      expect(said).toContain("HTTPS_PROXY");
    },
  );

  test("an unknown certificate is called so", () => {
    expect(explainNpmFailure(lines("code SELF_SIGNED_CERT_IN_CHAIN"))).toContain("certificate was not accepted");
  });

  test("a lockfile that does not fit package.json is called so", () => {
    expect(explainNpmFailure(lines("code EUSAGE"))).toContain("do not fit each other");
  });

  test("a full disk is called so", () => {
    expect(explainNpmFailure(lines("code ENOSPC"))).toContain("The disk is full.");
  });

  test("a folder of somebody else is not taken for a package that could not be built", () => {
    const said = explainNpmFailure(
      lines("code EACCES", "syscall mkdir", "path /home/aoi/machikoe/node_modules/zod", "errno -13"),
    );
    expect(said).toContain("npm may not write here (EACCES).");
  });

  test("what is unknown is not guessed", () => {
    expect(explainNpmFailure("npm error code EWHAT")).toBe("npm ci failed (EWHAT). What it printed is above.");
    expect(explainNpmFailure("")).toBe("npm ci failed. What it printed is above.");
  });
});

describe("what npm printed", () => {
  test("is shown without npm's manual", () => {
    const output = lines(
      "code EUSAGE",
      "",
      "Missing: zod@4.6.7 from lock file",
      "",
      "Clean install a project",
      "",
      "Usage:",
      "npm ci",
    );
    expect(shortened(output)).toBe(lines("code EUSAGE", "", "Missing: zod@4.6.7 from lock file", ""));
  });

  test("is shown from its beginning and its end when it is long", () => {
    const all = Array.from({ length: 100 }, (_, at) => `line ${at}`);
    const said = shortened(all.join("\n")).split("\n");
    expect(said).toEqual([...all.slice(0, 12), "  (76 lines left out)", ...all.slice(88)]);
  });

  test("is shown whole when it is short", () => {
    expect(shortened("one\ntwo\n")).toBe("one\ntwo");
  });
});
