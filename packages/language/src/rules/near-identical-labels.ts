import type { Nameable, Question, Section } from '@inspection-criteria/model';
import type { FrameworkSubject, Rule } from './rule.ts';

/** Values of one list, or questions of one section, whose labels readers will take for the same. */
export const nearIdenticalLabels: Rule<FrameworkSubject> = ({ plan, report }) => {
  const compare = (things: readonly Nameable[], where: string): void => {
    const labels = things.map(({ label }) => folded(label.text));
    for (const [i, thing] of things.entries()) {
      const twinAt = labels.findIndex((other, k) => k < i && areAlike(other, labels[i] ?? ''));
      const twin = things[twinAt];
      // Two of one name have a finding of their own.
      if (twin === undefined || twin.id === thing.id) continue;
      const how = labels[twinAt] === labels[i] ? 'read the same' : 'differ in one letter only';
      report('near-identical-labels', thing.nameSpan,
        `\`${twin.id}\` and \`${thing.id}\` of ${where} ${how}, “${twin.label.text}” and “${thing.label.text}”, so nobody can tell them apart ` +
        'in a report. Say in the label what makes the difference.', { related: [{ span: twin.nameSpan, message: 'This is the other one.' }] });
    }
  };
  for (const { kind, id, values, span } of plan.framework.scales) if (kind !== 'phrases' && span.file !== '') compare(values, `\`${id}\``);
  for (const { id, answer } of plan.column.values()) if ('values' in answer && answer.list === id) compare(answer.values, `\`${id}\``);
  for (const section of plan.sections) for (const alike of bySubject(section)) compare(alike, `\`${section.id}\``);
};

/** The same may be asked of cases and of staff. */
function bySubject({ questions }: Section): readonly (readonly Question[])[] {
  return [...new Set(questions.map((q) => q.unit))].map((unit) => questions.filter((q) => q.unit === unit));
}

/** A label without regard to capitals and blanks. */
function folded(label: string): string {
  return label.toLowerCase().replace(/\s+/g, ' ').trim();
}

/** A letter tells two short words apart, and two numbers or single letters in any label. */
const SHORTEST = 8;

/** Whether two folded labels can be taken for one another. */
function areAlike(one: string, other: string): boolean {
  if (one === other) return one !== '';
  return Math.abs(one.length - other.length) <= 1 && Math.min(one.length, other.length) >= SHORTEST && differInALetter(one, other);
}

/** Whether one letter inside a word is another one, or is missing. The first of a word makes another word: `typical`, `atypical`. */
function differInALetter(one: string, other: string): boolean {
  const [short, long] = one.length <= other.length ? [one, other] : [other, one];
  let from = 0;
  while (from < short.length && short[from] === long[from]) from++;
  const isSame = short.slice(short.length === long.length ? from + 1 : from) === long.slice(from + 1);
  const changed = `${long[from] ?? ''}${short.length === long.length ? short[from] ?? '' : ''}`;
  const starts = from === 0 || long[from - 1] === ' ' || short[from - 1] === ' ';
  return isSame && !starts && /^\p{L}+$/u.test(changed);
}
