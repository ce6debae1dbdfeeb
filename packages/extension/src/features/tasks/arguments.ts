/** What a task of ours says, as it stands in `tasks.json`. */
export interface TaskWords {
  readonly command: 'check' | 'build';
  /** Files, folders or patterns; the whole folder without them. */
  readonly paths?: readonly string[];
  /** The folder for what is built; `build` where none is named. */
  readonly out?: string;
}

/** The arguments of the command line for a task. A path is never taken for an option. */
export function argumentsOf({ command, paths = [], out = 'build' }: TaskWords): readonly string[] {
  const named = paths.length === 0 ? [] : ['--', ...paths];
  return command === 'check' ? ['check', ...named] : ['build', '--out', out, ...named];
}
