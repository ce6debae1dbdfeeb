import { wordTest } from '@inspection-criteria/model';
import { sampleResults } from '@inspection-criteria/scoring';
import type { InspectionSubject, Rule } from './rule.ts';

/** Samples of another size than the inspection says, or than the framework asks for. */
export const sampleSize: Rule<InspectionSubject> = ({ plan, body, inspection, report }) => {
  if (inspection === undefined) return;
  const sizes = new Map(body.sheet.units.map((u) => [u.unit, u.records.length]));
  for (const { unit, size: said, span } of inspection.samples) {
    const size = sizes.get(unit) ?? 0;
    if (size !== said) report('sample-size', span, `This says that there are ${String(said)} of \`${unit}\`, and answers are given for ${String(size)}, so something may have been lost. Add the missing ones, or correct the number.`);
  }
  for (const { unit, size, rule, passed } of sampleResults(plan, body)) {
    if (passed) continue;
    const span = inspection.samples.find((s) => s.unit === unit)?.span ?? inspection.nameSpan;
    report('sample-size', span, `The framework asks for a sample of ${wordTest(rule.test)} of \`${unit}\`, and there are ${String(size)}, so results say less or more than they were meant to. Add what is missing, or say in the report why the sample differs.`, { related: [{ span: rule.span, message: 'This rule asks for it.' }] });
  }
};
