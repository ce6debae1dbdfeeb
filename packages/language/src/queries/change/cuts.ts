import { holds, type Scale, type Span, type Value } from '@inspection-criteria/model';
import { plainCut } from '@inspection-criteria/scoring';
import { putIn, writeAt, type Edit } from '../../edits.ts';
import { lineStart, linesAbove, linesLast } from '../../fixes/lines.ts';
import { clauses } from '../../lower/clauses.ts';
import type { Declared } from '../../lower/declared.ts';
import { INDENT } from '../../printing/format.ts';
import { locatorOf, type ReadFramework } from '../../project/frameworks.ts';
import type { Source } from '../../project/sources.ts';
import type { CutTrial } from '../../trial/cuts.ts';
import type { View } from '../../workspace/workspace.ts';

/**
 * Other cuts of bands, written where a framework says them itself. An edition whose cuts stand in the one it amends says in its own text that
 * they are others now. A sentence where that cannot be.
 */
export function cutEdits(view: View, read: ReadFramework, trials: readonly CutTrial[]): readonly Edit[] | { readonly cut: CutTrial; readonly reason: string } {
  const edits: Edit[] = [];
  const anew: Placed[] = [];
  for (const trial of trials) {
    const found = placeOf(view, read, trial);
    if (typeof found === 'string') return { cut: trial, reason: found };
    if ('span' in found) edits.push(writeAt(found.span.file, found.span, trial.cut.trim()));
    else anew.push(found);
  }
  const source = view.project.sources.get(read.file);
  if (source === undefined) return edits;
  const lists = [...new Set(anew.map(({ scale }) => scale))];
  return [...edits, ...lists.flatMap((scale) => amendments(source, read, scale, anew.filter((one) => one.scale === scale).toSorted((a, b) => a.at - b.at)))];
}

/** A cut that an edition has still to say, with the place of its band in its list. */
interface Placed {
  readonly scale: Scale;
  readonly at: number;
  readonly name: string;
  /** As it is to be written: `at least 65%`. */
  readonly cut: string;
}

function placeOf(view: View, read: ReadFramework, { bands, band, cut }: CutTrial): { readonly span: Span } | Placed | string {
  const scale = read.framework.scales.find(({ id, kind }) => id === bands && kind === 'bands');
  const value = scale?.values.find(({ id }) => id === band);
  const span = value === undefined ? undefined : limitOf(value);
  const words = value === undefined ? undefined : plainCut(value)?.kind;
  if (scale === undefined || value === undefined || span === undefined || words === undefined) return 'The band is not decided by one plain number, so there is no cut to change.';
  if (isOwn(view, read, span)) return { span };
  return amends(read, bands) ? { scale, at: scale.values.indexOf(value), name: band, cut: `${words} ${cut.trim()}` } : elsewhere(span);
}

function limitOf(value: Value): Span | undefined {
  const [form] = value.cuts[0]?.test.alternatives.map((one) => one.form) ?? [];
  return form !== undefined && 'limit' in form ? form.limit.span : undefined;
}

/** Whether a list comes from the edition that this one amends, so that naming it again changes it. A list from beside frameworks would be hidden instead. */
function amends({ base, own }: ReadFramework, bands: string): boolean {
  const names = [bands, ...listIn(own, bands)?.formerly ?? []];
  return base !== undefined && names.some((name) => listIn(base.whole.framework, name) !== undefined);
}

function listIn({ children }: Declared, name: string): Declared | undefined {
  return children.find((child) => child.kind === 'scale' && child.word === 'bands' && child.name === name);
}

/** What an edition has to say of a list, so that bands begin elsewhere: of those it names already behind their names, of the others in lines of their own. */
function amendments(source: Source, read: ReadFramework, scale: Scale, cuts: readonly Placed[]): readonly Edit[] {
  const list = listIn(read.own, scale.id);
  const line = ({ name, cut }: Placed): string => `${name} ${cut}`;
  if (list === undefined) return [newList(source, read, [`bands ${scale.id} {`, ...cuts.map((cut) => `${INDENT}${line(cut)}`), '}'])];
  if (list.children.length === 0) return [linesLast(source.text, list.span, cuts.map(line))];
  return cuts.map((placed): Edit => {
    const band = list.children.find(({ name }) => name === placed.name);
    if (band !== undefined) return putIn(source.file, behindName(source, band), ` ${placed.cut}`);
    const later = scale.values.slice(placed.at + 1).flatMap(({ id }) => list.children.find(({ name }) => name === id) ?? [])[0];
    return newLine(source.text, list, later, line(placed));
  });
}

/** Behind a band's name, its label, and what it was called before: there what is noted of them stays with them. */
function behindName(source: Source, band: Declared): number {
  const locate = locatorOf([source]);
  const before = [...band.label === undefined ? [] : [band.label], ...band.notes, ...clauses(band, 'Formerly')];
  return Math.max(band.nameSpan.end, ...before.map((node) => locate(node).end));
}

/** A line in a list, before the band it comes before. */
function newLine(text: string, list: Declared, later: Declared | undefined, line: string): Edit {
  if (later !== undefined && isFirstOnLine(text, later.span.start)) return linesAbove(text, list.span.file, later.span.start, [line]);
  if (later !== undefined) return putIn(list.span.file, later.span.start, `${line}  `);
  return linesLast(text, list.span, [line]);
}

/** A list in an edition: before all else it says, or last where that is not on lines of its own. */
function newList({ file, text }: Source, { own }: ReadFramework, lines: readonly string[]): Edit {
  const [first] = own.children;
  const start = Math.min(...[first?.span.start, own.rules[0]?.span.start].flatMap((at) => at ?? []));
  const isBelowHead = Number.isFinite(start) && isFirstOnLine(text, start) && /\{[ \t]*(?:\r\n|\r|\n)$/.test(text.slice(0, lineStart(text, start)));
  if (isBelowHead) return linesAbove(text, file, start, lines);
  return linesLast(text, own.span, lines);
}

function isFirstOnLine(text: string, at: number): boolean {
  return /^[ \t]*$/.test(text.slice(lineStart(text, at), at));
}

/** Whether a place belongs to a framework: it stands in it, or beside frameworks in its file. */
function isOwn({ frameworks: { frameworks } }: View, read: ReadFramework, span: Span): boolean {
  return holds(read.own.span, span) || (span.file === read.file && !frameworks.frameworks.some(({ own }) => holds(own.span, span)));
}

function elsewhere({ file }: Span): string {
  return `It stands in ${file}, outside this framework, and changing it there would change whatever else is built on it. Write it in this framework first, and change it there.`;
}
