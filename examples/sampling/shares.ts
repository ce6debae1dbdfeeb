/** What a phrase may stand for: a share between two fractions, written as whole numbers so that nothing is rounded. */
interface Range {
  readonly from: Bound;
  readonly to: Bound;
}

/** A fraction; `open` leaves the bound itself out. */
interface Bound {
  readonly of: readonly [number, number];
  readonly open?: true;
}

const percent = (value: number): Bound => ({ of: [value, 100] });
const not = (over: number, under: number): Bound => ({ of: [over, under], open: true });
const range = (from: Bound, to: Bound): Range => ({ from, to });

/** How the phrases of the reports are read. The reports do not define them; the bounds are ours. */
export const PHRASES: ReadonlyMap<string, Range> = new Map([
  ['all', range(percent(100), percent(100))],
  ['every', range(percent(100), percent(100))],
  ['none', range(percent(0), percent(0))],
  ['almost all', range(percent(85), not(1, 1))],
  ['vast majority', range(percent(80), not(1, 1))],
  ['great majority', range(percent(75), percent(95))],
  ['most', range(percent(60), percent(95))],
  ['over three-quarters', range(not(3, 4), percent(85))],
  ['three-quarters', range(percent(72), percent(78))],
  ['about three-quarters', range(percent(70), percent(80))],
  ['almost three-quarters', range(percent(68), not(3, 4))],
  ['over two-thirds', range(not(2, 3), not(3, 4))],
  ['two-thirds', range(percent(64), percent(69))],
  ['almost two-thirds', range(percent(60), not(2, 3))],
  ['three-fifths', range(percent(58), percent(62))],
  ['over half', range(not(1, 2), percent(62))],
  ['just over half', range(not(1, 2), percent(58))],
  ['half', range(percent(48), percent(52))],
  ['almost half', range(percent(42), not(1, 2))],
  ['less than half', range(not(1, 3), not(1, 2))],
  ['over one-third', range(not(1, 3), percent(42))],
  ['just over one-third', range(not(1, 3), percent(40))],
  ['one-third', range(percent(31), percent(36))],
  ['almost one-third', range(percent(28), not(1, 3))],
  ['under one-third', range(percent(20), not(1, 3))],
  ['just over one-quarter', range(not(1, 4), percent(30))],
  ['one-quarter', range(percent(23), percent(27))],
  ['one-fifth', range(percent(18), percent(22))],
]);

/** Whether so many of so many fit what a phrase may stand for. */
export function fits(phrase: string, part: number, whole: number): boolean {
  const meant = PHRASES.get(phrase);
  if (meant === undefined) throw new Error(`No reading is given for "${phrase}"`);
  if (whole === 0) return false;
  const above = part * meant.from.of[1] - meant.from.of[0] * whole;
  const below = meant.to.of[0] * whole - part * meant.to.of[1];
  return (meant.from.open ? above > 0 : above >= 0) && (meant.to.open ? below > 0 : below >= 0);
}

/** The whole percentage, halves up. */
export function wholePercent(part: number, whole: number): number {
  return Math.floor((200 * part + whole) / (2 * whole));
}

const NUMBERS = ['no', 'one', 'two', 'three', 'four'];

/** Whether so many of so many are what a claim says; the claims are described in `plan.ts`. */
export function holds(claim: string, part: number, whole: number): boolean {
  const of = /^(.+) of ([0-9]+)$/.exec(claim);
  if (of !== null) return whole === Number(of[2]) && holds(of[1] ?? '', part, whole);
  const share = /^([0-9]+)%$/.exec(claim);
  if (share !== null) return whole > 0 && wholePercent(part, whole) === Number(share[1]);
  if (/^[0-9]+$/.test(claim)) return part === Number(claim);
  const allBut = /^all but (.+)$/.exec(claim);
  if (allBut !== null) return whole - part === NUMBERS.indexOf(allBut[1] ?? '');
  return fits(claim, part, whole);
}
