import { equal, numberText, ONE, wordCondition, type Fact, type Question, type Section } from '@inspection-criteria/model';
import { explainQuestion, type Plan } from '@inspection-criteria/scoring';
import type { Body } from '../../workspace/bodies.ts';
import { sectionsLookingAt } from './looking-at.ts';
import { answerParts, guidanceParts, labelText, reasonParts } from './values.ts';
import { list, paragraph, type Telling } from './telling.ts';

/** A question: what it asks, of whom and when, where it counts; in an inspection also what was answered so far. */
export function tellQuestion(question: Question, plan: Plan, body: Body | undefined): Telling {
  const result = body?.results.questions.find(({ id }) => id === question.id);
  return {
    what: 'question', name: question.id, label: question.label,
    parts: [
      ...guidanceParts(question.guidance), ...answerParts(question.answer, true), ...reasonParts(question.answer), paragraph(askedText(question)), paragraph(countsText(question, plan)),
      ...result === undefined ? [] : list('So far:', explainQuestion(result, question).map(({ text }) => text)),
    ],
  };
}

/** A fact: what it may hold, and what depends on it. */
export function tellFact(fact: Fact, plan: Plan): Telling {
  const looking = sectionsLookingAt(fact.id, plan);
  const dependents = [...plan.column.values()].filter(({ id }) => plan.dependents.get(fact.id)?.includes(id) === true);
  return {
    what: 'fact', name: fact.id, label: fact.label,
    parts: [
      ...guidanceParts(fact.guidance), ...answerParts(fact.answer, false), paragraph(askedText(fact)),
      ...list('What is asked depends on it for:', named(dependents)), ...list('The score, bands or rules look at it in:', named(looking)),
      ...dependents.length + looking.length > 0 ? [] : [paragraph('Nothing is asked or left out because of it, and no section looks at it.')],
    ],
  };
}

/** The most things that are listed by name. */
export const MOST = 12;

/** Questions, facts or sections by id and label, with how many more there are. */
export function named(all: readonly (Question | Fact | Section)[]): readonly string[] {
  const shown = all.slice(0, MOST).map(({ id, label }) => label.text === id ? id : `${id}: ${labelText(label)}`);
  return all.length > MOST ? [...shown, `and ${String(all.length - MOST)} more`] : shown;
}

function askedText({ unit, asked, optional }: Question | Fact): string {
  const whom = unit === 'inspection' ? 'of the inspection' : `of each ${unit}`;
  const when = asked.length === 0 ? '' : `, when ${asked.map((condition) => condition.kind === 'or' && asked.length > 1 ? `(${wordCondition(condition)})` : wordCondition(condition)).join(' and ')}`;
  return `Asked ${whom}${when}.${optional ? ' It may be left open.' : ''}`;
}

function countsText(question: Question, plan: Plan): string {
  if (!question.counted) return 'It is asked and counts in no score.';
  const scored = plan.sections.filter(({ id, score }) => score !== undefined && plan.counted.get(id)?.includes(question.id) === true);
  const weight = equal(question.weight, ONE) ? '' : ` Its points are multiplied by ${numberText(question.weight)}.`;
  const where = scored.map(({ id, label }) => label.text === id ? id : `${label.text} (${id})`);
  return where.length === 0 ? `It counts in no score.${weight}` : `It counts in ${where.join(', ')}.${weight}`;
}
