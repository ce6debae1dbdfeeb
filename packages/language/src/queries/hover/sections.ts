import { equal, nearPercentText, numberText, ONE, percentText, wordCondition, wordExpression, type Rule, type Scale, type Section, type Value } from '@inspection-criteria/model';
import { explain, rangeOf, weighings, type Plan } from '@inspection-criteria/scoring';
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
  const { score, rounding, judged, given, moderation, parent, leftOut } = section;
  const share = plan.measure.get(section.id) === 'share';
  const bands = (id: string | undefined): string => { const scale = plan.bandsOf.get(section.id); return scale === undefined ? id ?? '' : scale.label.text; };
  const made = judged !== undefined ? `An inspector judges it on ${bands(judged)}.`
    : given !== undefined ? 'The inspection gives it as a number.'
    : score === undefined ? parent === undefined ? 'As a whole it has no score.' : 'It is not scored.'
    : `Its score is the ${wordExpression(score.expression)}${rounding === undefined ? '' : `, rounded to ${share ? percentText(rounding.step) : numberText(rounding.step)}, ${rounding.mode}`}.`;
  const moved = moderation === undefined ? '' : ` Moderation may move its rating ${moderation.bands === undefined ? 'to any band' : `by at most ${String(moderation.bands)} band${moderation.bands === 1 ? '' : 's'}`}${moderation.direction === undefined ? '' : `, ${moderation.direction}`}.`;
  return `${made}${leftOut ? ' It counts in no score above it.' : ''}${moved}`;
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
