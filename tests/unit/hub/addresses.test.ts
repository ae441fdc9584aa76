import type { NetworkInterfaceInfo } from "node:os";
import { describe, expect, test } from "vitest";
import { addressKey, createAddressCounter, lanAddresses } from "../../../src/hub/addresses.ts";

describe("addressKey", () => {
  test.each([
    ["192.0.2.7", "192.0.2.7"],
    ["::ffff:192.0.2.7", "192.0.2.7"],
    ["2001:db8:1:2:3:4:5:6", "2001:db8:1:2"],
    ["2001:db8:1:2::9", "2001:db8:1:2"],
    ["2001:0db8:0001:0002:ffff::1", "2001:db8:1:2"],
    ["2001:db8::1", "2001:db8:0:0"],
    ["fe80::1%eth0", "fe80:0:0:0"],
    ["::1", "0:0:0:0"],
    ["", ""],
    ["unknown", "unknown"],
  ])("takes %j for %j", (remote, key) => {
    expect(addressKey(remote)).toBe(key);
  });
});

describe("createAddressCounter", () => {
  test("gives out as many places as there are, and those given back again", () => {
    const counter = createAddressCounter();
    expect([1, 2, 3].map(() => counter.take("a", 2))).toEqual([true, true, false]);
    expect(counter.take("b", 2)).toBe(true);
    counter.giveBack("a");
    expect([counter.take("a", 2), counter.take("a", 2)]).toEqual([true, false]);
  });
});

const info = (address: string, internal = false): NetworkInterfaceInfo => ({
  address,
  internal,
  family: "IPv4",
  netmask: "255.255.255.0",
  mac: "00:00:00:00:00:00",
  cidr: null,
});

describe("lanAddresses", () => {
  test("names the hall's network before containers, tunnels and self-assigned addresses", () => {
    const found = lanAddresses({
      lo: [info("127.0.0.1", true)],
      docker0: [info("172.17.0.1")],
      eth0: [info("169.254.3.3")],
      wlan0: [info("192.168.1.20")],
    });
    expect(found).toEqual(["192.168.1.20", "169.254.3.3", "172.17.0.1"]);
  });

  test("finds none without a network", () => {
    expect(lanAddresses({ lo: [info("127.0.0.1", true)] })).toEqual([]);
  });
});
