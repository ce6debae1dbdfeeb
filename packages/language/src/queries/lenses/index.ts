import type { View } from '../../workspace/workspace.ts';
import { bodyLenses } from './bodies.ts';
import type { Lens, LensKind } from './lens.ts';
import { referenceLenses } from './references.ts';

export type { Lens, LensKind } from './lens.ts';
export { referencesText } from './references.ts';

/** The lenses of a file of the kinds that are wanted, in reading order. */
export function lensesIn(view: View, language: string | undefined, wanted: Readonly<Record<LensKind, boolean>>): readonly Lens[] {
  return [...bodyLenses(view, language), ...wanted.references ? referenceLenses(view) : []].filter(({ kind }) => wanted[kind]).sort((a, b) => a.place.start - b.place.start);
}
