import path from 'node:path';
import { visible } from '@inspection-criteria/formats';
import { format as formatText, languageOf } from '@inspection-criteria/language';
import { Failure } from '../failure.ts';
import { gather } from '../files.ts';
import { print, say } from '../output.ts';
import { writeAll } from '../write.ts';

/** `criteria format`: rewrites files that are not in form; with `check`, names them and fails. */
export async function format(paths: readonly string[], options: { readonly check?: boolean; readonly language: 'criteria' | 'cases' }): Promise<number> {
  const { files, access, root } = await gather(paths, options.language);
  let changed = 0;
  let failed = 0;
  for (const file of files) {
    const content = await access.read(file);
    const outcome = content.text === undefined ? content.reason : content.malformed ? 'it is not a text in UTF-8.' : formatted(content.text, file);
    if (typeof outcome === 'string') { say(`${visible(file)} was not formatted: ${outcome}`); failed++; continue; }
    const fromInput = paths.includes('-') && file.startsWith('standard-input.');
    if (fromInput && options.check !== true) { await print(outcome.text); continue; }
    if (outcome.text === content.text) continue;
    if (options.check === true) say(`${visible(file)} is not in form.`);
    else if (!written(path.join(root, file), outcome.text)) { failed++; continue; }
    changed++;
  }
  if (options.check === true && changed > 0) say(`Run criteria format to put ${changed === 1 ? 'it' : 'them'} in form.`);
  else if (!paths.includes('-')) say(`${String(files.length)} file${files.length === 1 ? '' : 's'}, ${String(changed)} ${options.check === true ? 'not in form' : 'changed'}.`);
  return failed > 0 || (options.check === true && changed > 0) ? 1 : 0;
}

/** Writes one file; where that cannot be, it is said, and the others are formatted all the same. */
function written(file: string, text: string): boolean {
  try {
    writeAll([[file, text]]);
    return true;
  } catch (error) {
    if (!(error instanceof Failure)) throw error;
    say(error.message);
    return false;
  }
}

function formatted(text: string, file: string): { readonly text: string } | string {
  const language = languageOf(file);
  if (language === undefined) throw new Failure(`${file} is neither a framework nor an inspection.`, 1);
  const result = formatText(text, language);
  return result.kind === 'formatted' ? result : `its form is broken in ${String(result.problems)} place${result.problems === 1 ? '' : 's'}. Run criteria check to see where.`;
}
