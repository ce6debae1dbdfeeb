import type { Question } from '@inspection-criteria/model';
import { compareText } from '../report.ts';
import type { FrameworkSubject, Rule } from './rule.ts';

/** Questions of one section whose names are numbered and do not stand in the order of the numbers. An edition puts new ones between, and is left alone. */
export const questionsOutOfOrder: Rule<FrameworkSubject> = ({ plan: { framework, sections }, report }) => {
  if (framework.amends !== undefined) return;
  for (const { questions } of sections) {
    const last = new Map<string, Question>();
    for (const question of questions) {
      const { series } = numbered(question.id) ?? {};
      if (series === undefined) continue;
      const before = last.get(series);
      last.set(series, question);
      if (before === undefined || compareNumbers(before.id, question.id) <= 0) continue;
      report('questions-out-of-order', question.nameSpan,
        `\`${question.id}\` stands behind \`${before.id}\`, so whoever looks for it by its number looks in the wrong place. Put the questions ` +
        'in the order of their numbers, or number them anew.', { related: [{ span: before.nameSpan, message: 'This one has the higher number.' }] });
    }
  }
};

/** A name that ends in a number, with what stands before it. */
export function numbered(id: string): { readonly series: string; readonly number: string } | undefined {
  let from = id.length;
  while (from > 0 && isDigit(id, from - 1)) from--;
  const end = from;
  while (from < id.length - 1 && id[from] === '0') from++;
  return end === id.length ? undefined : { series: id.slice(0, end), number: id.slice(from) };
}

function isDigit(text: string, at: number): boolean {
  const digit = text[at] ?? '';
  return digit >= '0' && digit <= '9';
}

/** Compares two names by the numbers they end in. */
export function compareNumbers(a: string, b: string): number {
  const [one, other] = [numbered(a)?.number ?? '', numbered(b)?.number ?? ''];
  return one.length - other.length || compareText(one, other);
}
