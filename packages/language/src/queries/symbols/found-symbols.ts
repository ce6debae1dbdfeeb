import type { OutlineItem, OutlineKind } from '../outline/item.ts';
import { NAME } from '../../syntax/characters.ts';
import type { Stretch } from '../../syntax/index.ts';
import type { Findable } from './search.ts';

/** Something a whole workspace is searched for. */
export interface FoundSymbol extends Findable {
  readonly kind: OutlineKind;
  readonly named: Stretch;
  /** What it stands in, from the outside in: `pool › safety`. */
  readonly within: string;
}

/** What is looked for: whatever has a name of its own. */
const SOUGHT: ReadonlySet<OutlineKind> = new Set<OutlineKind>(['framework', 'level', 'unit', 'fact', 'list', 'value', 'section', 'figure', 'question']);

/** The symbols of an outline of frameworks; an item's detail is its label. */
export function symbolsIn(items: readonly OutlineItem[], around: readonly string[] = []): readonly FoundSymbol[] {
  return items.flatMap(({ kind, name, detail, named, children, translations = [] }) => SOUGHT.has(kind)
    ? [{ kind, name, label: detail, translations, named, within: around.join(' › ') }, ...symbolsIn(children, [...around, name])]
    : []);
}

const INSPECTION = new RegExp(`^[ \\t]*inspection[ \\t]+(?<name>${NAME})(?:[ \\t]+"(?<label>(?:\\\\.|[^"\\\\\\r\\n])*))?`, 'gmd');

/** The inspections of a text, found without reading it: a line that begins with that word declares one. */
export function inspectionsIn(text: string): readonly FoundSymbol[] {
  return [...text.matchAll(INSPECTION)].flatMap(({ groups = {}, indices }) => {
    const [start = 0, end = 0] = indices?.groups?.['name'] ?? [];
    return [{ kind: 'inspection', name: groups['name'] ?? '', label: (groups['label'] ?? '').replace(/\\(.)/g, '$1'), translations: [], named: { start, end }, within: '' }];
  });
}
