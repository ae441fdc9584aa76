import type { ComponentChild } from "preact";
import { newWorkshop } from "../../domain/workshop.ts";
import { generateKeys, signerOf } from "../../platform/web-crypto.ts";
import { chanceFrom } from "../../seating/random.ts";
import { MemoryEntryStore } from "../../storage/memory-entry-store.ts";
import { deviceWorkshops } from "../device-workshops.ts";
import { workerPlanner } from "../plan-seating.ts";
import { goTo } from "../router.ts";
import { hrefTo, type Route } from "../routes.ts";
import type { Workshops } from "../workshops.ts";
import { rehearsalStages, writeSampleEvening, type RehearsalStage } from "./write-sample-evening.ts";

/**
 * Makes an example evening on this device and goes to its console. The address says how far it has come and how large
 * it is: #/rehearsal/vote, or #/rehearsal/vote/150/600 for 150 people and 600 notes.
 */
export async function loadRehearsal(route: Extract<Route, { screen: "rehearsal" }>): Promise<() => ComponentChild> {
  const { stage, people, notes } = route;
  const room = await createRehearsal(await deviceWorkshops(), { stage: stageNamed(stage), people, notes, seed: 7 });
  goTo(hrefTo("console", room), "replace");
  return () => undefined;
}

interface RehearsalOptions {
  readonly stage: RehearsalStage;
  readonly people: number;
  readonly notes: number;
  readonly seed: number;
}

async function createRehearsal(workshops: Workshops, options: RehearsalOptions): Promise<string> {
  const { subtle, crypto } = workshops.device;
  const room = await workshops.create(newWorkshop("Esimerkki-ilta"), true);
  const open = await workshops.open(room);
  if (!open) throw new Error("The room that was just made cannot be opened");
  const chance = chanceFrom(options.seed);
  await writeSampleEvening(
    {
      crypto,
      ledger: open.ledger,
      roomId: open.roomId,
      newSigner: async () => signerOf(subtle, await generateKeys(subtle, false)),
      newStore: () => new MemoryEntryStore(),
      planner: workerPlanner(() => options.seed),
      random: () => chance.below(2 ** 30) / 2 ** 30,
      now: Date.now(),
      people: options.people,
      notes: options.notes,
    },
    options.stage,
  );
  return room;
}

function stageNamed(name: string): RehearsalStage {
  return rehearsalStages.find((stage) => stage === name) ?? "write";
}
