import { mentionedIn } from './mentioned.ts';
import type { InspectionSubject, Rule } from './rule.ts';

/** Records of a unit of which the framework asks nothing, and which it does not count. */
export const unaskedRecords: Rule<InspectionSubject> = ({ plan, body, inspection, places, report }) => {
  if (inspection === undefined) return;
  for (const { unit, records, columns } of body.sheet.units) {
    const [first] = records;
    if (first === undefined || unit === 'inspection' || columns.size > 0 || mentionedIn(plan).units.has(unit)) continue;
    report('unasked-records', places.record(unit, first) ?? inspection.nameSpan,
      `The framework asks nothing of any ${unit}, so these ${String(records.length)} records change nothing. Remove them, or say \`about ` +
      `${unit}\` of the questions that are meant.`);
  }
};
