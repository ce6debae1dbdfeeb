/** What there is where the extension runs; in a browser there is nothing of it. */
export interface Machine {
  readonly commandLine?: CommandLine;
}

/** How the command line, `criteria`, is run where there is a Node. */
export interface CommandLine {
  readonly command: string;
  /** What comes before the arguments of `criteria`. */
  readonly args: readonly string[];
  /** Variables it needs besides those that are there. */
  readonly env: Readonly<Record<string, string>>;
}
