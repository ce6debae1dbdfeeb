import type { Check, Related, Results, TraceStep } from '@inspection-criteria/model';
import { explain, type Plan } from '@inspection-criteria/scoring';
import type { InspectionSubject, Rule } from './rule.ts';

/** Checks that do not come out as expected, with the steps by which what they ask about came about. */
export const checkFailed: Rule<InspectionSubject> = ({ results, body, plan, report }) => {
  results.checks.forEach(({ passed, expected, subject, actual, span }, index) => {
    if (passed) return;
    const what = expected === 'true' ? `it does not hold that ${subject}` : `${subject} should be ${expected}, and it is ${actual}`;
    report('check-failed', span, `This check fails: ${what}. Correct the check, the answers or the framework.`, { related: why(body.checks[index], results, plan) });
  });
};

/** What a step of a trace has to do with. */
function madeBy({ kind }: TraceStep): 'score' | 'words' | 'rating' {
  return OF_SCORES.has(kind) ? 'score' : kind === 'words' ? 'words' : 'rating';
}

/** How a score is made. */
const OF_SCORES: ReadonlySet<TraceStep['kind']> = new Set<TraceStep['kind']>(['answers', 'given', 'score', 'rounding']);

/** The rules and decisions behind the score, rating or words that a check asks about. */
function why(check: Check | undefined, { scores }: Results, plan: Plan): readonly Related[] {
  const asked = check?.condition.kind === 'comparison' ? check.condition.left : undefined;
  if (asked?.kind !== 'property' || asked.of.kind !== 'section') return [];
  const { id } = asked.of;
  const result = scores.find((score) => score.id === id);
  if (result === undefined || !['score', 'rating', 'band', 'words'].includes(asked.property)) return [];
  const bands = plan.bandsOf.get(id)?.values ?? [];
  const sentences = explain(result, (band) => bands.find((value) => value.id === band)?.label.text ?? band);
  const wanted = asked.property === 'band' ? 'rating' : asked.property;
  return result.trace.flatMap((step, i) => {
    const told = sentences[i];
    return told?.span === undefined || madeBy(step) !== wanted ? [] : [{ span: told.span, message: told.text }];
  });
}
