import { isatty } from 'node:tty';
import pc from 'picocolors';
import { reasonOf } from './failure.ts';

type Surroundings = Readonly<Record<string, string | undefined>>;

/** Whether colours are wanted: on terminals that can show them, unless somebody asked for none. */
export function wantsColour(terminal: boolean, { NO_COLOR = '', FORCE_COLOR, TERM }: Surroundings): boolean {
  return terminal && TERM !== 'dumb' && NO_COLOR === '' && FORCE_COLOR !== '0' && FORCE_COLOR !== 'false';
}

/** Ways to paint a text. */
export type Colours = ReturnType<typeof pc.createColors>;

/** Colours for what goes to standard output. */
export const colours: Colours = pc.createColors(wantsColour(isatty(1), process.env));

/** Colours for what is said beside the result. */
export const coloursBeside: Colours = pc.createColors(wantsColour(isatty(2), process.env));

/** Writes a result to standard output, all of it, before the process may end. */
export async function print(text: string): Promise<void> {
  clearProgress();
  await new Promise<void>((resolve) => {
    process.stdout.write(text, (error) => { if (error) giveUp(error); else resolve(); });
  });
}

/** Says something beside the result: notes, complaints. */
export function say(text: string): void {
  clearProgress();
  process.stderr.write(`${text}\n`);
}

/** Shows progress on a terminal that can take it back, and nothing elsewhere. */
export function progress(text: string): void {
  if (!process.stderr.isTTY || process.env['TERM'] === 'dumb') return;
  clearProgress();
  process.stderr.write(text);
  progressing = text !== '';
}

let progressing = false;

function clearProgress(): void {
  if (progressing) process.stderr.write('\r\u001B[2K');
  progressing = false;
}

/** Ends the process in order when nobody reads on, or nothing more can be written. */
export function listenToOutput(): void {
  process.stdout.on('error', giveUp);
  process.stderr.on('error', () => { /* There is nowhere left to say it. */ });
}

/** A reader that has seen enough, such as `head`, is no problem; a full disk is one. */
function giveUp(error: Error): never {
  if ('code' in error && error.code === 'EPIPE') process.exit(0);
  say(`The result cannot be written to standard output: ${reasonOf(error)}`);
  process.exit(1);
}
