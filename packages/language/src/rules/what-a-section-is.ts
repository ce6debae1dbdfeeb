import type { Declared } from '../lower/declared.ts';
import type { ClauseKind } from './where-clauses-belong.ts';

/** What a section is by all that is said of it, where that takes the effect from something else that is said. */
export interface Standing {
  readonly applies: (section: Declared) => boolean;
  readonly clauses: readonly ClauseKind[];
  /** Rules and members that have no effect then. */
  readonly others: readonly ('give' | 'move' | 'each question')[];
  readonly because: string;
  readonly move: string;
}

const says = (section: Declared, ...kinds: readonly ClauseKind[]): boolean => section.clauses.some(({ $type }) => kinds.some((kind) => kind === $type));
const isJudged = (section: Declared): boolean => says(section, 'Judged');
const isGiven = (section: Declared): boolean => section.word === 'figure' && says(section, 'Answered');
const isUnscored = (section: Declared): boolean => says(section, 'NotScored') || (section.kind === 'framework' && !says(section, 'Scored', 'Rated', 'Judged'));
const hasRules = (section: Declared): boolean => section.rules.length > 0;
const asks = (section: Declared): boolean => section.children.some((child) => child.kind === 'question' || child.kind === 'fact' || asks(child));

/** A rule that takes a mean looks at `absent` too, whether or not its section has a score. */
const withoutScore = (section: Declared): boolean => !hasRules(section) && (isJudged(section) || isGiven(section) || isUnscored(section));

/** In the order in which they are looked for: the first that takes a statement's effect is told. */
export const STANDINGS: readonly Standing[] = [
  {
    applies: isJudged, clauses: ['Rated', 'Rounded', 'NotRated'], others: ['give'],
    because: 'it is `judged on` its bands by an inspector, so its rating comes from no score and no rule', move: 'Remove this, or `judged on`.',
  },
  { applies: isGiven, clauses: ['Scored', 'NotScored'], others: [], because: 'its number is given in the inspection, as `answered` says', move: 'Remove one of the two.' },
  { applies: isUnscored, clauses: ['Rounded'], others: [], because: 'it has no score', move: 'Say how it is `scored`, or remove this.' },
  { applies: withoutScore, clauses: ['Absent'], others: [], because: 'it has no score that is made of others', move: 'Move it to the section whose score takes in what may be absent, or remove it.' },
  {
    applies: (section) => !says(section, 'Rated', 'Judged'), clauses: ['NotRated', 'Moderated'], others: ['move'],
    because: 'it has no rating', move: 'Say on which bands it is `rated`, or move this to the section that is meant.',
  },
  {
    applies: (section) => (isJudged(section) || section.word === 'figure') && !asks(section), clauses: ['About', 'Asked', 'CountsIn', 'Worded'], others: ['each question'],
    because: 'this is about questions, and there are none in it', move: 'Move it to the question or the section that is meant.',
  },
];
