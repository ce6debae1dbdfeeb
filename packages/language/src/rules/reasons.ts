import { FIRST_VALUE, type Reasons, type Span, type Value } from '@inspection-criteria/model';
import type { InspectionSubject, Rule } from './rule.ts';
import { listed } from '../wording.ts';

/** `missing-reason` and `invalid-reason`: answers that ask for a reason and have none, or more than the one they may have. Own words are never counted. */
export const reasons: Rule<InspectionSubject> = (subject) => {
  for (const { column, value, wanted, listed: given, own, span } of answersWithReasons(subject)) {
    if (wanted.required !== 'optional' && given + own === 0) {
      subject.report('missing-reason', span, `The answer \`${value.id}\` to \`${column}\` asks for a reason, and none is given, so the count of reasons falls short. Add it in brackets: ${choice(wanted)}.`);
    }
    if (wanted.required === 'one' && given > 1) {
      subject.report('invalid-reason', span, `The answer \`${value.id}\` to \`${column}\` takes one reason, and there are ${String(given)}, so each would be counted. Keep the one that weighs most.`);
    }
  }
};

function choice({ list }: Reasons): string {
  const own = 'words of your own in quotation marks';
  return list.length === 0 ? own : `${listed(list.map((r) => r.id))}, or ${own}`;
}

interface Reasoned {
  readonly column: string;
  readonly value: Value;
  readonly wanted: Reasons;
  /** How many reasons are given that are on the list. */
  readonly listed: number;
  /** How many are given in the inspector's own words. */
  readonly own: number;
  readonly span: Span;
}

function* answersWithReasons({ plan, body, places }: InspectionSubject): Generator<Reasoned> {
  for (const { unit, columns, records } of body.sheet.units) {
    for (const { id, codes, details } of columns.values()) {
      const answer = plan.column.get(id)?.answer;
      if (answer?.kind !== 'choice' || answer.values.every((v) => v.reasons === undefined)) continue;
      for (const [index, record] of records.entries()) {
        const value = answer.values[(codes[index] ?? 0) - FIRST_VALUE];
        const span = value?.reasons === undefined ? undefined : places.answer(unit, record, id);
        if (value?.reasons === undefined || span === undefined) continue;
        const detail = details.get(index);
        yield { column: id, value, wanted: value.reasons, listed: detail?.reasons.length ?? 0, own: detail?.ownReasons.length ?? 0, span };
      }
    }
  }
}
