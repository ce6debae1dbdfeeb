import { wordTest } from '@inspection-criteria/model';
import { ast, placeOf } from '../syntax/index.ts';
import { putIn, writeAt } from '../edits.ts';
import type { Fix, Fixer } from './fix.ts';
import { linesAbove } from './lines.ts';
import { names, nodeAt, sameSpan, sourceAt, spanIn, textAt, within } from './places.ts';
import { suggested } from './suggested.ts';
import { usingWhatShares } from './unknown-name.ts';

/** Answers a question on one of the lists there are. */
export const emptyList: Fixer = ({ checked, diagnostic: { span } }) => {
  const node = nodeAt(checked, span, (one): one is ast.Question | ast.Fact => ast.isQuestion(one) || ast.isFact(one));
  if (node === undefined || !sameSpan(spanIn(span.file, placeOf(node, 'name')), span) || node.values.length > 0) return [];
  const { end } = node.label === undefined ? placeOf(node, 'name') : placeOf(node.label);
  const read = checked.project.frameworks.find(({ framework }) => within(span, framework.span));
  const lists = read?.framework.scales.filter(({ kind, values, span: own }) => kind === 'answers' && values.length > 0 && own.file !== '') ?? [];
  return [
    'answered yes-no',
    ...lists.map(({ id }) => `answered on ${id}`),
  ].map((clause) => ({ title: `Write \`${clause}\` behind \`${node.name}\``, edits: [putIn(span.file, end, ` ${clause}`)] }));
};

/** Says of an answer that it is left out, or that it brings nothing. */
export const answerWithoutPoints: Fixer = ({ checked, diagnostic: { span } }) => {
  const value = nodeAt(checked, span, ast.isValue);
  if (value === undefined) return [];
  const ends = [
    placeOf(value, 'name'),
    ...value.label === undefined ? [] : [placeOf(value.label)],
    ...value.clauses.filter(ast.isCut).map((clause) => placeOf(clause)),
  ];
  const end = Math.max(...ends.map((place) => place.end));
  return ['not counted', 'worth 0'].map((clause) => ({ title: `Say \`${clause}\` of \`${value.name}\``, edits: [putIn(span.file, end, ` ${clause}`)] }));
};

/** Uses a file that shares the level, writes the word that was meant, or declares the level it names. */
export const unknownWord: Fixer = (subject) => {
  const { checked, diagnostic: { span } } = subject;
  const source = sourceAt(checked, span);
  const framework = nodeAt(checked, span, ast.isFramework);
  const word = textAt(checked, span);
  const section = framework?.members.find((member) => placeOf(member).end >= span.end);
  if (source === undefined || section === undefined || nodeAt(checked, span, ast.isSection) === undefined) return suggested(subject);
  return [
    ...usingWhatShares('level', subject),
    ...suggested(subject),
    { title: `Declare \`level ${word}\``, edits: [linesAbove(source.text, source.file, placeOf(section).start, [`level ${word}`])] },
  ];
};

/** Leaves out of a score what has none. */
export const scoreNeverThere: Fixer = ({ checked, diagnostic: { span } }) => {
  const clause = nodeAt(checked, span, ast.isScored);
  if (clause === undefined || !ast.isApply(clause.score)) return [];
  return [{ title: 'Leave out what has no score: `absent left out`', edits: [putIn(span.file, span.end, ' absent left out')] }];
};

/** Writes the cut that stood in the edition before, or leaves out what is said of it. */
export const cutFormerlyDiffers: Fixer = ({ checked, diagnostic: { span, related } }) => {
  const formerly = nodeAt(checked, span, ast.isValue)?.clauses.find((clause) => ast.isFormerly(clause) && clause.bound !== undefined);
  const values = checked.project.frameworks.flatMap(({ framework }) => framework.scales).flatMap((scale) => scale.values);
  const was = values.flatMap(({ cuts }) => cuts).find((cut) => related.some((one) => sameSpan(one.span, cut.span)));
  if (formerly === undefined) return [];
  const place = placeOf(formerly);
  const leftOut: Fix = {
    title: `Leave out \`${textAt(checked, spanIn(span.file, place))}\``,
    edits: [writeAt(span.file, { ...place, start: place.start - 1 }, '')],
  };
  if (was === undefined) return [leftOut];
  const said = wordTest(was.test);
  return [{ title: `Write \`formerly ${said}\``, edits: [writeAt(span.file, placeOf(formerly, 'bound'), said)], preferred: true }, leftOut];
};

/** Says of which record a fact is asked. */
export const needsARecord: Fixer = ({ checked, diagnostic }) => {
  const { span } = diagnostic;
  const comparison = nodeAt(checked, span, ast.isComparison);
  if (comparison === undefined || comparison.quantifier !== undefined) return [];
  const units = [...new Set(checked.project.frameworks.flatMap(({ framework }) => framework.units.map(({ id }) => id)))];
  const unit = units.find((id) => diagnostic.message.includes(`in any ${id}`)) ?? units.find((id) => names(diagnostic, id));
  const at = placeOf(comparison, 'test').end;
  return unit === undefined ? [] : ['any', 'every', 'no'].map((quantifier) => ({
    title: `Ask it of ${quantifier} ${unit}: \`in ${quantifier} ${unit}\``,
    edits: [putIn(span.file, at, ` in ${quantifier} ${unit}`)],
  }));
};

