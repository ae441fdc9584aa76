import { parseArgs } from "node:util";
import * as v from "valibot";

/** The hub's command line, parsed. */
export interface HubArguments {
  readonly port: number;
  /** Whether the port was named: then no other one is tried. */
  readonly portWasNamed: boolean;
  readonly host: string;
  readonly publicUrl: string | undefined;
  readonly certPath: string | undefined;
  readonly keyPath: string | undefined;
  readonly root: string | undefined;
  readonly allowedOrigins: readonly string[];
  readonly behindProxy: boolean;
  /** The Redis or Valkey over which hubs share their rooms. May hold a password. */
  readonly redis: string | undefined;
  /** Where the hub keeps what devices know it by; the usual folder when left out. */
  readonly state: string | undefined;
  /** Whether devices may dial the hub over WebRTC. */
  readonly direct: boolean;
  /** Whether to name the addresses of an example evening. */
  readonly demo: boolean;
}

/** What `--help` prints. */
export const usage = `Usage: node dist/hub/main.js [options]

  --port NUMBER          port to listen on (8080, or the next free one)
  --host ADDRESS         address to listen on (0.0.0.0: every one)
  --public-url URL       the address that participants use, shown as a QR code
  --cert FILE            certificate chain (PEM); with --key the hub speaks https
  --key FILE             private key (PEM)
  --root FOLDER          the built app (dist/app)
  --allow-origin ORIGIN  another site whose pages may connect; may be repeated; * for all
  --behind-proxy         take client addresses from X-Forwarded-For
  --redis URL            share rooms with other hubs over Redis or Valkey (also ILTAPAJA_REDIS)
  --state DIR            keeps what devices know this hub by (.iltapaja-hub in the home folder)
  --no-direct            do not accept WebRTC from devices in the hall
  --demo                 name the addresses of an example evening at each of its stages
  --help                 this text
`;

const Port = v.pipe(v.string(), v.regex(/^\d{1,5}$/u), v.transform(Number), v.maxValue(65_535));
const Url = v.pipe(v.string(), v.url(), v.regex(/^https?:/u));
const RedisUrl = v.pipe(v.string(), v.url(), v.regex(/^rediss?:/u));
const Origin = v.union([
  v.literal("*"),
  v.pipe(
    Url,
    v.transform((url) => new URL(url).origin),
  ),
]);

/** Parses the words after the program's name. A word that makes no sense gives a sentence to show. */
export function parseArguments(
  words: readonly string[],
  environment: NodeJS.Dict<string> = {},
): HubArguments | "help" | { readonly problem: string } {
  const read = readWords(words);
  if ("problem" in read) return read;
  const { values } = read;
  if (values.help === true) return "help";
  const port = v.safeParse(Port, values.port ?? "8080");
  if (!port.success) return { problem: `--port must be a number from 0 to 65535, not "${values.port}".` };
  const publicUrl = v.safeParse(v.optional(Url), values["public-url"]);
  if (!publicUrl.success) return { problem: "--public-url must begin with http:// or https://." };
  const origins = v.safeParse(v.array(Origin), values["allow-origin"] ?? []);
  if (!origins.success) return { problem: "--allow-origin must be like https://example.org, or *." };
  // A password among a program's words is read by everyone on the machine; its environment is not.
  const redis = v.safeParse(v.optional(RedisUrl), values.redis ?? environment["ILTAPAJA_REDIS"]);
  if (!redis.success) return { problem: "--redis must begin with redis:// or rediss://." };
  if ((values.cert === undefined) !== (values.key === undefined))
    return { problem: "--cert and --key belong together." };
  return {
    port: port.output,
    portWasNamed: values.port !== undefined,
    host: values.host ?? "0.0.0.0",
    publicUrl: publicUrl.output,
    certPath: values.cert,
    keyPath: values.key,
    root: values.root,
    allowedOrigins: origins.output,
    behindProxy: values["behind-proxy"] ?? false,
    redis: redis.output,
    state: values.state,
    // Behind a proxy the hub is on the internet, where nobody can dial its local addresses.
    direct: values["no-direct"] !== true && values["behind-proxy"] !== true,
    demo: values.demo ?? false,
  };
}

function readWords(words: readonly string[]) {
  try {
    return parseArgs({
      args: [...words],
      options: {
        port: { type: "string" },
        host: { type: "string" },
        "public-url": { type: "string" },
        cert: { type: "string" },
        key: { type: "string" },
        root: { type: "string" },
        "allow-origin": { type: "string", multiple: true },
        "behind-proxy": { type: "boolean" },
        redis: { type: "string" },
        state: { type: "string" },
        "no-direct": { type: "boolean" },
        demo: { type: "boolean" },
        help: { type: "boolean" },
      },
    });
  } catch (error) {
    // parseArgs throws a TypeError whose message names the unknown word.
    return { problem: error instanceof Error ? error.message : String(error) };
  }
}
