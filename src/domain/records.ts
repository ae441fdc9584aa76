import type { InferOutput } from "valibot";
import { CourseSchema, StepRecordSchema } from "./agenda.ts";
import { ApprovalSchema, BoardInfoSchema, BoardRecordSchema } from "./boards.ts";
import { ClosingSchema } from "./closing.ts";
import { AdmissionSchema, DoorSchema, EpochSchema } from "./epochs.ts";
import { ModerationSchema } from "./moderation.ts";
import { GuestSchema } from "./guests.ts";
import { MoveSchema, NoteRecordSchema, PlacementSchema, StackSchema } from "./notes.ts";
import { GrantSchema, ProfileSchema } from "./people.ts";
import { ScreenSchema } from "./screen.ts";
import { BondSchema, PlaceSchema, RotationSchema, TableRuleSchema } from "./seating-rules.ts";
import { SeatingRecordSchema } from "./seatings.ts";
import { LoweringSchema, SignSchema } from "./signs.ts";
import { StatusRecordSchema } from "./statuses.ts";
import { ThemeRecordSchema } from "./themes.ts";
import { BallotSchema, CountSchema, DeadlineSchema, ElectorateSchema, VoteRecordSchema } from "./votes.ts";
import { ClaimSchema, TicketSchema } from "./tickets.ts";
import { WorkshopSchema } from "./workshop.ts";

/**
 * Every root of a journal with the schema of its values. An incompatible change takes a new root name: a root
 * that an app does not know is kept and passed on, never judged.
 */
export const recordSchemas = {
  profile: ProfileSchema,
  notes: NoteRecordSchema,
  placements: PlacementSchema,
  themes: ThemeRecordSchema,
  ballots: BallotSchema,
  workshop: WorkshopSchema,
  agenda: StepRecordSchema,
  course: CourseSchema,
  votes: VoteRecordSchema,
  closings: ClosingSchema,
  deadlines: DeadlineSchema,
  electorates: ElectorateSchema,
  counts: CountSchema,
  seatings: SeatingRecordSchema,
  places: PlaceSchema,
  bonds: BondSchema,
  tables: TableRuleSchema,
  rotation: RotationSchema,
  guests: GuestSchema,
  screen: ScreenSchema,
  moderation: ModerationSchema,
  grants: GrantSchema,
  boards: BoardRecordSchema,
  boardInfo: BoardInfoSchema,
  moves: MoveSchema,
  stacks: StackSchema,
  signs: SignSchema,
  lowerings: LoweringSchema,
  approvals: ApprovalSchema,
  statuses: StatusRecordSchema,
  tickets: TicketSchema,
  claims: ClaimSchema,
  doors: DoorSchema,
  epochs: EpochSchema,
  admissions: AdmissionSchema,
} as const;

export type Root = keyof typeof recordSchemas;

export type RecordOf<R extends Root> = InferOutput<(typeof recordSchemas)[R]>;

/** Whether an app of this version knows the root. */
export function isRoot(name: string): name is Root {
  return Object.hasOwn(recordSchemas, name);
}
