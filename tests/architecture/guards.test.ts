import { execFileSync } from "node:child_process";
import { cpSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join, resolve } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";

/** Each check of `npm run check` is shown a project with one fault, and must fail on it and pass without it. */
let project = "";

beforeEach(() => {
  project = mkdtempSync(join(tmpdir(), "iltapaja-guards-"));
  for (const file of ["package.json", "tsconfig.json", ".oxlintrc.json", ".oxfmtrc.json", "src/domain/tsconfig.json"]) {
    mkdirSync(dirname(join(project, file)), { recursive: true });
    cpSync(file, join(project, file));
  }
  symlinkSync(resolve("node_modules"), join(project, "node_modules"));
});

afterEach(() => rmSync(project, { recursive: true, force: true }));

function write(file: string, text: string): void {
  mkdirSync(dirname(join(project, file)), { recursive: true });
  writeFileSync(join(project, file), text);
}

function run(tool: string, ...options: readonly string[]): { readonly passed: boolean; readonly output: string } {
  try {
    const output = execFileSync(resolve("node_modules/.bin", tool), options, { cwd: project, stdio: "pipe" });
    return { passed: true, output: output.toString() };
  } catch (error) {
    const { stdout, stderr } = error as { stdout: Buffer; stderr: Buffer }; // what execFileSync throws
    return { passed: false, output: `${stdout}${stderr}` };
  }
}

describe("the compiler", () => {
  it("keeps the DOM out of the rules", () => {
    write("src/domain/rule.ts", "export const rule: number = 1;\n");
    expect(run("tsc", "-p", "src/domain").passed).toBe(true);
    write("src/domain/rule.ts", "export const title: string = document.title;\n");
    const broken = run("tsc", "-p", "src/domain");
    expect(broken.passed).toBe(false);
    expect(broken.output).toContain("document");
  }, 20_000);

  it("refuses an unchecked index", () => {
    write("src/domain/rule.ts", "export const first = (list: readonly number[]): number => list[0];\n");
    expect(run("tsc", "-p", "src/domain").output).toContain("undefined");
  }, 20_000);
});

describe("the linter", () => {
  it.each([
    ["the clock", "export const now = (): number => Date.now();\n", "no-restricted-globals"],
    ["chance", "export const chance = (): number => Math.random();\n", "no-restricted-properties"],
    ["any", "export const loose = (value: any): unknown => value;\n", "no-explicit-any"],
    ["a default export", "export default 1;\n", "no-default-export"],
    ["the console", 'export const say = (): void => console.log("x");\n', "no-console"],
  ])("keeps %s out of the rules", (_what, source, rule) => {
    write("src/domain/rule.ts", "export const rule = 1;\n");
    expect(run("oxlint", "src").passed).toBe(true);
    write("src/domain/rule.ts", source);
    const broken = run("oxlint", "src");
    expect(broken.passed).toBe(false);
    expect(broken.output).toContain(rule);
  });
});

describe("the formatter", () => {
  it("notices what it would write otherwise", () => {
    write("src/domain/rule.ts", "export const rule = 1;\n");
    expect(run("oxfmt", "--check", "src").passed).toBe(true);
    write("src/domain/rule.ts", "export   const rule=1\n");
    expect(run("oxfmt", "--check", "src").passed).toBe(false);
  });
});

describe("the dead-code check", () => {
  it("notices a file and an export that nothing uses", () => {
    write("knip.json", '{ "entry": ["src/main.ts"], "project": ["src/**/*.ts"], "ignoreDependencies": [".*"] }');
    write("src/main.ts", 'import { used } from "./used.ts";\n\nvoid used;\n');
    write("src/used.ts", "export const used = 1;\n");
    expect(run("knip", "--include", "files,exports").passed).toBe(true);
    write("src/used.ts", "export const used = 1;\nexport const unused = 2;\n");
    write("src/dead.ts", "export const dead = 1;\n");
    const broken = run("knip", "--include", "files,exports");
    expect(broken.passed).toBe(false);
    expect(broken.output).toContain("unused");
    expect(broken.output).toContain("dead.ts");
  }, 20_000);
});
