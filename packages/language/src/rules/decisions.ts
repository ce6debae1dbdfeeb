import { wordTest } from '@inspection-criteria/model';
import { sampleResults } from '@inspection-criteria/scoring';
import type { InspectionSubject, Rule } from './rule.ts';

/** Judged sections without a judgement. */
export const missingJudgements: Rule<InspectionSubject> = ({ results, inspection, report }) => {
  if (inspection === undefined) return;
  for (const score of results.scores) {
    if (score.judged && !score.omitted && score.provisional === undefined) report('missing-judgement', inspection.nameSpan, `\`${score.id}\` is judged by an inspector, and there is no judgement yet, so it has no rating. Add \`judge ${score.id} as … because "…"\`.`);
  }
};

/** Judgements of sections that are scored, and decisions on sections that are left out. */
export const misplacedDecisions: Rule<InspectionSubject> = ({ plan, body, results, report }) => {
  for (const judgement of body.judgements) {
    if (plan.section.get(judgement.section)?.judged !== undefined) continue;
    report('misplaced-statement', judgement.span, `\`${judgement.section}\` gets its rating from answers, so it cannot be judged. To change the rating after the panel met, write \`moderate ${judgement.section} to …\`.`);
  }
  const omitted = new Set(results.scores.filter((s) => s.omitted).map((s) => s.id));
  for (const decision of [...body.judgements, ...body.moderations, ...body.holds]) {
    if (omitted.has(decision.section)) report('section-omitted', decision.span, `\`${decision.section}\` is left out of this inspection, so this says nothing. Remove it, or include the section.`);
  }
};

/** `may hold to` rules that are raised and not answered, and answers to rules that are not raised. */
export const holds: Rule<InspectionSubject> = ({ body, results, inspection, report }) => {
  for (const hold of results.holds) {
    if (hold.answer !== 'unanswered' || inspection === undefined) continue;
    report('missing-hold', inspection.nameSpan, `A limiting judgement is raised: \`${hold.section}\` may be held to \`${hold.value}\`, and an inspector has still to decide. Add \`hold ${hold.section} to ${hold.value} because "…"\` or \`do not hold ${hold.section} because "…"\`.`, { related: [{ span: hold.rule, message: 'This rule raises it.' }] });
  }
  for (const decision of body.holds) {
    const raised = results.holds.some((h) => h.section === decision.section && (decision.value === undefined || decision.value === h.value));
    if (!raised) report('hold-without-rule', decision.span, `No \`may hold to\` rule of \`${decision.section}\` is raised${decision.value === undefined ? '' : ` for \`${decision.value}\``}, so this decides nothing. Remove it, or check the band and the answers that raise the rule.`);
  }
};

/** Moderations beyond their bound. */
export const moderations: Rule<InspectionSubject> = ({ results, report }) => {
  for (const score of results.scores) {
    for (const step of score.trace) {
      if (step.kind === 'moderation' && step.refused !== undefined) report('moderation-refused', step.span, `This moderation counts for nothing. ${step.refused} Choose a rating within the bound.`);
    }
  }
};

/** Decisions that say no reason: a reader of the report would ask for one. */
export const missingReasonsOfDecisions: Rule<InspectionSubject> = ({ body, inspection, plan, report }) => {
  if (inspection === undefined) return;
  const omissions = body.choices.filter((c) => !c.included && plan.section.get(c.section)?.optional !== true);
  for (const decision of [...body.judgements, ...body.holds, ...body.moderations, ...omissions]) {
    if (decision.notes.because === undefined) report('missing-because', decision.span, `This decision on \`${decision.section}\` gives no reason, and people will ask for one. Add \`because "…"\`.`);
  }
};

/** Samples of another size than declared, or than the framework asks for. */
export const sampleSizes: Rule<InspectionSubject> = ({ plan, body, inspection, report }) => {
  if (inspection === undefined) return;
  const sizes = new Map(body.sheet.units.map((u) => [u.unit, u.records.length]));
  for (const sample of inspection.samples) {
    const size = sizes.get(sample.unit) ?? 0;
    if (size !== sample.size) report('sample-size', sample.span, `This says that there are ${String(sample.size)} of \`${sample.unit}\`, and answers are given for ${String(size)}. Add the missing ones, or correct the number.`);
  }
  for (const result of sampleResults(plan, body)) {
    if (result.passed) continue;
    const span = inspection.samples.find((s) => s.unit === result.unit)?.span ?? inspection.nameSpan;
    report('sample-size', span, `The framework asks for a sample of ${wordTest(result.rule.test)} of \`${result.unit}\`, and there are ${String(result.size)}. Add what is missing, or say in the report why the sample differs.`, { related: [{ span: result.rule.span, message: 'This rule asks for it.' }] });
  }
};

/** Checks that do not come out as expected. */
export const failedChecks: Rule<InspectionSubject> = ({ results, report }) => {
  for (const check of results.checks) {
    if (!check.passed) report('check-failed', check.span, check.expected === 'true' ? `This check fails: it does not hold that ${check.subject}. Correct the check, the answers or the framework.` : `This check fails: ${check.subject} should be ${check.expected}, and it is ${check.actual}. Correct the check, the answers or the framework.`);
  }
};
