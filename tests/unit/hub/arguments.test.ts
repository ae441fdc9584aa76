import { describe, expect, test } from "vitest";
import { parseArguments, usage } from "../../../src/hub/arguments.ts";

describe("parseArguments", () => {
  test("needs no words at all", () => {
    expect(parseArguments([])).toEqual({
      port: 8080,
      portWasNamed: false,
      host: "0.0.0.0",
      publicUrl: undefined,
      certPath: undefined,
      keyPath: undefined,
      root: undefined,
      allowedOrigins: [],
      behindProxy: false,
      state: undefined,
      direct: true,
      redis: undefined,
      demo: false,
    });
  });

  test("reads every option", () => {
    const words =
      "--port 9000 --host ::1 --public-url https://iltapaja.example/ --cert c.pem --key k.pem --root app --behind-proxy --state kept --demo --redis rediss://:secret@redis.example:6380/0";
    expect(parseArguments([...words.split(" "), "--allow-origin", "https://a.example/x", "--allow-origin=*"])).toEqual({
      port: 9000,
      portWasNamed: true,
      host: "::1",
      publicUrl: "https://iltapaja.example/",
      certPath: "c.pem",
      keyPath: "k.pem",
      root: "app",
      allowedOrigins: ["https://a.example", "*"],
      behindProxy: true,
      state: "kept",
      direct: false,
      redis: "rediss://:secret@redis.example:6380/0",
      demo: true,
    });
  });

  test.each([["--no-direct"], ["--behind-proxy"]])("takes no direct calls with %s", (word) => {
    expect(parseArguments([word])).toMatchObject({ direct: false });
  });

  test.each([
    [["--port", "abc"], "--port must be a number"],
    [["--port", "70000"], "--port must be a number"],
    [["--public-url", "iltapaja.example"], "--public-url must begin with"],
    [["--public-url", "ftp://iltapaja.example"], "--public-url must begin with"],
    [["--allow-origin", "here"], "--allow-origin must be like"],
    [["--cert", "c.pem"], "belong together"],
    [["--colour"], "--colour"],
    [["something"], "something"],
  ])("explains what is wrong with %j", (words, sentence) => {
    expect(parseArguments(words)).toEqual({ problem: expect.stringContaining(sentence) });
  });

  test("is asked for help, which names every option", () => {
    expect(parseArguments(["--help"])).toBe("help");
    for (const option of ["port", "host", "public-url", "cert", "key", "root", "allow-origin", "behind-proxy"]) {
      expect(usage).toContain(`--${option} `);
    }
  });
});
