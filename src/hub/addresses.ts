import { isIPv6 } from "node:net";
import { networkInterfaces, type NetworkInterfaceInfo } from "node:os";

/** Interfaces of containers and tunnels: their addresses are rarely those by which phones in the hall reach us. */
const virtualInterface = /^(docker|br-|veth|virbr|vmnet|vboxnet|tun|tap|utun|wg|tailscale|zt|cni|flannel)/u;

/** This machine's IPv4 addresses on local networks, the likeliest to be the hall's first. */
export function lanAddresses(interfaces: NodeJS.Dict<NetworkInterfaceInfo[]> = networkInterfaces()): readonly string[] {
  const found = Object.entries(interfaces).flatMap(([name, infos]) =>
    (infos ?? [])
      .filter((info) => info.family === "IPv4" && !info.internal)
      .map((info) => ({ address: info.address, rank: rank(name, info.address) })),
  );
  return found.sort((a, b) => a.rank - b.rank).map((one) => one.address);
}

function rank(name: string, address: string): number {
  const selfAssigned = address.startsWith("169.254.");
  return Number(virtualInterface.test(name)) * 2 + Number(selfAssigned);
}

/**
 * What counts as one address: an IPv4 address, or the /64 of an IPv6 address, since one household or phone owns all
 * of a /64. Used for counting only; it is never written anywhere.
 */
export function addressKey(remote: string): string {
  const mapped = /^::ffff:(\d+\.\d+\.\d+\.\d+)$/iu.exec(remote);
  if (mapped?.[1] !== undefined) return mapped[1];
  if (!isIPv6(remote)) return remote;
  const [head = "", tail] = remote.split("%", 1).join("").split("::");
  const first = head === "" ? [] : head.split(":");
  const last = tail === undefined || tail === "" ? [] : tail.split(":");
  const gap = tail === undefined ? 0 : 8 - first.length - last.length;
  const groups = [...first, ...Array.from({ length: gap }, () => "0"), ...last];
  return groups
    .slice(0, 4)
    .map((group) => Number.parseInt(group, 16).toString(16))
    .join(":");
}

/** Counts what is open per address. */
export interface AddressCounter {
  /** Takes a place for the address, unless `most` are taken. */
  readonly take: (key: string, most: number) => boolean;
  readonly giveBack: (key: string) => void;
}

export function createAddressCounter(): AddressCounter {
  const countByKey = new Map<string, number>();
  return {
    take(key, most) {
      const count = countByKey.get(key) ?? 0;
      if (count >= most) return false;
      countByKey.set(key, count + 1);
      return true;
    },
    giveBack(key) {
      const count = countByKey.get(key) ?? 0;
      if (count > 1) countByKey.set(key, count - 1);
      else countByKey.delete(key);
    },
  };
}
