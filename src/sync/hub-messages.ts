import * as v from "valibot";

const Member = v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(0xffff_ffff));
const Members = v.pipe(v.array(Member), v.maxLength(2000));
const Count = v.pipe(v.number(), v.integer(), v.minValue(0));

/** What the hub says on the relay's socket. Words that this version does not know are passed over. */
const HubWordSchema = v.variant("type", [
  v.object({ type: v.literal("relay"), you: Member, peers: Members, count: Count }),
  v.object({ type: v.literal("members"), joined: Members, left: Members, count: Count }),
  v.object({ type: v.literal("refused"), reason: v.string() }),
  v.object({ type: v.literal("pong") }),
  v.object({ type: v.literal("gap") }),
]);

export type HubWord = v.InferOutput<typeof HubWordSchema>;

/** A text frame of the hub, or undefined when it is none that this version understands. Never throws. */
export function parseHubWord(text: string): HubWord | undefined {
  try {
    const parsed = v.safeParse(HubWordSchema, JSON.parse(text));
    return parsed.success ? parsed.output : undefined;
  } catch {
    return undefined; // no JSON
  }
}
