"""A userspace Ethernet switch over TAP devices, one in each network namespace, as bad as a hall's Wi-Fi.

Usage: switch.py NAMESPACE... (as root). Each namespace gets a device called tap0. Commands are lines of JSON on standard
input, each answered with "ok" on standard output:

  {"delayMs": 150, "jitterMs": 50, "loss": 0.1, "bitsPerSecond": 1000000}
      for every frame: one way from station to station, the rate for each station's up and down link
  {"blocked": [["from", "to"], ...]}
      pairs of namespaces between which no frame passes in this direction

Ends when standard input does, so it never outlives the test that started it.
"""

import ctypes
import fcntl
import heapq
import json
import os
import random
import select
import struct
import sys
import time

TUNSETIFF = 0x400454CA
IFF_TAP = 0x0002
IFF_NO_PI = 0x1000
CLONE_NEWNET = 0x40000000
# What a station's queue holds before it drops, bytes: a third of a second at 1 Mbit/s.
QUEUE_BYTES = 48 * 1024


class Link:
    """One direction of a station's air time: frames leave one after the other."""

    def __init__(self):
        self.free_at = 0.0

    def leave_at(self, size, rate, now):
        if not rate:
            return now
        start = max(now, self.free_at)
        if (start - now) * rate / 8 > QUEUE_BYTES:
            return None
        self.free_at = start + size * 8 / rate
        return self.free_at


class Station:
    def __init__(self, name):
        self.name = name
        self.fd = open_tap(name)
        self.up = Link()
        self.down = Link()


def open_tap(namespace):
    """Opens a TAP device inside a namespace and comes back."""
    libc = ctypes.CDLL(None, use_errno=True)
    home = os.open("/proc/self/ns/net", os.O_RDONLY)
    there = os.open("/run/netns/" + namespace, os.O_RDONLY)
    if libc.setns(there, CLONE_NEWNET) != 0:
        raise OSError(ctypes.get_errno(), "setns " + namespace)
    fd = os.open("/dev/net/tun", os.O_RDWR | os.O_NONBLOCK)
    fcntl.ioctl(fd, TUNSETIFF, struct.pack("16sH", b"tap0", IFF_TAP | IFF_NO_PI))
    libc.setns(home, CLONE_NEWNET)
    os.close(home)
    os.close(there)
    return fd


class Switch:
    def __init__(self, names):
        self.stations = [Station(name) for name in names]
        self.by_fd = {station.fd: station for station in self.stations}
        self.by_mac = {}
        self.terms = {"delayMs": 0, "jitterMs": 0, "loss": 0, "bitsPerSecond": 0}
        self.blocked = set()
        self.queue = []
        self.count = 0
        self.last = {}

    def command(self, line):
        words = json.loads(line)
        if "blocked" in words:
            self.blocked = {tuple(pair) for pair in words.pop("blocked")}
        self.terms.update(words)
        print("ok", flush=True)

    def take(self, station, frame, now):
        target, source = frame[0:6], frame[6:12]
        self.by_mac[source] = station
        known = None if target[0] & 1 else self.by_mac.get(target)
        left_at = station.up.leave_at(len(frame), self.terms["bitsPerSecond"], now)
        if left_at is None:
            return
        for other in [known] if known else self.stations:
            if other is not station:
                self.forward(station, other, frame, left_at)

    def forward(self, station, other, frame, left_at):
        pair = (station.name, other.name)
        if pair in self.blocked or random.random() < self.terms["loss"]:
            return
        jitter = random.uniform(-1, 1) * self.terms["jitterMs"]
        at = left_at + max(0, self.terms["delayMs"] + jitter) / 1000
        # Wi-Fi delays frames but does not let them overtake each other.
        at = self.last[pair] = max(at, self.last.get(pair, 0))
        self.count += 1
        heapq.heappush(self.queue, (at, self.count, pair, other, frame, False))

    def deliver(self, now):
        while self.queue and self.queue[0][0] <= now:
            _, _, pair, other, frame, is_through = heapq.heappop(self.queue)
            if pair in self.blocked:
                continue
            rate = 0 if is_through else self.terms["bitsPerSecond"]
            at = other.down.leave_at(len(frame), rate, now)
            if at is None:
                continue
            if at > now:
                self.count += 1
                heapq.heappush(self.queue, (at, self.count, pair, other, frame, True))
            else:
                write(other, frame)

    def run(self):
        watched = [station.fd for station in self.stations] + [sys.stdin.fileno()]
        pending = b""
        while True:
            wait = max(0, self.queue[0][0] - time.monotonic()) if self.queue else None
            ready, _, _ = select.select(watched, [], [], wait)
            now = time.monotonic()
            for fd in ready:
                if fd == sys.stdin.fileno():
                    data = os.read(fd, 65536)
                    if not data:
                        return
                    *lines, pending = (pending + data).split(b"\n")
                    for line in lines:
                        self.command(line)
                else:
                    self.drain(self.by_fd[fd], now)
            self.deliver(time.monotonic())

    def drain(self, station, now):
        for _ in range(64):
            try:
                frame = os.read(station.fd, 65536)
            except BlockingIOError:
                return
            self.take(station, frame, now)


def write(station, frame):
    try:
        os.write(station.fd, frame)
    except OSError:
        pass  # its device is down


if __name__ == "__main__":
    switch = Switch(sys.argv[1:])
    print("ok", flush=True)
    switch.run()
