// The starters must run where nothing is installed, and say what is wrong on a Node that cannot run the rest.
import { existsSync, readFileSync } from "node:fs";
import { dirname, join, relative, resolve } from "node:path";
import ts from "typescript";
import { describe, expect, test } from "vitest";
import { cloneRoot } from "#app/server/launchers/prepare.mjs";

const starters = ["app/server/launchers/demo.mjs", "app/server/launchers/dev.mjs", "tests/run.mjs"];
const processes = [
  "app/server/launchers/demo-server.mjs",
  "app/server/launchers/keys.mjs",
  "tests/support/postgres-keeper.mjs",
];

/** What a file imports, statically or by a string in `import()`. */
function importsOf(file: string): { all: string[]; statically: string[] } {
  const source = ts.createSourceFile(file, readFileSync(join(cloneRoot, file), "utf8"), ts.ScriptTarget.Latest, true);
  const all: string[] = [];
  const statically: string[] = [];
  const visit = (node: ts.Node): void => {
    if ((ts.isImportDeclaration(node) || ts.isExportDeclaration(node)) && node.moduleSpecifier) {
      const name = (node.moduleSpecifier as ts.StringLiteral).text;
      all.push(name);
      statically.push(name);
    }
    if (ts.isCallExpression(node) && node.expression.kind === ts.SyntaxKind.ImportKeyword) {
      const [name] = node.arguments;
      if (name && ts.isStringLiteral(name)) all.push(name.text);
    }
    ts.forEachChild(node, visit);
  };
  visit(source);
  return { all, statically };
}

/** Every file that a starter reaches, with what each imports. */
function reachedFrom(starter: string, pick: "all" | "statically"): Map<string, string[]> {
  const reached = new Map<string, string[]>();
  const follow = (file: string): void => {
    if (reached.has(file)) return;
    const imports = importsOf(file)[pick];
    reached.set(file, imports);
    for (const name of imports.filter((each) => each.startsWith("."))) {
      follow(relative(cloneRoot, resolve(cloneRoot, dirname(file), name)));
    }
  };
  follow(starter);
  return reached;
}

/** Syntax that Node 12 cannot read. */
function tooNew(file: string): string[] {
  const source = ts.createSourceFile(file, readFileSync(join(cloneRoot, file), "utf8"), ts.ScriptTarget.Latest, true);
  const found: string[] = [];
  const visit = (node: ts.Node): void => {
    const isNew =
      node.kind === ts.SyntaxKind.QuestionDotToken ||
      node.kind === ts.SyntaxKind.QuestionQuestionToken ||
      node.kind === ts.SyntaxKind.QuestionQuestionEqualsToken ||
      node.kind === ts.SyntaxKind.BarBarEqualsToken ||
      node.kind === ts.SyntaxKind.AmpersandAmpersandEqualsToken ||
      node.kind === ts.SyntaxKind.AwaitExpression ||
      node.kind === ts.SyntaxKind.PrivateIdentifier ||
      ts.isClassStaticBlockDeclaration(node);
    if (isNew) found.push(node.getText(source));
    ts.forEachChild(node, visit);
  };
  visit(source);
  return found;
}

describe("the starters", () => {
  test.each([...starters, ...processes])(
    "%s reaches nothing but node: modules and plain files beside it",
    (starter) => {
      const reached = [...reachedFrom(starter, "all")];
      expect(
        reached
          .flatMap(([, imports]) => imports)
          .filter((name) => !name.startsWith("node:") && !/^\..*\.mjs$/.test(name)),
      ).toEqual([]);
      expect(reached.map(([file]) => file).filter((file) => !existsSync(join(cloneRoot, file)))).toEqual([]);
    },
  );

  test.each(starters)(
    "%s can be read by Node 12 together with all that it imports before the version is known",
    (starter) => {
      const early = [...reachedFrom(starter, "statically").keys()];
      expect(early).toEqual([starter, "app/server/launchers/node-version.mjs"]);
      expect(early.flatMap(tooNew)).toEqual([]);
    },
  );

  test("the reader of syntax knows what Node 12 cannot read", () => {
    expect(tooNew("app/server/launchers/prepare.mjs")).not.toEqual([]);
  });
});
