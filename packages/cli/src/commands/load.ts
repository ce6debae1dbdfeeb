import { checkProject, loadSources, understand, type Checked } from '@inspection-criteria/language';
import { linesOfTexts, placesIn, type PlaceOf } from '@inspection-criteria/formats';
import type { Lines } from '@inspection-criteria/model';
import { gather, type Inputs } from '../files.ts';
import { progress } from '../output.ts';

/** Files read, understood, checked and scored. */
export interface Loaded extends Checked {
  readonly inputs: Inputs;
  readonly lines: ReadonlyMap<string, Lines>;
  readonly place: PlaceOf;
}

/** Reads what paths name and all that it uses, and checks it. */
export async function load(paths: readonly string[], stdin?: 'criteria' | 'cases'): Promise<Loaded> {
  progress('Looking for files…');
  const inputs = await gather(paths, stdin);
  progress(`Reading ${String(inputs.files.length)} files…`);
  const sources = await loadSources(inputs.files, inputs.access);
  progress('Checking and scoring…');
  const checked = checkProject(understand(sources));
  progress('');
  const lines = linesOfTexts(sources);
  return { ...checked, inputs, lines, place: placesIn(lines) };
}
