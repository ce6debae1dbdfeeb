import { FIRST_VALUE, nearPercentText, NOT_ASKED, NOT_UNDERSTOOD, numberText, plain, wordCondition, type AnswerColumn, type AnswerDetail, type AnswerType, type Fact, type Question, type RecordResult, type Text, type Value } from '@inspection-criteria/model';
import { answeredIn, type Plan } from '@inspection-criteria/scoring';
import type { Body } from '../../workspace/bodies.ts';
import { named, tellFact, tellQuestion } from './columns.ts';
import { labelText, pointsText } from './values.ts';
import { list, paragraph, type Telling } from './telling.ts';

/** A record: how much of what is asked of it is answered, what is missing, and what it gained. */
export function tellRecord(unit: string, id: string, plan: Plan, { body: { sheet }, results }: Body): Telling {
  const result = recordOf(unit, id, results.records);
  const label = plan.framework.units.find((one) => one.id === unit)?.label;
  const { given, asked } = answeredIn(sheet, results, { unit, records: new Set([id]), columns: new Set(plan.column.keys()) });
  const missing = (result?.missing ?? []).flatMap((column) => plan.column.get(column) ?? []);
  const share = result?.share === undefined ? '' : ` It gained ${numberText(result.tally.gained)} of ${pointsText(result.tally.available)}, ${nearPercentText(result.share)}.`;
  return { what: unit, name: id, label: label === undefined || label.text === unit ? undefined : plain(`${label.text} ${id}`), parts: [paragraph(`${String(given)} of ${String(asked)} answered.${share}`), ...list('Still to be answered:', named(missing))] };
}

/** One answer: what it says, and whether and why it counts; behind it what was asked. */
export function tellAnswer(unit: string, record: string, asked: Question | Fact, plan: Plan, body: Body): Telling {
  const whole = asked.kind === 'question' ? tellQuestion(asked, plan, body) : tellFact(asked, plan);
  const result = recordOf(unit, record, body.results.records);
  const sheet = body.body.sheet.units.find((one) => one.unit === unit);
  const index = sheet?.records.indexOf(record) ?? -1;
  const column = sheet?.columns.get(asked.id);
  const said = column === undefined || index < 0 ? [] : answerTexts(column, index, asked, result);
  return { ...whole, parts: [...list(`${unit === 'inspection' ? 'Here' : record}:`, said), ...whole.parts] };
}

function recordOf(unit: string, id: string, records: readonly RecordResult[]): RecordResult | undefined {
  return records.find((one) => one.unit === unit && one.id === id);
}

function answerTexts(column: AnswerColumn, record: number, asked: Question | Fact, result: RecordResult | undefined): readonly string[] {
  const code = column.codes[record] ?? 0;
  const when = asked.asked.map(wordCondition).join(' and ');
  if (code === NOT_ASKED) return [`It is marked as not asked${when === '' ? '' : `, which is so unless ${when}`}.`];
  if (code < FIRST_VALUE) {
    if (code === NOT_UNDERSTOOD) return ['What stands here is no answer to this, and counts as not answered.'];
    return [result?.missing.includes(asked.id) === true ? 'It is still to be answered.' : asked.optional ? 'It is not answered, and may be left open.' : `It is not asked here${when === '' ? '' : `: it would be when ${when}`}.`];
  }
  const value = valueOf(asked.answer, code);
  const detail = column.details.get(record);
  return [
    `${givenText(column, record, value)}.${asked.kind === 'question' ? ` ${countingText(asked, value, result?.notAskedButAnswered.includes(asked.id) === true, when)}` : ''}`,
    ...detail === undefined ? [] : detailTexts(detail, value),
  ];
}

function valueOf(answer: AnswerType, code: number): Value | undefined {
  return answer.kind === 'choice' ? answer.values[code - FIRST_VALUE] : undefined;
}

function givenText({ numbers, texts }: AnswerColumn, record: number, value: Value | undefined): string {
  const number = numbers.get(record);
  if (number !== undefined) return numberText(number);
  return value === undefined ? texts.get(record) ?? '' : value.label.text === value.id ? value.id : `${value.id}: ${labelText(value.label)}`;
}

function countingText({ counted, weight }: Question, value: Value | undefined, notAsked: boolean, when: string): string {
  if (notAsked) return `It counts for nothing, because it is not asked here${when === '' ? '' : `: it would be when ${when}`}.`;
  if (!counted) return 'Its question counts in no score.';
  if (value === undefined) return '';
  if (!value.counted) return 'It is not counted: it leaves the total, which is not the same as no points.';
  if (value.worth === undefined) return 'It brings no points.';
  return `It counts, with ${pointsText(value.worth)}${numberText(weight) === '1' ? '' : ` multiplied by ${numberText(weight)}`}.`;
}

/** What stands beside an answer, a sentence for each thing; labels are told in all languages, unless somebody says in which. */
export function detailTexts(detail: AnswerDetail, value: Value | undefined, say: (label: Text) => string = labelText): readonly string[] {
  const { reasons, ownReasons, remark, correction } = detail;
  const labels = reasons.map((id) => { const reason = value?.reasons?.list.find((one) => one.id === id); return reason === undefined ? id : say(reason.label); });
  const why = [...labels, ...ownReasons.map((own) => `“${own}”`)];
  return [
    ...why.length === 0 ? [] : [`Because: ${why.join(', ')}.`], ...remark === undefined ? [] : [`Remark: “${remark}”.`],
    ...correction === undefined ? [] : [`It was ${correction.formerly} before it was corrected${correction.because === undefined ? '' : `, because “${correction.because}”`}${correction.by === undefined ? '' : ` (${correction.by})`}.`],
  ];
}
