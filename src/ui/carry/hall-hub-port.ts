/** The hub in this hall, for an app that came from elsewhere and so cannot know of it. */
export interface HallHubPort {
  /** Whether this device has been told of one for this workshop. */
  readonly isKnown: boolean;
  /** Takes a hub's code, or a join link that carries one. All windows of the workshop are loaded again after it. */
  use(text: string): Promise<"used" | "not-a-code" | "not-kept">;
  forget(): Promise<"used" | "not-kept">;
}
