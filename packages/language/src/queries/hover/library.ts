import type { AggregateFunction, Property } from '@inspection-criteria/model';
import type { WordMeaning } from './keywords.ts';

const PROPERTIES: Readonly<Record<Property, WordMeaning>> = {
  score: ['The score: a rule, a band or a check sees it rounded, another score is made of it exact.', 'expressions'],
  rating: ['The final rating, after limits and moderation.', 'expressions'],
  band: ['The rating before limits and moderation.', 'expressions'],
  points: ['How many points the final rating is worth.', 'expressions'],
  answers: ['How many answers were given, counted or not.', 'expressions'],
  gained: ['The points that were gained.', 'expressions'],
  available: ['The points that could have been gained.', 'expressions'],
  counted: ['How many answers count.', 'expressions'],
  missed: ['How many of the answers that count are not the best one.', 'expressions'],
  words: ['The phrase for the share.', 'expressions'],
};

const FUNCTIONS: Readonly<Record<AggregateFunction, WordMeaning>> = {
  'share': ['All points gained over all points that could be gained, pooled; never a mean of means.', 'expressions'],
  'mean': ['The sum over their number: each weighs the same, however many answers it has.', 'expressions'],
  'lowest': ['The lowest number, or the worst rating.', 'expressions'],
  'highest': ['The highest number, or the best rating.', 'expressions'],
  'sum': ['All of them added up.', 'expressions'],
  'count': ['How many there are.', 'expressions'],
  'weighted-mean': ['The mean in which each counts as often as it weighs.', 'expressions'],
  'weighted-sum': ['All of them added up, each multiplied by what it weighs.', 'expressions'],
};

/** Words that are always there and are no part of the grammar. */
export const LIBRARY: Readonly<Record<string, WordMeaning>> = {
  ...PROPERTIES, ...FUNCTIONS,
  'none': ['There is no score, no rating or no answer. It is not nought.', 'expressions'],
  'left-out': ['The section was left out of the inspection.', 'expressions'],
  'yes-no': ['A list that is always there: yes, worth 1 point to a question, and no, worth none.', 'answers'],
  'number': ['Any number.', 'answers'],
  'date': ['A day, written year-month-day: 2026-03-02.', 'answers'],
  'text': ['A text in quotation marks.', 'answers'],
  'question': ['The questions of a section, or of the framework.', 'expressions'],
  'questions': ['The questions of a section, or of the framework.', 'expressions'],
  'figure': ['A level that is always there, for named numbers.', 'structure'],
  'inspection': ['A unit that is always there, with one record: the inspection itself.', 'structure'],
  'rules': ['All rules without a name.', 'editions'],
};
