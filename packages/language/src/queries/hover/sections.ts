import { equal, nearPercentText, numberText, ONE, wordCondition, wordExpression, type Rule, type Scale, type Section, type Value } from '@inspection-criteria/model';
import { explain, rangeOf, weighings, type Plan } from '@inspection-criteria/scoring';
import { GIVEN_SENTENCE, judgedSentence, LEFT_OUT_SENTENCE, moderationSentence, roundedPhrase, unscoredSentence } from '../framework-page/sentences.ts';
import { resultText } from '../results/result-text.ts';
import type { Body } from '../../workspace/bodies.ts';
import { guidanceParts, labelText } from './values.ts';
import { list, paragraph, type Part, type Telling } from './telling.ts';

/** A section, or a framework as a whole: how it is scored and rated, and in an inspection what came out and why. */
export function tellSection(section: Section, plan: Plan, body: Body | undefined): Telling {
  const scale = plan.bandsOf.get(section.id);
  return {
    what: section.level, name: section.id, label: section.label,
    parts: [
      ...guidanceParts(section.guidance), paragraph(scoringText(section, plan)), ...weightParts(section, plan),
      ...scale === undefined ? [] : list('Its bands:', scale.values.map((value) => bandText(value, scale, section, plan))),
      ...list('Its rules:', section.rules.slice(0, MOST_RULES).map(ruleText)), ...resultParts(section, scale, body),
    ],
  };
}

/** The most rules that are told. */
const MOST_RULES = 10;

function scoringText(section: Section, plan: Plan): string {
  const { id, score, rounding, judged, given, moderation, parent, leftOut } = section;
  const made = judged !== undefined ? judgedSentence(plan.bandsOf.get(id)?.label.text ?? judged)
    : given !== undefined ? GIVEN_SENTENCE
    : score === undefined ? unscoredSentence(parent === undefined)
    : `Its score is the ${wordExpression(score.expression)}${rounding === undefined ? '' : `, ${roundedPhrase(rounding, plan.measure.get(id) ?? 'number')}`}.`;
  return [made, ...leftOut ? [LEFT_OUT_SENTENCE] : [], ...moderation === undefined ? [] : [moderationSentence(moderation)]].join(' ');
}

function weightParts({ id, weight }: Section, plan: Plan): readonly Part[] {
  const weighed = weighings(plan).filter(({ part }) => part === id).map(({ whole, effective }) => `${nearPercentText(effective)} of the score of ${whole}`);
  return weighed.length === 0 && equal(weight, ONE) ? [] : [paragraph(`It weighs ${numberText(weight)}${weighed.length === 0 ? '' : `: ${weighed.join(', ')} while every part of it has a score`}.`)];
}

function bandText(value: Value, scale: Scale, section: Section, plan: Plan): string {
  const range = section.score === undefined ? '' : ` — ${rangeOf(scale, value, section.rounding?.step, plan.measure.get(section.id) ?? 'number')}`;
  return `${value.label.text === value.id ? value.id : `${value.id}: ${labelText(value.label)}`}${range}`;
}

/** A rule written again, with the reason for it. */
export function ruleText(rule: Rule): string {
  const condition = rule.when === undefined ? '' : ` when ${wordCondition(rule.when)}`;
  const why = rule.notes.because === undefined ? '' : ` because “${rule.notes.because.text}”`;
  switch (rule.kind) {
    case 'move': return `move ${rule.bands > 0 ? 'up' : 'down'} ${String(Math.abs(rule.bands))} band${Math.abs(rule.bands) === 1 ? '' : 's'}${condition}${why}`;
    case 'give': case 'no better than': case 'no worse than': case 'may hold to': return `${rule.kind} ${wordExpression(rule.value)}${condition}${why}`;
  }
}

function resultParts({ id, label }: Section, scale: Scale | undefined, body: Body | undefined): readonly Part[] {
  const result = body?.results.scores.find((score) => score.id === id);
  if (result === undefined) return [];
  const sentences = explain(result, (band) => scale?.values.find((value) => value.id === band)?.label.text ?? band).map(({ text }) => text);
  return list(`${body?.inspection?.label.text ?? label.text}: ${resultText(result, undefined)}`, sentences);
}
