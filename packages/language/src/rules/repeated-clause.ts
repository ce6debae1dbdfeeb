import type { AnyClause, Declared } from '../lower/declared.ts';
import type { DeclarationSubject, Rule } from './rule.ts';
import { clauseKindOf, type ClauseKind } from './where-clauses-belong.ts';

/** Clauses that can hold only once, said twice of one thing; and clauses that exclude each other. */
export const repeatedClause: Rule<DeclarationSubject> = ({ own, locate, report }) => {
  const visit = (declared: Declared): void => {
    const first = new Map<string, AnyClause>();
    for (const clause of declared.clauses) {
      const what = settledBy(clauseKindOf(clause), clause.$container.$type === 'Value');
      const before = what === undefined ? undefined : first.get(what);
      if (before !== undefined) {
        report('repeated-clause', locate(clause), `\`${declared.name}\` says twice ${what ?? ''}, and only one of the two can hold. Keep the one that is meant.`, { related: [{ span: locate(before), message: 'It is said here first.' }] });
      } else if (what !== undefined) first.set(what, clause);
    }
    for (const child of declared.children) visit(child);
  };
  visit(own);
};

/** What a clause of a value or of something else settles, in words; undefined for those that may be said several times, each adding to the ones before. */
export function settledBy(kind: ClauseKind, onValue: boolean): string | undefined {
  switch (kind) {
    case 'SampleIs': case 'NotRated': case 'CountsIn': case 'Formerly': case 'FormerCut': case 'Asked': case 'When': case 'Cut': return undefined;
    case 'Scored': case 'NotScored': case 'Judged': return 'how its score or rating comes about';
    case 'Answered': case 'AnsweredOn': return 'what it is answered with';
    case 'Worth': return 'what it is worth';
    case 'NotCounted': return onValue ? 'what it is worth' : 'whether it counts';
    case 'Stars': return 'which stars it has';
    case 'Colour': return 'which colour it has';
    case 'Rounded': return 'how its score is rounded';
    case 'Rated': return 'which bands it is rated on';
    case 'Moderated': return 'how far it may be moderated';
    case 'Worded': return 'which phrases it is worded with';
    case 'Absent': return 'what stands for a missing score';
    case 'BestIs': return 'which end is best';
    case 'Weighted': return 'what it weighs';
    case 'About': return 'what it is about';
    case 'Edition': return 'which edition it is';
    case 'Amends': return 'which edition it amends';
    case 'Publisher': return 'who publishes it';
    case 'Languages': return 'which languages it has';
    case 'Plural': return 'what several are called';
    case 'Under': return 'where it may stand';
    case 'Optional': return 'that it is optional';
    case 'Otherwise': return 'that it takes the rest';
    case 'WithReasons': return 'whether reasons are asked for';
  }
}
