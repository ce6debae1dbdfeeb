import type { Expression, Selection, Span } from '@inspection-criteria/model';
import { ast, nearest } from '../syntax/index.ts';
import { scopeAt, type Scope } from './expressions.ts';
import { isUnknown } from './lookup.ts';
import type { ListInfo, Names, SectionInfo } from './names.ts';
import { listed, remedy } from '../wording.ts';

/** A bare name in a test, with the place of the alternative it stands in. */
interface Named {
  readonly name: string;
  readonly bound: ast.Bound['bound'] | undefined;
  readonly span: Span;
}

/**
 * Whether a test names what its left side can never be, however it is spelt: a band of a section that is not rated, an answer of many records at once.
 * That is reported, once for the left side, and the names themselves are then not looked up. A cell of a check table is asked of what its heading says.
 */
export function reportedUnfit(left: Expression, test: ast.Test | undefined, list: ListInfo | undefined, around: Scope, isChecked = false): boolean {
  const scope = test === undefined ? around : scopeAt(test, around);
  const now = (name: string): string => list === undefined ? name : scope.renamed?.value(list.id, name) ?? name;
  const named = namesIn(test, scope).filter(({ name }) => list?.values.includes(now(name)) !== true && isUnknown(name, scope));
  if (named.length === 0) return false;
  if (left.kind === 'aggregate' && (left.property === 'rating' || left.property === 'band')) return list === undefined && isOfUnrated(left.over, named.map(({ name }) => name), left.span, scope);
  if (left.kind !== 'property') return false;
  if (left.of.kind === 'question') return isOfRecords(left.of.id, named, left.span, scope);
  const section = scope.names.sections.get(left.of.kind === 'section' ? left.of.id : scope.home ?? scope.names.framework);
  if (section === undefined || !['score', 'rating', 'band'].includes(left.property)) return false;
  if (isChecked && left.property === 'score') return isUnderScore(section, named, scope);
  if (isChecked && section.bands !== undefined) return false;
  return left.of.kind === 'section' ? isNoRating(section, named, left.span, scope) : isOwnRating(left, section, named, scope);
}

function namesIn(test: ast.Test | undefined, { locate }: Scope): readonly Named[] {
  return (test?.alternatives ?? []).flatMap((item): readonly Named[] => {
    const [from, to] = ast.isBound(item) ? [item.limit, undefined] : ast.isExactly(item) ? [item.from, item.to] : [undefined, undefined];
    return [from, to].flatMap((e) => e?.$type === 'Ref' ? [{ name: e.name, bound: ast.isBound(item) ? item.bound : undefined, span: locate(item) }] : []);
  });
}

/** The question of a record is asked without saying of which. */
function isOfRecords(id: string, named: readonly Named[], span: Span, { names, record, report }: Scope): boolean {
  const column = names.columns.get(id);
  const own = column !== undefined && 'list' in column.type ? column.type.list.values : [];
  const answer = named.find(({ name }) => own.includes(name))?.name;
  if (column === undefined || answer === undefined) return false;
  const said = record === undefined || record === 'inspection' ? 'nothing says of which' : `this is said of a ${record}`;
  report('needs-a-record', span, `\`${id}\` is a question asked of each ${column.unit}, and ${said}, so this can never hold. Write for example \`${id} is ${answer} in any ${column.unit}\`, or \`count of every ${column.unit} where ${id} is ${answer}\`.`);
  return true;
}

/** A section that has no such rating: it is not rated, or its name was taken for that of a fact. */
function isNoRating(section: SectionInfo, named: readonly Named[], span: Span, scope: Scope): boolean {
  const { names, report } = scope;
  const answering = [...names.columns.values()].filter(({ type }) => 'list' in type && named.some(({ name }) => type.list.values.includes(name))).map(({ id }) => id);
  const near = nearest(section.name, answering);
  const isUnrated = section.bands === undefined && named.some(({ name }) => isBand(name, names));
  if (near !== undefined || (answering.length > 0 && !isUnrated)) {
    report('unknown-name', span, `\`${section.id}\` is a ${section.level}, and nobody answers it, so this can never hold. ${remedy(near, `What can be answered so is ${listed(answering)}.`)}`, { suggestion: near });
    return true;
  }
  if (isUnrated) return notRated(section.id, span, scope);
  const own = names.lists.get(section.bands ?? '');
  const bound = named.find((n) => n.bound !== undefined && own?.values.includes(n.name) === true);
  return own !== undefined && bound !== undefined && ordered(bound, own, scope);
}

/** A band under the heading `score` of a check table. */
function isUnderScore({ id, bands }: SectionInfo, named: readonly Named[], { names, report }: Scope): boolean {
  const band = named.find(({ name }) => names.lists.get(bands ?? '')?.values.includes(name));
  if (band === undefined) return false;
  report('wrong-type', band.span, `\`score\` is a number, and \`${band.name}\` is a band of \`${id}\`, so this can never hold. Write it under \`rating\`, or write a number such as 80%.`);
  return true;
}

/** `rating is good` where nothing is rated, or `score is good`. */
function isOwnRating({ property, span }: Extract<Expression, { kind: 'property' }>, section: SectionInfo, named: readonly Named[], scope: Scope): boolean {
  if (section.bands === undefined) return named.some(({ name }) => isBand(name, scope.names)) && notRated(section.id, span, scope);
  const band = property === 'score' ? named.find(({ name }) => scope.own?.values.includes(name)) : undefined;
  if (band === undefined) return false;
  scope.report('wrong-type', span, `\`score\` is a number, and \`${band.name}\` is a band, so this can never hold. Write \`rating\`.`, { suggestion: 'rating' });
  return true;
}

/** Whether bands are asked of sections of which one has none; that one is named. */
export function isOfUnrated(over: Selection, words: readonly string[], span: Span, scope: Scope): boolean {
  const { names } = scope;
  const ids = over.kind === 'sections' ? over.ids : over.kind === 'list' ? over.items.flatMap((item) => item.kind === 'property' && item.of.kind === 'section' ? [item.of.id] : []) : [];
  const first = ids.find((id) => names.sections.get(id)?.bands === undefined);
  return first !== undefined && words.some((word) => isUnknown(word, scope) && isBand(word, names)) && notRated(first, span, scope);
}

/** Says that a section has no rating; gives back that this is said. */
function notRated(id: string, span: Span, { report }: Pick<Scope, 'report'>): true {
  report('unknown-name', span, `\`${id}\` is neither rated nor judged, so no band can be asked of it and this can never hold. Add \`rated …\` with its bands to it or to its level.`);
  return true;
}

/** Whether some list has the name that nobody answers from. */
export function isBand(name: string, { lists, columns }: Names): boolean {
  const answered = new Set([...columns.values()].flatMap(({ type }) => 'list' in type ? [type.list.id] : []));
  return [...lists.values()].some(({ id, values }) => !answered.has(id) && values.includes(name));
}

/** `safe is below good`: ratings go by the order of their list. */
function ordered({ name, bound, span }: Named, { values }: ListInfo, { report }: Scope): true {
  const at = values.indexOf(name);
  const up = bound === 'at least' || bound === 'above';
  const band = values[bound === 'above' ? at - 1 : bound === 'below' ? at + 1 : at];
  const reach = band === undefined ? undefined : `${band} or ${up ? 'better' : 'worse'}`;
  const instead = reach === undefined ? `No band is ${up ? 'better' : 'worse'} than \`${name}\`.` : `Write \`${reach}\`.`;
  report('wrong-type', span, `\`${String(bound)}\` compares numbers and dates, and ratings stand in the order of their list, best first. ${instead}`, { suggestion: reach });
  return true;
}
