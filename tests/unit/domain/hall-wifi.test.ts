import { array, assert, boolean, constantFrom, property, record, string } from "fast-check";
import { decodeQR } from "qr/decode.js";
import { describe, expect, it } from "vitest";
import { hallWifiCode, hallWifiProblem, type HallWifi } from "../../../src/domain/hall-wifi.ts";
import { qrPath } from "../../../src/ui/kit/qr-path.ts";
import { paintQr } from "../../kit/paint-qr.ts";

/** Reads a code as phones do: fields end at a semicolon that no backslash stands before. Nothing of it is the app's. */
function readCode(code: string): Readonly<Record<string, string>> {
  const fields: Record<string, string> = {};
  let at = "WIFI:".length;
  expect(code.slice(0, at)).toBe("WIFI:");
  while (code.charAt(at) !== ";") {
    const name = code.charAt(at);
    expect(code.charAt(at + 1)).toBe(":");
    let value = "";
    for (at += 2; code.charAt(at) !== ";"; at += 1) {
      if (code.charAt(at) === "\\") at += 1;
      expect(at).toBeLessThan(code.length);
      value += code.charAt(at);
    }
    at += 1;
    fields[name] = value;
  }
  expect(at).toBe(code.length - 1);
  return fields;
}

const hall: HallWifi = { name: "Kylätalo", password: "tervetuloa", hidden: false };

const awkward = array(constantFrom("\\", ";", ",", ":", '"', "a", "Ä", " ", "1", "P:", "H:true", "🙂"), {
  minLength: 1,
  maxLength: 10,
}).map((parts) => parts.join(""));

describe("hallWifiCode", () => {
  it("is what phones are used to", () => {
    expect(hallWifiCode(hall)).toBe("WIFI:T:WPA;S:Kylätalo;P:tervetuloa;;");
    expect(hallWifiCode({ ...hall, password: "", hidden: true })).toBe("WIFI:T:nopass;S:Kylätalo;H:true;;");
    expect(hallWifiCode({ ...hall, name: '"foo;bar\\baz"' })).toBe(
      'WIFI:T:WPA;S:\\"foo\\;bar\\\\baz\\";P:tervetuloa;;',
    );
  });

  it("is read back by a reader that knows nothing of the app, whatever the name and the password", () => {
    const wifis = record({ name: awkward, password: awkward, hidden: boolean() });
    assert(
      property(wifis, (wifi) => {
        const { S, P, T, H } = readCode(hallWifiCode(wifi));
        expect([S, P, T, H]).toEqual([wifi.name, wifi.password, "WPA", wifi.hidden ? "true" : undefined]);
      }),
    );
    assert(
      property(string({ minLength: 1 }), (name) => {
        const { S, P, T } = readCode(hallWifiCode({ name, password: "", hidden: false }));
        expect([S, P, T]).toEqual([name, undefined, "nopass"]);
      }),
    );
  });

  it("puts no marks around hexadecimal digits, which iPhones would take for a part of them", () => {
    expect(hallWifiCode({ ...hall, name: "CAFE", password: "1234567890" })).toBe("WIFI:T:WPA;S:CAFE;P:1234567890;;");
  });

  it.each([hall, { ...hall, name: "Föreningshuset 🙂", password: 'a\\b;c,d:e"f' }])(
    "fits into a QR code: %j",
    (wifi) => {
      const code = hallWifiCode(wifi);
      expect(decodeQR(paintQr(qrPath(code)))).toBe(code);
    },
  );
});

describe("hallWifiProblem", () => {
  it.each<[Partial<HallWifi>, ReturnType<typeof hallWifiProblem>]>([
    [{}, undefined],
    [{ name: "" }, "no-name"],
    [{ name: "a".repeat(32) }, undefined],
    [{ name: "a".repeat(33) }, "long-name"],
    [{ name: "ä".repeat(16) }, undefined],
    [{ name: "ä".repeat(17) }, "long-name"],
    [{ name: "🙂".repeat(9) }, "long-name"],
    [{ password: "" }, undefined],
    [{ password: "1234567" }, "short-password"],
    [{ password: "12345678" }, undefined],
    [{ password: "x".repeat(63) }, undefined],
    [{ password: "x".repeat(64) }, "long-password"],
    [{ password: "0aF".repeat(22).slice(0, 64) }, undefined],
  ])("of %j is %s", (part, problem) => {
    expect(hallWifiProblem({ ...hall, ...part })).toBe(problem);
  });
});
