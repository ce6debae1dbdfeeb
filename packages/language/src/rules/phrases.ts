import { compare, ONE, percentText, ZERO, type Rational, type Scale, type Value } from '@inspection-criteria/model';
import type { FrameworkSubject, Rule } from './rule.ts';

/** `phrase-unreachable` and `phrase-gap`: phrases that no share is ever worded with, and shares that no phrase fits. */
export const phrases: Rule<FrameworkSubject> = ({ plan, understood, report }) => {
  for (const scale of plan.framework.scales) {
    if (scale.kind !== 'phrases' || scale.span.file === '' || !understood(scale.span)) continue;
    neverSaid(scale, report);
    leftWithout(scale, report);
  }
};

type Report = FrameworkSubject['report'];

/** The shares a phrase takes: from a limit up or down, with the limit itself or without. */
export interface Reach {
  readonly value: Value;
  readonly upward: boolean;
  readonly limit: Rational;
  readonly open: boolean;
}

/** What a phrase with a single cut at a plain number takes, whatever else holds. */
export function reachOf(value: Value): Reach | undefined {
  const [cut, ...others] = value.cuts;
  const [item, ...more] = cut?.test.alternatives ?? [];
  if (item === undefined || others.length + more.length > 0 || item.negated || !('limit' in item.form) || item.form.limit.kind !== 'number') return undefined;
  const { kind, limit } = item.form;
  return { value, upward: kind === 'at least' || kind === 'above', limit: limit.value, open: kind === 'above' || kind === 'below' };
}

/** Whether all shares one reach takes are taken by the other. */
export function covers(above: Reach, below: Reach): boolean {
  if (above.upward !== below.upward) return false;
  const order = compare(above.limit, below.limit) * (above.upward ? 1 : -1);
  return order < 0 || (order === 0 && (!above.open || below.open));
}

function neverSaid({ values }: Scale, report: Report): void {
  const unconditional: Reach[] = [];
  let rest: Value | undefined;
  for (const value of values) {
    const own = reachOf(value);
    const taker = rest ?? unconditional.find((above) => own === undefined ? value.otherwise && takesAll(above) : covers(above, own) || takesAll(above))?.value;
    if (taker !== undefined) {
      report('phrase-unreachable', value.nameSpan,
        `\`${value.id}\` is never said: phrases are read from the top, and \`${taker.id}\` above it takes all that it could be said of. Put ` +
        'the stricter one first.', { related: [{ span: taker.nameSpan, message: 'This phrase is taken.' }] });
    } else if (own !== undefined && isBeyond(own)) {
      report('phrase-unreachable', value.cuts[0]?.span ?? value.nameSpan,
        `\`${value.id}\` is never said: a share is never above 100%. Lower the cut, or write it in percent.`);
    }
    if (value.otherwise) rest ??= value;
    if (own !== undefined && value.when.length === 0) unconditional.push(own);
  }
}

/** Whether no share is high enough. */
function isBeyond({ upward, limit, open }: Reach): boolean {
  const order = compare(limit, ONE);
  return upward && (order > 0 || (order === 0 && open));
}

function takesAll({ upward, limit, open }: Reach): boolean {
  const order = upward ? compare(limit, ZERO) : compare(ONE, limit);
  return order < 0 || (order === 0 && !open);
}

/** Where conditions decide, nobody can tell from the list alone whether they leave anything out. */
function leftWithout({ id, values }: Scale, report: Report): void {
  const last = values.at(-1);
  const reaches = values.flatMap((value) => value.when.length > 0 ? [] : reachOf(value) ?? []);
  const [first] = reaches;
  if (last === undefined || first === undefined || reaches.length < values.length || reaches.some((r) => takesAll(r) || r.upward !== first.upward)) return;
  const widest = reaches.find((reach) => reaches.every((other) => covers(reach, other))) ?? first;
  const left = widest.upward ? (widest.open ? 'of at most' : 'below') : (widest.open ? 'of at least' : 'above');
  report('phrase-gap', last.nameSpan,
    `A share ${left} ${percentText(widest.limit)} fits no phrase of \`${id}\`, so nothing would be printed for it. Say \`otherwise\` on the ` +
    'last phrase.');
}
