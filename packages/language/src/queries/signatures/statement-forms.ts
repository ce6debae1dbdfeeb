import { first, led, type Form, type FormPart } from './form.ts';

const WHEN = led('when', 'condition', 'When this is so; without it, always.');
const MUST_WHEN = led('when', 'condition', 'When this is so.');
const OTHERWISE = led('otherwise', '', 'Where nothing above holds.');
const BAND = first('band', 'A band of the section this is said of.');
const SECTION = first('section', 'The section that is decided on.');

/** Rules, in the order they are applied. */
export const RULE_FORMS: readonly Form[] = [
  statement(['give'], [BAND, WHEN, OTHERWISE], 'The first of these that holds gives the rating; when none does, the bands do.'),
  statement(['move up', 'move down'], [first('1 band', 'By how many bands; never beyond the last.'), MUST_WHEN], 'Moves the rating, in the order written.'),
  statement(['no better than'], [BAND, MUST_WHEN], 'A cap on the rating: of several the strictest wins, and a cap wins over a floor.'),
  statement(['no worse than'], [BAND, MUST_WHEN], 'A floor under the rating.'),
  statement(['may hold to'], [BAND, MUST_WHEN], 'Raises a question to an inspector, who answers with `hold … to …` or `do not hold …`.'),
  statement(['check'], [first('condition', 'What must have come out, such as `rating of safety is good`.')], 'Says what must come out; a check that fails is a finding.'),
];

/** What inspectors decide. */
export const DECISION_FORMS: readonly Form[] = [
  statement(['judge'], [SECTION, led('as', 'band', 'The band it is judged to be.')], 'Rates a section that is judged and not computed.'),
  statement(['hold'], [SECTION, led('to', 'band', 'The band it is held to.')], 'Answers a rule that may hold a rating down: it does.'),
  statement(['do not hold'], [SECTION], 'Answers a rule that may hold a rating down: it does not.'),
  statement(['moderate'], [SECTION, led('to', 'band', 'The band it is moved to.'), led('because', '"reason"', 'Why; a moderation without a reason is a finding.'), led('by', '"role"', 'Who decided.'), led('on', 'date', 'When, as year-month-day.')], 'Moves a rating after all rules, within the bound the framework sets.'),
  statement(['include', 'omit'], [first('section, …', 'Sections that are optional, or left out of this inspection.')], 'Takes sections into this inspection, or leaves them out.'),
];

/** Clauses whose parts are easily forgotten. */
export const CLAUSE_FORMS: readonly Form[] = [
  clause(['scored'], [first('expression', 'Such as `mean of every standard` or `points of access + points of safety`.'), led('absent', 'left out', 'What becomes of a part that has no score: `left out`, or `counts as 0`.')], 'How the score is made; where nothing is said it is the share of counted answers.'),
  clause(['rounded to'], [first('1%', 'The step: `1%` for shares, `0.5` for plain numbers.'), { lead: ['halves up', 'halves even', 'upwards', 'downwards'], shown: 'halves up', says: 'What becomes of a half: `halves up` or `halves even`. `upwards` and `downwards` round everything one way.' }], 'How the score is rounded, once, for what is published and tested.'),
  clause(['moderated'], [
    { lead: ['by at most', 'to any band'], shown: 'by at most 1 band', says: 'How far: `by at most` so many bands, or `to any band`.' },
    { lead: ['upwards', 'downwards'], shown: 'upwards', says: 'Which way; without it, both.' },
  ], 'How far inspectors may move the rating in the end; without it, not at all.'),
  clause(['not rated unless'], [first('condition', 'Such as `counted is at least 5`.'), led('saying', '"text"', 'What is printed in place of the rating.')], 'Without this there is no rating.'),
  clause(['asked when'], [first('condition', 'Over facts and other answers of the same record.')], 'When the question is asked. Where it is not, its answer is `-` and counts for nothing.'),
  clause(['answered on'], [first('list', 'A list of answers.')], 'The list it is answered with.'),
  clause(['answered'], [first('test', '`yes-no`, `number`, `date`, `text`, or a range such as `0 to 15`.'), led('in', '"measure"', 'What the number counts, such as `in "minutes"`.')], 'What an answer looks like, where it is not one of a list.'),
  clause(['sample is'], [first('test', 'How many records there must be, such as `at least 20`.'), led('when', 'condition', 'When this size is the one that counts.'), OTHERWISE], 'How many records of the unit there must be; the first that holds counts.'),
  clause(['counts also in'], [first('section, …', 'Further sections.')], 'Lets a question count in other sections too.'),
  clause(['weighted'], [first('number', 'Two counts twice as much as one.')], 'How much it counts in weighted figures; of a question, how much its points are multiplied by.'),
];

function statement(opens: readonly string[], parts: readonly FormPart[], says: string): Form {
  return { opens, place: 'statement', parts, says };
}

function clause(opens: readonly string[], parts: readonly FormPart[], says: string): Form {
  return { opens, place: 'clause', parts, says };
}
