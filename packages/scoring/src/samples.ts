import { rational, type InspectionBody, type SampleRule } from '@inspection-criteria/model';
import { Answers } from './answers.ts';
import type { Plan } from './plan.ts';
import { passes } from './values.ts';

/** A unit's sample against the rule that applies to it. */
export interface SampleResult {
  readonly unit: string;
  readonly size: number;
  readonly rule: SampleRule;
  readonly passed: boolean;
}

/** The size of each unit's sample against the framework's rules; of several rules the first that applies counts. */
export function sampleResults(plan: Plan, body: InspectionBody): readonly SampleResult[] {
  const answers = new Answers(plan, body.sheet, body);
  return plan.framework.units.flatMap(({ id, sample }) => {
    const rule = sample.find((s) => s.when === undefined || answers.holds(s.when, 0) === true);
    if (rule === undefined) return [];
    const size = answers.size(id);
    return [{ unit: id, size, rule, passed: passes({ kind: 'number', number: rational(size) }, rule.test, (e) => answers.compute(e, 0)) !== false }];
  });
}
