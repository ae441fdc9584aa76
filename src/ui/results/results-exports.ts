/** What can be done with an evening outside the app; the app gives the functions, as files and sharing are its affair. */
export interface ResultsExports {
  /** The evening as a readable report in the interface's language. */
  markdown(): string;
  /** The evening for other programs, with no key and no person in it. */
  shareable(): string;
  /** The evening as a file from which it can be opened again. Rejects when the device cannot read what it keeps. */
  archive(): Promise<string>;
  /** Whether this browser can hand a file to other apps. */
  readonly canShare: boolean;
  save(name: string, type: string, text: string): void;
  /** Resolves to false when nothing was shared: called off, or refused by the browser. */
  share(name: string, type: string, text: string): Promise<boolean>;
}
