import type { AggregateFunction, Property } from '@inspection-criteria/model';
import { first, led, type Form, type FormPart } from './form.ts';

const NARROWED: readonly FormPart[] = [
  led('in', 'section, …', 'Only what stands in these sections; without it, in the section where this is said.'),
  led('except', 'name, …', 'Leaves these out.'),
  led('where', 'condition', 'Only those for which this holds. The condition takes all that follows, so one that is to end stands in brackets.'),
];

const MANY = first('every level', 'What is put together: every section of a level, `every question`, every record of a unit, or a list such as `access, safety`.');
const WEIGHTED = first('section, …', 'What is put together, each as much as its `weighted` says: a list such as `access, safety`, every section of a level, or `every question`.');

/** Each function that makes one figure of many. */
export const FUNCTION_FORMS: Readonly<Record<AggregateFunction, Form>> = {
  share: aggregate('share', [first('counted answers', 'All answers that count here: they are pooled, so that each weighs the same.'), ...NARROWED], 'All points gained over all points that could be gained, never a mean of means.'),
  mean: aggregate('mean', [MANY, ...NARROWED], 'The mean of the scores, each weighing the same; `mean points of …` takes another figure of each.'),
  lowest: aggregate('lowest', [MANY, ...NARROWED], 'The lowest score; `lowest rating of …` is the worst band among them.'),
  highest: aggregate('highest', [MANY, ...NARROWED], 'The highest score; `highest rating of …` is the best band among them.'),
  sum: aggregate('sum', [MANY, ...NARROWED], 'All scores added up; `sum points of …` adds up what ratings are worth.'),
  count: aggregate('count', [first('every unit', 'What is counted: every record of a unit, every section of a level, or `every question`.'), ...NARROWED], 'How many there are.'),
  'weighted-mean': aggregate('weighted-mean', [WEIGHTED, ...NARROWED], 'The mean of the scores, each weighing what its section or question is `weighted`.'),
  'weighted-sum': aggregate('weighted-sum', [WEIGHTED, ...NARROWED], 'The scores added up, each times what its section or question is `weighted`.'),
};

/** Each property of a section or a question. */
export const PROPERTY_FORMS: Readonly<Record<Property, Form>> = {
  score: property('score', 'The share, or whatever `scored` says, as published.'),
  rating: property('rating', 'The final rating, after moves, limits and moderation.'),
  band: property('band', 'The provisional rating, before anything moves or limits it.'),
  points: property('points', 'What the final rating is `worth`.'),
  answers: property('answers', 'How many answers were given, counted or not.'),
  gained: property('gained', 'The points gained, weighted.'),
  available: property('available', 'The points that could be gained, weighted.'),
  counted: property('counted', 'How many answers are in the denominator.'),
  missed: property('missed', 'How many counted answers are worth less than the best.'),
  words: property('words', 'The phrase for its share.'),
};

/** Conditions that speak of several things at once. */
export const QUANTITY_FORMS: readonly Form[] = [
  quantity('any', 'Holds where at least one of them is so.'),
  quantity('every', 'Holds where all of them are so; of none at all it holds.'),
  quantity('no', 'Holds where none of them is so.'),
];

function aggregate(name: AggregateFunction, parts: readonly FormPart[], says: string): Form {
  return { opens: [`${name} of`], place: 'expression', parts, says };
}

function property(name: Property, says: string): Form {
  return { opens: [`${name} of`], place: 'expression', parts: [first('section or question', 'The section or question that is asked for it.')], says };
}

function quantity(word: string, says: string): Form {
  const test: FormPart = { lead: ['is', 'are'], shown: 'is test', says: 'What must be so: a band, `good or better`, `at least 50%`, `not poor`.' };
  return { opens: [word], place: 'condition', parts: [first('level', 'The word of a level, or its plural.'), ...NARROWED, test], says };
}
