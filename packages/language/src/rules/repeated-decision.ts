import type { Span } from '@inspection-criteria/model';
import type { InspectionSubject, Rule } from './rule.ts';

/** Two decisions of one kind on one section, or two sizes of one sample: only the last counts, whichever is right. */
export const repeatedDecision: Rule<InspectionSubject> = ({ body, inspection, report }) => {
  const found = (what: string, decisions: readonly { readonly section: string; readonly span: Span }[]): void => {
    const first = new Map<string, Span>();
    for (const { section, span } of decisions) {
      const before = first.get(section);
      if (before === undefined) { first.set(section, span); continue; }
      report('repeated-decision', span, `There is another ${what} \`${section}\` already, and only the last of them counts. Keep the one that is right.`, { related: [{ span: before, message: 'The first one is here.' }] });
    }
  };
  found('judgement of', body.judgements);
  found('moderation of', body.moderations);
  found('decision to hold or not to hold', body.holds);
  found('word on whether the inspection covers', body.choices);
  found('sample size of', (inspection?.samples ?? []).map(({ unit, span }) => ({ section: unit, span })));
};
