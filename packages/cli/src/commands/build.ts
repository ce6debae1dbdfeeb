import path from 'node:path';
import { builtFiles, clashIn, visible } from '@inspection-criteria/formats';
import { Failure } from '../failure.ts';
import { coloursBeside, print, say } from '../output.ts';
import { writeAll } from '../write.ts';
import { renderDiagnostics } from '../render-diagnostics.ts';
import { load } from './load.ts';

/** `criteria build`: JSON for every framework, inspection and its results, beside each other in one folder. */
export async function build(paths: readonly string[], options: { readonly out: string }): Promise<number> {
  if (options.out.trim() === '') throw new Failure('`--out` names the folder to write to, and cannot be empty. For this folder say `--out .`.', 2);
  const { diagnostics, lines, project, results, place } = await load(paths);
  const errors = diagnostics.filter((d) => d.severity === 'error');
  if (errors.length > 0) {
    say(renderDiagnostics(errors, lines, coloursBeside));
    throw new Failure('Nothing was built: mend the errors above first.', 1);
  }
  const frameworks = project.frameworks.map(({ framework }) => framework);
  const inspections = [...results].map(([{ inspection, framework: { framework } }, result]) => ({ inspection, framework, results: result }));
  const files = builtFiles({ frameworks, inspections }, place);
  const clash = clashIn(files);
  if (clash !== undefined) throw new Failure(clash, 1);
  writeAll(files.map(([name, text]) => [path.join(options.out, name), text]));
  await print(`${String(files.length)} files written to ${visible(options.out)}.\n`);
  return 0;
}
