import { nearPercentText, numberText, type Expression, type Rule, type Section } from '@inspection-criteria/model';
import { weighings, type Weighing } from '@inspection-criteria/scoring';
import type { Names } from '../../lower/names.ts';
import { saysCountsIn } from './columns.ts';
import { countedWith, nameOfSection } from './groups.ts';
import { joined, labelled } from './labels.ts';
import { conditionPhrase, expressionPhrase, wherePhrase } from './phrasing.ts';
import { said, saidOfClause, type Author, type OfClauses, type Said } from './said.ts';
import { GIVEN_SENTENCE, judgedSentence, LEFT_OUT_SENTENCE, moderationSentence, roundedPhrase, unscoredSentence } from './sentences.ts';

/** A section, its declaration, and what sentences about it are made with. */
interface Told {
  readonly section: Section;
  readonly of: OfClauses;
  readonly author: Author;
  readonly names: Names;
}

/** How a section is scored and rated, a sentence a line, in the order in which it happens. */
export function methodOf(section: Section, names: Names, page: Author): readonly Said[] {
  const author = { ...page, self: section.id };
  const told: Told = { section, names, author, of: { declared: names.sections.get(section.id)?.declared, clauseNotes: section.clauseNotes, nameSpan: section.nameSpan } };
  return [...taking(told), ...scoring(told), ...rating(told), ...wording(told)];
}

function taking({ section, of, author, names }: Told): readonly Said[] {
  const also = countedWith(section.id, author, saysCountsIn(names));
  return [
    ...section.optional ? [saidOfClause('An inspection may leave it out.', 'Optional', of, author)] : [],
    ...also.length === 0 ? [] : [saidOfClause(`Its questions count in ${joined(also.map((id) => nameOfSection(id, author)), 'and')} as well.`, 'CountsIn', of, author)],
  ];
}

function scoring(told: Told): readonly Said[] {
  const { section: { score, judged, given, parent, leftOut, rounding, id }, of, author } = told;
  if (judged !== undefined) return [saidOfClause(judgedSentence(bandsLabel(told)), 'Judged', of, author), ...excluded(told)];
  if (given !== undefined) return [saidOfClause(GIVEN_SENTENCE, 'Answered', of, author), ...excluded(told)];
  if (score === undefined) return told.section.rules.length > 0 ? [] : [saidOfClause(unscoredSentence(parent === undefined), 'NotScored', of, author)];
  const measure = author.plan.measure.get(id) ?? 'number';
  return [
    said(`Its score is ${expressionPhrase(score.expression, author)}.`, score.span, score.notes, author), ...weights(told), ...absence(told), ...leftOut ? excluded(told) : [],
    ...rounding === undefined ? [] : [said(`The score is ${roundedPhrase(rounding, measure)}.`, rounding.span, rounding.notes, author)],
  ];
}

function bandsLabel({ section: { id, judged, bands }, author }: Told): string {
  const scale = author.plan.bandsOf.get(id);
  return scale === undefined ? judged ?? bands ?? '' : labelled(scale.label, author);
}

function excluded({ section, of, author }: Told): readonly Said[] {
  return section.leftOut ? [saidOfClause(LEFT_OUT_SENTENCE, 'NotCounted', of, author)] : [];
}

/** What each part of a weighted mean weighs. */
function weights({ section, author, names }: Told): readonly Said[] {
  return weighings(author.plan).filter(({ whole }) => whole === section.id).map(({ part, nominal, effective }) => {
    const weighed = author.plan.section.get(part) ?? author.plan.column.get(part);
    const label = author.plan.section.has(part) ? nameOfSection(part, author) : weighed === undefined ? part : `“${labelled(weighed.label, author)}”`;
    const declared = names.sections.get(part)?.declared ?? names.columns.get(part)?.declared;
    return saidOfClause(`${label} weighs ${numberText(nominal)}${shareOf(effective)}.`, 'Weighted', { declared, clauseNotes: weighed?.clauseNotes ?? [], nameSpan: weighed?.nameSpan ?? section.nameSpan }, author);
  });
}

function shareOf(effective: Weighing['effective']): string {
  return `: ${nearPercentText(effective)} of the score while every part has one`;
}

/** What becomes of parts without a score, where the score is made of parts. */
function absence({ section: { score, absent, nameSpan }, author, of }: Told): readonly Said[] {
  if (score === undefined || !isOfParts(score.expression)) return [];
  switch (absent.kind) {
    case 'carried': return [said('While a part has no score, it has none either.', score.span, {}, author)];
    case 'left out': return [saidOfClause('A part without a score is left out, and the score is made of the rest.', 'Absent', of, author)];
    case 'counts as': return [said(`A part without a score counts as ${numberText(absent.value)}.`, absent.span.file === '' ? nameSpan : absent.span, {}, author)];
  }
}

function isOfParts(expression: Expression): boolean {
  if (expression.kind === 'arithmetic') return isOfParts(expression.left) || isOfParts(expression.right);
  return expression.kind === 'aggregate' && expression.function !== 'count' && (expression.over.kind === 'sections' || expression.over.kind === 'list');
}

function rating(told: Told): readonly Said[] {
  const { section: { unrated, rules, moderation, judged }, author } = told;
  if (author.plan.bandsOf.get(told.section.id) === undefined) return [];
  const gives = rules.filter((rule) => rule.kind === 'give');
  return [
    ...judged === undefined ? [
      ...unrated.map(({ unless, notes, span }) => said(`It is rated only where ${conditionPhrase(unless, author)}${notes.saying === undefined ? '' : `; elsewhere stands “${labelled(notes.saying, author)}”`}.`, span, notes, author)),
      ...gives.map((rule, i) => said(ruleSentence(rule, author, i > 0), rule.span, rule.notes, author)), ...banding(told, gives),
    ] : [],
    ...IN_ORDER.flatMap((kinds) => rules.filter(({ kind }) => kinds.includes(kind))).map((rule) => said(ruleSentence(rule, author, false), rule.span, rule.notes, author)),
    ...moderation === undefined ? [] : [said(moderationSentence(moderation), moderation.span, moderation.notes, author)],
  ];
}

/** Rules on a rating in the order in which they are looked at, behind those that give it. */
const IN_ORDER: readonly (readonly Rule['kind'][])[] = [['move'], ['no worse than'], ['no better than'], ['may hold to']];

/** How a score becomes a rating, where no rule has given one. */
function banding(told: Told, gives: readonly Rule[]): readonly Said[] {
  const { section: { score }, of, author } = told;
  if (score === undefined || gives.some((rule) => rule.when === undefined)) return [];
  const bands = bandsLabel(told);
  return [saidOfClause(gives.length === 0 ? `Its rating follows from the score, by the bands of ${bands}.` : `Otherwise the rating follows from the score, by the bands of ${bands}.`, 'Rated', of, author)];
}

/** A rule as a sentence. `otherwise`: another that would have given the rating stands before it. */
function ruleSentence(rule: Rule, author: Author, otherwise: boolean): string {
  const where = rule.when === undefined ? '' : ` ${wherePhrase(rule.when, author)}`;
  switch (rule.kind) {
    case 'give': return `${otherwise ? 'Otherwise it' : 'The rating'} is ${expressionPhrase(rule.value, author)}${where}.`;
    case 'move': return `The rating moves ${rule.bands > 0 ? 'up' : 'down'} ${String(Math.abs(rule.bands))} band${Math.abs(rule.bands) === 1 ? '' : 's'}${where}.`;
    case 'no better than': case 'no worse than': return `The rating is ${rule.kind} ${expressionPhrase(rule.value, author)}${where}.`;
    case 'may hold to': return `An inspector may hold the rating to ${expressionPhrase(rule.value, author)}${where}.`;
  }
}

function wording({ section, of, author }: Told): readonly Said[] {
  const phrases = author.plan.scales.get(section.words ?? '');
  if (phrases === undefined) return [];
  const what = section.score === undefined ? 'What each question comes to is' : 'Its score, and what each question comes to, are';
  return [saidOfClause(`${what} put into words, by ${labelled(phrases.label, author)}.`, 'Worded', of, author)];
}
