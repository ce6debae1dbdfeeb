import { equal, numberText, ONE, valuesOf, wordCondition, wordTest, type AnswerType, type Rational, type Reasons, type Scale, type Text, type Value } from '@inspection-criteria/model';
import { capital } from '../../wording.ts';
import { inEachLanguage, list, paragraph, type Part, type Telling } from './telling.ts';

/** A list of answers, bands or phrases. */
export function tellScale(scale: Scale, rangesOf: (value: Value) => readonly string[]): Telling {
  return { what: scale.kind, name: scale.id, label: scale.label, parts: [...guidanceParts(scale.guidance), ...list('', scale.values.map((value) => valueText(value, scale.kind === 'answers', rangesOf(value))))] };
}

/** An answer, a band, a phrase or the choice of a fact. `ranges` are the scores a band stands for. */
export function tellValue(value: Value, what: string, ranges: readonly string[]): Telling {
  const said = propertiesOf(value, what === 'answer', ranges);
  return {
    what, name: value.id, label: value.label,
    parts: [...guidanceParts(value.guidance), ...said.length === 0 ? [] : [paragraph(`${capital(said.join('; '))}.`)], ...value.reasons === undefined ? [] : list(`Its reasons${REASONS_NEEDED[value.reasons.required]}:`, reasonTexts(value.reasons))],
  };
}

/** What may be answered, or what a fact may hold. Points are told of answers to questions alone. */
export function answerParts(answer: AnswerType, points: boolean): readonly Part[] {
  switch (answer.kind) {
    case 'choice': return list('Answered with one of:', answer.values.map((value) => valueText(value, points, [])));
    case 'number': {
      const range = answer.range === undefined ? '' : `, ${wordTest(answer.range)}`;
      const measure = answer.measure === undefined ? '' : `, in ${labelText(answer.measure)}`;
      return [paragraph(`Answered with a number${range}${measure}.`), ...list('It stands for:', answer.values.map((value) => valueText(value, points, [])))];
    }
    case 'date': return [paragraph('Answered with a date, year-month-day.')];
    case 'text': return [paragraph('Answered with words, in quotation marks.')];
  }
}

/** The reasons that may, or have to, be given for answers. */
export function reasonParts(answer: AnswerType): readonly Part[] {
  return valuesOf(answer).flatMap(({ label, reasons }) => reasons === undefined ? []
    : list(`Reasons for ${labelText(label)}${REASONS_NEEDED[reasons.required]}:`, reasonTexts(reasons)));
}

/** Behind “reasons for an answer”: how many of them are needed. */
export const REASONS_NEEDED: Readonly<Record<Reasons['required'], string>> = { one: ', exactly one of them', several: ', at least one of them', optional: ', where there are any' };

function reasonTexts({ list: reasons }: Reasons): readonly string[] {
  return reasons.map(({ id, label }) => label.text === id ? id : `${id}: ${labelText(label)}`);
}

/** A label in all its languages on one line. */
export function labelText(label: Text): string {
  return inEachLanguage(label).join(' / ');
}

/** What is explained of something, in each of its languages. */
export function guidanceParts(guidance: Text | undefined): readonly Part[] {
  return guidance === undefined ? [] : inEachLanguage(guidance).map(paragraph);
}

/** `1 point`, `0.5 points`. */
export function pointsText(points: Rational): string {
  return `${numberText(points)} point${equal(points, ONE) ? '' : 's'}`;
}

function valueText(value: Value, points: boolean, ranges: readonly string[]): string {
  const said = propertiesOf(value, points, ranges).join(', ');
  return [value.label.text === value.id ? value.id : `${value.id}: ${labelText(value.label)}`, said].filter((words) => words !== '').join(' — ');
}

function propertiesOf({ cuts, when, otherwise, worth, counted, stars, starsOf }: Value, points: boolean, ranges: readonly string[]): readonly string[] {
  const tests = ranges.length > 0 ? ranges : [...cuts.map(({ test }) => wordTest(test)), ...otherwise ? ['otherwise'] : []];
  return [
    ...tests, ...when.map((condition) => `when ${wordCondition(condition)}`),
    ...points && !counted ? ['not counted'] : [], ...points && counted && worth !== undefined ? [pointsText(worth)] : [], ...!points && worth !== undefined && cuts.length > 0 ? [`worth ${pointsText(worth)}`] : [],
    ...stars === undefined ? [] : [`${String(stars)}${starsOf === undefined ? '' : ` of ${String(starsOf)}`} star${stars === 1 && starsOf === undefined ? '' : 's'}`],
  ];
}
