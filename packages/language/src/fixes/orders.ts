import { compareNumbers, numbered } from '../rules/questions-out-of-order.ts';
import { ast, placeOf } from '../syntax/index.ts';
import { writeAt, type Edit } from '../edits.ts';
import type { Fixer } from './fix.ts';
import { nodeAt, sourceAt } from './places.ts';
import { reordered, slotsOf } from './reorder.ts';

/** Puts the numbered questions of a section in the order of their numbers, each with the comments above it. */
export const questionsInOrder: Fixer = ({ checked, diagnostic: { span } }) => {
  const source = sourceAt(checked, span);
  const section = nodeAt(checked, span, ast.isSection);
  const series = numbered(nodeAt(checked, span, ast.isQuestion)?.name ?? '')?.series;
  const questions = section?.members.filter(ast.isQuestion).filter(({ name }) => numbered(name)?.series === series) ?? [];
  if (source === undefined || section === undefined || series === undefined) return [];
  const order = questions.map((_, i) => i).sort((a, b) => compareNumbers(questions[a]?.name ?? '', questions[b]?.name ?? '') || a - b);
  const edits = reordered(source, slotsOf(source.text, questions.map((question) => placeOf(question))), order);
  return edits.length === 0 ? [] : [{ title: `Put the questions of \`${section.name}\` in the order of their numbers`, edits }];
};

/** Gives the stars there are to the bands from the best down, the most first. */
export const starsInOrder: Fixer = ({ checked, diagnostic: { span } }) => {
  const list = nodeAt(checked, span, ast.isScale);
  const stars = list?.values.flatMap(({ clauses }) => clauses.filter(ast.isShown)).filter(({ property }) => property === 'stars') ?? [];
  if (list === undefined || stars.some(({ all }) => all !== stars[0]?.all)) return [];
  const sorted = stars.map(({ value }) => value).sort((a, b) => Number(b) - Number(a));
  const edits = stars.flatMap((one, i): readonly Edit[] => {
    const value = sorted[i] ?? one.value;
    return value === one.value ? [] : [writeAt(span.file, placeOf(one, 'value'), value)];
  });
  return edits.length === 0 ? [] : [{ title: `Give the most stars to the best of \`${list.name}\`, and fewer on the way down`, edits }];
};
