import { compare, numberText, rational, type Scale, type Span } from '@inspection-criteria/model';
import { ast, placeOf } from '../syntax/index.ts';
import type { Checked } from '../rules/check.ts';
import { covers, reachOf } from '../rules/phrases.ts';
import { putIn, writeAt } from '../edits.ts';
import type { Fixer } from './fix.ts';
import { nodeAt, sameSpan, sourceAt, spanIn } from './places.ts';
import { reordered, slotsOf } from './reorder.ts';
import { suggested } from './suggested.ts';

/** Puts the values of a list in the order of their cuts, the strictest first and the one that takes the rest last. */
export const bandsInOrder: Fixer = ({ checked, diagnostic: { span } }) => {
  const source = sourceAt(checked, span);
  const { node, scale } = listAt(checked, span);
  const order = node === undefined || scale === undefined ? undefined : orderOf(scale, node, span.file);
  if (source === undefined || node === undefined || order === undefined || order.every((from, to) => from === to)) return [];
  return [{ title: `Put the ${node.kind} of \`${node.name}\` in order`, edits: reordered(source, slotsOf(source.text, node.values.map((value) => placeOf(value))), order) }];
};

/** Puts bands in order, or leaves them where they stand and gives them their cuts in order: that comes first where their stars say that they stand right. */
export const bandOrder: Fixer = (subject) => {
  const moved = bandsInOrder(subject);
  const exchanged = cutsInOrder(subject);
  if (!standByStars(listAt(subject.checked, subject.diagnostic.span).scale)) return [...moved, ...exchanged];
  return [...exchanged, ...moved];
};

/** Leaves values where they stand, and gives them their cuts from the strictest down. */
const cutsInOrder: Fixer = ({ checked, diagnostic: { span } }) => {
  const source = sourceAt(checked, span);
  const { node, scale } = listAt(checked, span);
  const order = node === undefined || scale === undefined ? undefined : orderOf(scale, node, span.file);
  if (source === undefined || node === undefined || order === undefined) return [];
  const moved = node.values.filter((_, i) => order[i] !== i);
  const cuts = node.values.map((value) => value.clauses.filter(ast.isCut)[0]);
  const places = cuts.map((cut, i) => cut === undefined ? placeOf(node.values[i] ?? node, 'name') : placeOf(cut, 'bound'));
  if (moved.length < 2 || moved.some((value) => value.clauses.filter((clause) => ast.isCut(clause) || ast.isWhen(clause)).length !== 1)) return [];
  const [one, other] = moved;
  const title = moved.length === 2 ? `Exchange the cuts of \`${one?.name ?? ''}\` and \`${other?.name ?? ''}\`` : `Give the ${node.kind} of \`${node.name}\` their cuts from the strictest down`;
  return [{ title, edits: reordered(source, places, order) }];
};

function standByStars(scale: Scale | undefined): boolean {
  const stars = (scale?.values ?? []).map((value) => value.stars);
  return stars.length > 1 && stars.every((number, i) => number !== undefined && number < (stars[i - 1] ?? Infinity));
}

/** Lets the last band take all that is left, in place of what it asks for. */
export const bandGap: Fixer = ({ checked, diagnostic: { span } }) => {
  const { node, scale } = listAt(checked, span);
  const value = node?.values.find((one) => sameSpan(spanIn(span.file, placeOf(one, 'name')), span));
  if (node === undefined || value === undefined || scale?.values.every((one) => one.cuts.length === 0) !== false) return [];
  const conditions = value.clauses.filter((clause) => ast.isCut(clause) || ast.isWhen(clause));
  const [first, ...more] = conditions;
  if (more.length > 0) return [];
  const end = placeOf(value.label ?? value, value.label === undefined ? 'name' : undefined).end;
  const edit = first === undefined ? putIn(span.file, end, ' otherwise')
    : writeAt(span.file, ast.isCut(first) ? placeOf(first, 'bound') : { start: placeOf(first).start, end: placeOf(first, 'condition').end }, 'otherwise');
  return [{ title: `Let \`${value.name}\` take all other scores: \`otherwise\``, edits: [edit] }];
};

/** Lets the last phrase be said of all that is left. Whether its words are true of that, its author has to see. */
export const phraseGap: Fixer = (subject) => bandGap(subject).map(({ edits }) => ({ title: 'Say the last phrase of all other shares: `otherwise`', edits }));

/** Adds the percent sign that a cut lacks, or puts the band that takes the rest last. */
export const bandUnreachable: Fixer = (subject) => {
  const { checked, diagnostic: { span } } = subject;
  const { scale } = listAt(checked, span);
  const cut = scale?.values.flatMap((value) => value.cuts).find((one) => sameSpan(one.span, span));
  const [item] = cut?.test.alternatives ?? [];
  const limit = item !== undefined && 'limit' in item.form ? item.form.limit : undefined;
  if (item !== undefined && limit?.kind === 'number' && !limit.percent && compare(limit.value, rational(100)) <= 0) {
    const bound = nodeAt(checked, span, ast.isCut);
    const text = `${item.form.kind} ${numberText(limit.value)}%`;
    if (bound !== undefined) return [{ title: `Write \`${text}\``, edits: [{ span: spanIn(span.file, placeOf(bound, 'bound')), text }] }];
  }
  const own = suggested(subject);
  return own.length > 0 ? own : bandsInOrder(subject);
};

interface ListHere {
  readonly node: ast.Scale | undefined;
  readonly scale: Scale | undefined;
}

/** The list a span lies in, as it is written and as it is understood. */
function listAt(checked: Checked, span: Span): ListHere {
  const node = nodeAt(checked, span, ast.isScale);
  const nameSpan = node === undefined ? undefined : spanIn(span.file, placeOf(node, 'name'));
  const scales = checked.project.frameworks.flatMap(({ framework }) => framework.scales);
  const scale = nameSpan === undefined ? undefined : scales.find((one) => sameSpan(one.nameSpan, nameSpan));
  return { node, scale };
}

/** For each place in a list, which of its values should stand there; undefined where that cannot be told, or stands in several files. */
function orderOf({ values }: Scale, node: ast.Scale, file: string): readonly number[] | undefined {
  const reaches = values.map((value) => ({ reach: reachOf(value), otherwise: value.otherwise && value.cuts.length === 0 }));
  const ways = new Set(reaches.flatMap(({ reach }) => reach?.upward ?? []));
  const places = node.values.map((value) => spanIn(file, placeOf(value, 'name')));
  const here = values.length === places.length && values.every(({ nameSpan }, i) => sameSpan(nameSpan, places[i] ?? { file: '', start: 0, end: 0 }));
  if (!here || ways.size !== 1 || reaches.some(({ reach, otherwise }) => reach === undefined && !otherwise)) return undefined;
  return values.map((_, i) => i).sort((a, b) => {
    const [one, other] = [reaches[a]?.reach, reaches[b]?.reach];
    if (one === undefined || other === undefined) return Number(one === undefined) - Number(other === undefined) || a - b;
    return Number(covers(one, other)) - Number(covers(other, one)) || a - b;
  });
}
