import { wordTest, type Cut, type Scale, type Value } from '@inspection-criteria/model';
import type { FrameworkSubject, Rule } from './rule.ts';

/** What an edition says a cut was `formerly`, where the edition it amends says something else. */
export const cutFormerlyDiffers: Rule<FrameworkSubject> = ({ read, understood, report }) => {
  const before = read.base?.framework.scales;
  if (before === undefined) return;
  for (const scale of read.framework.scales) {
    const past = continued(scale, before);
    for (const value of scale.values) {
      const was = past === undefined ? undefined : continued(value, past.values);
      for (const cut of value.cuts) if (was !== undefined && understood(was.span)) checkCut(value, cut, was, report);
    }
  }
};

/** What a scale or value goes on from: what it was called formerly, or its namesake. */
function continued<T extends Scale | Value>(thing: T, before: readonly T[]): T | undefined {
  return before.find((old) => thing.formerly.includes(old.id)) ?? before.find((old) => old.id === thing.id);
}

function checkCut(value: Value, { formerly, span }: Cut, was: Value, report: FrameworkSubject['report']): void {
  if (formerly === undefined || was.cuts.some((c) => c.span.file === span.file && c.span.start === span.start)) return;
  const said = wordTest(formerly);
  const stood = was.cuts.map((c) => wordTest(c.test));
  if (stood.includes(said)) return;
  const really = stood.length === 0 ? 'it had no cut' : `it was ${stood.join(' and ')}`;
  report('cut-formerly-differs', span, `This says that \`${value.id}\` was formerly ${said}, but in the edition that is amended ${really}. Correct what stands behind \`formerly\`, or leave it out.`,
    { related: [{ span: was.cuts[0]?.span ?? was.nameSpan, message: 'This is what it was.' }] });
}
