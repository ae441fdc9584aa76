import { fileURLToPath } from "node:url";
import { lanAddresses } from "./addresses.ts";
import { announcement, demoAnnouncement } from "./announcement.ts";
import { parseArguments, usage, type HubArguments } from "./arguments.ts";
import { noBackplane, type Backplane } from "./backplane.ts";
import {
  CertificateUnusable,
  certificateNews,
  followCertificate,
  loadCertificate,
  type CertificateFiles,
} from "./certificate.ts";
import { loadIdentity, usualStateFolder } from "./direct-identity.ts";
import { startHub, type HubOptions, type RunningHub } from "./hub.ts";
import { PortTaken } from "./listen.ts";
import { AppMissing } from "./serve-files.ts";

/** How many ports after the usual one are tried. */
const morePorts = 10;
/** How often the certificate's files are looked at. */
const renewalEveryMs = 10_000;

await main();

async function main(): Promise<void> {
  const given = parseArguments(process.argv.slice(2), process.env);
  if (given === "help") return console.log(usage);
  if ("problem" in given) return fail(`${given.problem}\n\n${usage}`);
  const backplane = await toBackplane(given.redis);
  try {
    const options = await toOptions(given);
    const hub = await startHub({ ...options, backplane });
    stopOnSignals(hub, backplane);
    keepCertified(hub, options, given);
    keepRunning();
    if (!given.portWasNamed && hub.port !== given.port)
      console.log(`Port ${given.port} is taken, using ${hub.port}.\n`);
    const colours = process.stdout.isTTY;
    if (given.demo) console.log(demoAnnouncement(hub.url));
    const { url, directPort } = hub;
    console.log(announcement({ ...given, url, directPort, offer: hub.offer(), lanAddresses: lanAddresses(), colours }));
  } catch (error) {
    fail(explain(error, given));
    await backplane.close();
  }
}

async function toOptions(given: HubArguments): Promise<HubOptions> {
  const { publicUrl } = given;
  const files = certificateFiles(given);
  return {
    port: given.port,
    host: given.host,
    morePorts: given.portWasNamed ? 0 : morePorts,
    root: given.root ?? fileURLToPath(new URL("../app", import.meta.url)),
    allowedOrigins:
      publicUrl === undefined ? given.allowedOrigins : [...given.allowedOrigins, new URL(publicUrl).origin],
    behindProxy: given.behindProxy,
    report,
    tell: (line) => console.log(line),
    ...(given.direct
      ? { direct: await loadIdentity(given.state ?? usualStateFolder(), (line) => console.log(line)) }
      : {}),
    ...(publicUrl === undefined ? {} : { publicUrl }),
    ...(files === undefined ? {} : { certificate: await loadCertificate(files) }),
  };
}

function certificateFiles({ certPath, keyPath }: HubArguments): CertificateFiles | undefined {
  return certPath === undefined || keyPath === undefined ? undefined : { certPath, keyPath };
}

/** Says what is to be known of the certificate, and takes each renewed one into use. */
function keepCertified(hub: RunningHub, { certificate }: HubOptions, given: HubArguments): void {
  const files = certificateFiles(given);
  if (!files || !certificate) return;
  console.log(certificateNews(certificate, given.publicUrl, new Date()));
  followCertificate(files, certificate, {
    everyMs: renewalEveryMs,
    renew(renewed) {
      hub.renewCertificate(renewed);
      console.log(`A renewed certificate is in use. ${certificateNews(renewed, given.publicUrl, new Date())}`);
    },
    refuse: ({ message }) => console.error(`${message} The certificate from before stays in use.`),
  });
}

/** The client is loaded only where hubs share their rooms. */
async function toBackplane(redis: string | undefined): Promise<Backplane> {
  if (redis === undefined) return noBackplane;
  const { createRedisBackplane } = await import("./redis-backplane.ts");
  return createRedisBackplane(redis, {
    up: () => console.log("Redis is reached: rooms are shared with other hubs."),
    down: (reason) => console.error(`Redis is not reached (${reason}): other hubs' devices are cut off. Trying again.`),
  });
}

function explain(error: unknown, given: HubArguments): string {
  if (error instanceof PortTaken) {
    return `${error.message} Name another one with --port.`;
  }
  if (error instanceof AppMissing) {
    return `${error.message} Run "npm run build" first, or name the folder with --root.`;
  }
  if (error instanceof CertificateUnusable) return `${error.message} The hub has not started.`;
  return `The hub could not start on port ${given.port}: ${error instanceof Error ? error.message : String(error)}`;
}

function fail(text: string): void {
  console.error(text);
  process.exitCode = 1;
}

/** The first signal closes politely; a second one ends at once. */
function stopOnSignals(hub: RunningHub, backplane: Backplane): void {
  let stopping = false;
  for (const signal of ["SIGTERM", "SIGINT"] as const) {
    process.on(signal, () => {
      if (stopping) process.exit(1);
      stopping = true;
      void hub.close().then(() => backplane.close());
    });
  }
}

/** An evening under way outweighs one broken request: what nobody caught is told and survived. */
function keepRunning(): void {
  process.on("uncaughtException", report);
  process.on("unhandledRejection", report);
}

function report(error: unknown): void {
  console.error(error instanceof Error ? (error.stack ?? error.message) : error);
}
