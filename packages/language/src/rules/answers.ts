import { FIRST_VALUE, NOT_ANSWERED, NOT_ASKED, type Span } from '@inspection-criteria/model';
import { passes, testOfNumbers } from '@inspection-criteria/scoring';
import { listed, type InspectionSubject, type Rule } from './rule.ts';

/** Answers still to come, a finding for each record. */
export const missingAnswers: Rule<InspectionSubject> = ({ results, body, places, inspection, report }) => {
  if (inspection === undefined) return;
  const units = new Map(body.sheet.units.map((u) => [u.unit, { columns: u.columns, index: new Map(u.records.map((id, i) => [id, i])) }]));
  for (const record of results.records) {
    const unit = units.get(record.unit);
    // What is written and is no answer has a finding of its own.
    const missing = record.missing.filter((id) => (unit?.columns.get(id)?.codes[unit.index.get(record.id) ?? 0] ?? NOT_ANSWERED) === NOT_ANSWERED);
    if (missing.length === 0) continue;
    const span = places.record(record.unit, record.id) ?? inspection.nameSpan;
    report('missing-answer', span, `${record.unit === 'inspection' ? 'This inspection' : `The ${record.unit} \`${record.id}\``} has no answer yet to ${listed(missing)}, so scores stand as they are now and can still move. Answer ${missing.length === 1 ? 'it' : 'them'}; where something does not apply, say so with an answer such as \`na\`.`);
  }
};

/** Answers to questions that are not asked: they never count. */
export const answersNotAsked: Rule<InspectionSubject> = ({ results, places, plan, report }) => {
  for (const record of results.records) {
    for (const id of record.notAskedButAnswered) {
      const span = places.answer(record.unit, record.id, id);
      const asked = plan.column.get(id)?.asked.at(-1);
      if (span === undefined) continue;
      report('answer-not-asked', span, `\`${id}\` is not asked of this ${record.unit}, so this answer counts for nothing. Write \`-\`, or correct the answer that decides whether it is asked.`, {
        suggestion: '-', ...(asked === undefined ? {} : { related: [{ span: asked.span, message: 'It is asked under this condition.' }] }),
      });
    }
  }
};

/** A dash where the question is asked. */
export const markedNotAsked: Rule<InspectionSubject> = ({ results, body, places, report }) => {
  const codes = new Map(body.sheet.units.map((u) => [u.unit, u]));
  for (const record of results.records) {
    const unit = codes.get(record.unit);
    const index = unit?.records.indexOf(record.id) ?? -1;
    for (const id of record.missing) {
      if (unit?.columns.get(id)?.codes[index] !== NOT_ASKED) continue;
      const span = places.answer(record.unit, record.id, id);
      if (span !== undefined) report('marked-not-asked', span, `\`${id}\` is asked of this ${record.unit}, and \`-\` says that it was not. Answer it, or correct the answer that decides whether it is asked.`);
    }
  }
};

/** Numbers outside the range a question or fact declares. */
export const numbersInRange: Rule<InspectionSubject> = ({ plan, body, places, report }) => {
  for (const unit of body.sheet.units) {
    for (const column of unit.columns.values()) {
      const answer = plan.column.get(column.id)?.answer;
      if (answer?.kind !== 'number' || answer.range === undefined) continue;
      for (const [record, number] of column.numbers) {
        if (passes({ kind: 'number', number }, answer.range, testOfNumbers) !== false) continue;
        const span = places.answer(unit.unit, unit.records[record] ?? '', column.id);
        if (span !== undefined) report('invalid-answer', span, `This number lies outside what \`${column.id}\` may be answered with. Check it against the record.`, { related: [{ span: answer.range.span, message: 'This is the range.' }] });
      }
    }
  }
};

/** Answers that ask for a reason and have none, or have more than the one they may have. */
export const missingReasons: Rule<InspectionSubject> = ({ plan, body, places, report }) => {
  for (const unit of body.sheet.units) {
    for (const column of unit.columns.values()) {
      const answer = plan.column.get(column.id)?.answer;
      if (answer?.kind !== 'choice' || answer.values.every((v) => v.reasons === undefined)) continue;
      column.codes.forEach((code, record) => {
        const value = answer.values[code - FIRST_VALUE];
        if (code < FIRST_VALUE || value?.reasons === undefined) return;
        const detail = column.details.get(record);
        const given = (detail?.reasons.length ?? 0) + (detail?.ownReasons.length ?? 0);
        const span: Span | undefined = places.answer(unit.unit, unit.records[record] ?? '', column.id);
        if (span === undefined) return;
        const list = listed(value.reasons.list.map((r) => r.id));
        if (value.reasons.required !== 'optional' && given === 0) report('missing-reason', span, `The answer \`${value.id}\` to \`${column.id}\` asks for a reason, and none is given. Add it in brackets: ${list}, or words of your own in quotation marks.`);
        if (value.reasons.required === 'one' && given > 1) report('invalid-reason', span, `The answer \`${value.id}\` to \`${column.id}\` takes one reason, and there are ${String(given)}. Keep the one that weighs most.`);
      });
    }
  }
};
