import { compare, type Condition, type Question, type Value } from '@inspection-criteria/model';
import type { Plan } from '@inspection-criteria/scoring';
import { listed } from '../wording.ts';
import { gatesOf, type Gate } from './gates.ts';
import { outcomePasses } from './outcomes.ts';
import type { FrameworkSubject, Rule } from './rule.ts';

/** Questions asked only where another one had its best answer: work that was not done is then asked about once, work done badly more often. */
export const askedAfterGood: Rule<FrameworkSubject> = ({ plan, understood, report }) => {
  const behind = new Map<Question, { readonly question: Question; readonly condition: Condition }[]>();
  const inScores = new Set(plan.sections.flatMap(({ id, score }) => score === undefined ? [] : plan.counted.get(id) ?? []));
  const isScored = ({ id, counted, answer }: Question): boolean => counted && answer.kind === 'choice' && inScores.has(id) && !plan.circular.has(id);
  for (const question of plan.questions.filter(isScored)) {
    for (const gate of gatesOf(question.asked, plan)) {
      const { column, condition } = gate;
      if (column.kind !== 'question' || !isScored(column) || !understood(condition.span) || !letsOnlyTheBestThrough(gate, column, plan)) continue;
      behind.set(column, [...behind.get(column) ?? [], { question, condition }]);
    }
  }
  for (const [gate, asked] of behind) {
    const [first] = asked;
    // Whoever gives a reason has thought of it.
    if (first === undefined || asked.some(({ question }) => isExplained(question, plan))) continue;
    report('asked-after-good', first.condition.span,
      `${listed([...new Set(asked.map(({ question }) => question.id))])} ${asked.length === 1 ? 'is' : 'are'} asked only where \`${gate.id}\` ` +
      'had its best answer, so work that was not done costs points once, and work done badly costs them more often. Where that is meant, say ' +
      `why with \`because "…"\` behind the condition; or ask always, and answer that the work fell short.`);
  }
};

function letsOnlyTheBestThrough({ test }: Gate, { answer }: Question, plan: Plan): boolean {
  if (answer.kind !== 'choice') return false;
  const counted = answer.values.filter((value) => value.counted && value.worth !== undefined);
  const order = plan.order.get(answer.list) ?? [];
  const through = counted.filter(({ id }) => outcomePasses({ value: { kind: 'value', value: id, order }, words: '', occurs: true }, test, plan) === true);
  const kept = counted.filter((value) => !through.includes(value));
  const sign = answer.fewestIsBest ? -1 : 1;
  const better = (a: Value, b: Value): boolean => a.worth !== undefined && b.worth !== undefined && compare(a.worth, b.worth) * sign > 0;
  return through.length > 0 && kept.length > 0 && through.every((a) => kept.every((b) => better(a, b)) && !through.some((b) => better(b, a)));
}

/** Whether a note stands behind the condition, on the question or on a section around it. */
function isExplained({ clauseNotes, section }: Question, plan: Plan): boolean {
  const around = (plan.around.get(section) ?? []).flatMap((id) => plan.section.get(id)?.clauseNotes ?? []);
  const said = [...clauseNotes, ...around].filter(({ clause }) => clause === 'asked when');
  return said.some(({ notes }) => notes.because !== undefined || notes.source !== undefined || notes.assumed === true);
}
