import { NOT_ANSWERED } from '@inspection-criteria/model';
import type { InspectionSubject, Rule } from './rule.ts';

/** Columns of a table in which no record has an answer, where none has to have one. It looks at cells only until the first answer of a column. */
export const unansweredColumn: Rule<InspectionSubject> = ({ body, inspection, results, places, report }) => {
  if (inspection === undefined) return;
  for (const { unit, records, columns } of body.sheet.units) {
    for (const { id, codes } of records.length < 2 ? [] : columns.values()) {
      if (!codes.every((code) => code === NOT_ANSWERED) || results.records.some((record) => record.unit === unit && record.missing.includes(id))) continue;
      const span = places.heading(unit, id);
      if (span !== undefined) report('unanswered-column', span,
        `No ${unit} has an answer to \`${id}\`, and none has to have one, so this column says nothing. Fill it in, or remove it.`);
    }
  }
};
