import path from 'node:path';
import { canonical, frameworkJson, inspectionJson, resultsJson, visible, type Json } from '@inspection-criteria/formats';
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
  const files: readonly (readonly [string, Json])[] = [
    ...project.frameworks.map(({ framework }) => [`${named(framework.id, framework.edition)}.framework.json`, frameworkJson(framework, place)] as const),
    ...[...results].flatMap(([read, result]) => [
      [`${read.inspection.id}.inspection.json`, inspectionJson(read.inspection, read.framework.framework, place)] as const,
      [`${read.inspection.id}.results.json`, resultsJson(result, place)] as const,
    ]),
  ];
  refuseClashes(files.map(([name]) => name));
  writeAll(files.map(([name, json]) => [path.join(options.out, name), canonical(json)]));
  await print(`${String(files.length)} files written to ${visible(options.out)}.\n`);
  return 0;
}

/** A file name of an id and an edition; what cannot stand in a file name becomes a hyphen. */
function named(id: string, edition: string | undefined): string {
  return edition === undefined ? id : `${id}-${edition.replace(/[^\p{L}\p{N}.]+/gu, '-')}`;
}

function refuseClashes(names: readonly string[]): void {
  const lower = names.map((n) => n.toLowerCase());
  const clash = lower.find((name, i) => lower.indexOf(name) !== i);
  if (clash !== undefined) throw new Failure(`Two things would be written to ${clash}. Give inspections and framework editions names of their own, or build them one at a time.`, 1);
}
