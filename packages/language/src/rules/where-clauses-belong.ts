import type { AnyClause } from '../lower/declared.ts';

/** What clauses and members stand in. A choice is a value of a fact; what goes "by number" is a value that a number is turned into. */
export type Holder =
  | 'framework' | 'section' | 'figure' | 'level' | 'unit' | 'question' | 'each question' | 'fact' | 'answers' | 'bands' | 'phrases' | 'example'
  | 'answer' | 'answer by number' | 'choice' | 'choice by number' | 'band' | 'phrase';

/** A clause, told apart where one form of it belongs elsewhere than the other. */
export type ClauseKind = Exclude<AnyClause['$type'], 'Shown'> | 'FormerCut' | 'Stars' | 'Colour';

/** What stands in a block and is no clause. */
export type MemberKind = 'section' | 'level' | 'unit' | 'fact' | 'question' | 'list' | 'each question' | 'example' | 'rule' | 'check' | 'table' | 'reason' | 'guidance' | 'fieldwork' | 'sample';

/** What a clause is, told apart where one form of it belongs elsewhere than the other. */
export function clauseKindOf(clause: AnyClause): ClauseKind {
  if (clause.$type === 'Shown') return clause.property === 'stars' ? 'Stars' : 'Colour';
  return clause.$type === 'Formerly' && clause.bound !== undefined ? 'FormerCut' : clause.$type;
}

/** Where a statement has an effect, and what is said of one that stands elsewhere: what it does, and what to do with it. */
export interface Place {
  /** How it is called; undefined where the statement itself says so. */
  readonly word?: string;
  readonly in: readonly Holder[];
  readonly does: string;
  readonly move: string;
}

const SECTIONS: readonly Holder[] = ['framework', 'section', 'figure', 'level'];
const BELOW: readonly Holder[] = ['section', 'figure', 'level'];
const QUESTIONS: readonly Holder[] = ['question', 'each question'];
const BY_NUMBER: readonly Holder[] = ['answer by number', 'choice by number'];
const VALUES: readonly Holder[] = ['answer', 'choice', 'band', 'phrase', ...BY_NUMBER];
const TO_SECTION = 'Move it to the section, the level or the framework that is meant.';
const TO_FRAMEWORK = 'Move it to the framework.';
const TO_UNIT = 'Move it to the `unit` it is about.';

/** Where each clause has an effect: what `lower/` makes something of, and what scoring then looks at. */
export const CLAUSES: Readonly<Record<ClauseKind, Place>> = {
  Edition: { word: 'edition', in: ['framework'], does: 'only a framework has editions', move: TO_FRAMEWORK },
  Amends: { word: 'amends', in: ['framework'], does: 'only a framework amends an edition', move: TO_FRAMEWORK },
  Publisher: { word: 'publisher', in: ['framework'], does: 'it says who publishes a framework', move: TO_FRAMEWORK },
  Languages: { word: 'languages', in: ['framework'], does: 'a framework has its languages as a whole', move: TO_FRAMEWORK },
  Plural: { word: 'plural', in: ['level', 'unit'], does: 'it says what several sections or records are called', move: 'Move it to the `level` or the `unit` that is meant.' },
  Under: { word: 'under', in: ['level'], does: 'it says where the sections of a level may stand', move: 'Move it to the `level` that is meant.' },
  SampleIs: { word: 'sample is', in: ['unit'], does: 'it says how many records of a unit there must be', move: TO_UNIT },

  About: { word: 'about', in: [...SECTIONS, ...QUESTIONS, 'fact'], does: 'it says of which unit something is asked', move: 'Move it to the question, the fact or the section that is meant.' },
  Asked: { word: 'asked when', in: [...SECTIONS, ...QUESTIONS, 'fact'], does: 'it says when something is asked', move: 'Move it to the question, the fact or the section that is meant.' },
  CountsIn: { word: 'counts also in', in: [...SECTIONS, ...QUESTIONS], does: 'it says where else questions count', move: 'Move it to the question or the section that is meant.' },
  Optional: { word: 'optional', in: [...BELOW, ...QUESTIONS, 'fact'], does: 'it says what an inspection may leave out', move: 'Move it to the section, the question or the fact that is meant.' },
  Formerly: { word: 'formerly', in: ['framework', 'section', 'figure', 'level', 'unit', 'question', 'fact', 'answers', 'bands', 'phrases', ...VALUES], does: 'it says what one thing was called before', move: 'Move it to the question that is meant.' },

  AnsweredOn: { word: 'answered on', in: [...QUESTIONS, 'fact'], does: 'it says which list a question or a fact is answered on', move: 'Move it to the question, or write `each question answered on …` to say it of all questions in a section or the framework.' },
  Answered: { word: 'answered', in: [...QUESTIONS, 'fact', 'figure'], does: 'it says what a question, a fact or a figure is answered with', move: 'Move it to the question, or write `each question answered …` to say it of all questions in a section or the framework.' },
  BestIs: { in: [...QUESTIONS, 'answers'], does: 'it says which answer to a question is the best', move: 'Move it to the question or to the list of its `answers`.' },

  Weighted: { word: 'weighted', in: [...BELOW, ...QUESTIONS], does: 'it says what a question or a section weighs in a score', move: 'Move it to the question or the section that is meant; points of an answer are said `worth 2`.' },
  Judged: { word: 'judged on', in: SECTIONS, does: 'an inspector judges a section', move: 'Move it to the section that is meant; a question is `answered on` a list.' },
  NotScored: { word: 'not scored', in: SECTIONS, does: 'it says that a section has no score', move: 'Move it to the section that is meant; what is left out of scores elsewhere is `not counted`.' },
  NotCounted: { word: 'not counted', in: [...BELOW, ...QUESTIONS, 'answer', 'answer by number'], does: 'it keeps a section, a question or an answer out of scores', move: 'Move it to the one that is meant.' },
  Scored: { word: 'scored', in: SECTIONS, does: 'it says how a section gets its score', move: TO_SECTION },
  Absent: { word: 'absent', in: SECTIONS, does: 'it says what stands for a missing score where a section is made of others', move: TO_SECTION },
  Rounded: { word: 'rounded to', in: SECTIONS, does: 'it says how the score of a section is rounded', move: TO_SECTION },
  Rated: { word: 'rated', in: SECTIONS, does: 'it says on which bands a section is rated', move: TO_SECTION },
  NotRated: { word: 'not rated unless', in: [...SECTIONS, ...QUESTIONS], does: 'it says when a section has no rating', move: TO_SECTION },
  Moderated: { word: 'moderated', in: SECTIONS, does: 'it says how far the rating of a section may be moderated', move: TO_SECTION },
  Worded: { word: 'worded', in: [...SECTIONS, ...QUESTIONS], does: 'it says in which phrases a share is put', move: 'Move it to the question or the section that is meant.' },

  Cut: { in: ['band', 'phrase', ...BY_NUMBER], does: 'a test like this turns a number into a band, a phrase or a value, and here one of a list is chosen', move: 'Take it out; points of an answer are said `worth 2`.' },
  FormerCut: { word: 'formerly', in: ['band', 'phrase', ...BY_NUMBER], does: 'it says what a cut point was before', move: 'Move it behind the cut point: `at least 80% formerly at least 75%`.' },
  When: { word: 'when', in: ['band', 'phrase'], does: 'it says when a band or a phrase is given', move: 'Take it out; when a question is asked is said `asked when …` behind the question.' },
  Otherwise: { word: 'otherwise', in: ['band', 'phrase', ...BY_NUMBER], does: 'it takes all numbers that are left, and here one of a list is chosen', move: 'Take it out.' },
  Worth: { word: 'worth', in: ['answer', 'answer by number', 'band'], does: 'points are what an answer to a question or a band brings', move: 'Take it out, or ask a question instead.' },
  Stars: { word: 'stars', in: ['band'], does: 'stars are shown for ratings', move: 'Move it to the band that is meant.' },
  Colour: { word: 'colour', in: VALUES, does: 'a colour is that of a value', move: 'Move it to the value that is meant.' },
  WithReasons: { in: ['answer', 'choice', ...BY_NUMBER], does: 'reasons are given with an answer', move: 'Move it to the answer that is meant.' },
};

const OWN_BLOCK = 'Move it into the framework’s own block.';
const IN_SECTIONS: readonly Holder[] = ['framework', 'section', 'figure'];

/** Where what stands in a block has an effect. */
export const MEMBERS: Readonly<Record<MemberKind, Place>> = {
  level: { in: ['framework'], does: 'levels are declared once for the whole framework', move: OWN_BLOCK },
  unit: { in: ['framework'], does: 'units are declared once for the whole framework', move: OWN_BLOCK },
  list: { in: ['framework'], does: 'lists are declared once for the whole framework', move: OWN_BLOCK },
  section: { in: IN_SECTIONS, does: 'sections stand in the framework or in other sections', move: 'Move it to where it belongs.' },
  question: { in: IN_SECTIONS, does: 'questions stand in sections', move: 'Move it into the section it counts in.' },
  fact: { in: [...IN_SECTIONS, 'unit'], does: 'facts stand in the framework, in a section or in a unit', move: 'Move it to where it belongs.' },
  'each question': { word: 'each question', in: IN_SECTIONS, does: 'it speaks of the questions in a section or in the framework, and here there are none', move: 'Move it into the section or the framework that holds the questions.' },
  example: { word: 'example', in: ['framework'], does: 'examples are worked with the whole framework, so this one is never run', move: OWN_BLOCK },
  rule: { in: SECTIONS, does: 'rules settle the rating of a section', move: TO_SECTION },
  check: { word: 'check', in: ['example'], does: 'it says what must come out of given answers, and here there are none, so it is never run', move: 'Move it into an inspection or an `example` block.' },
  table: { in: ['example'], does: 'answers and checks stand in an inspection or an example, and only a table that starts with `give` settles ratings', move: 'Move it there, or let it start with `give`.' },
  reason: { in: ['answer', 'choice', ...BY_NUMBER], does: 'reasons are given with an answer', move: 'Move them to the answer that is meant.' },
  guidance: { word: 'guidance', in: ['framework', 'section', 'figure', 'level', 'unit', 'question', 'fact', 'answers', 'bands', 'phrases'], does: 'guidance is for those who inspect, and an example is not printed for them', move: 'Move it to what it is about, or write a comment: `// …`.' },
  fieldwork: { word: 'fieldwork', in: [], does: 'it says when an inspection took place', move: 'Move it into an inspection.' },
  sample: { word: 'sample', in: [], does: 'it says how large the sample of an inspection was', move: 'Move it into an inspection.' },
};
