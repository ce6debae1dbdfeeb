import { FIRST_VALUE, MOST_VALUES, type Expression, type Section } from '@inspection-criteria/model';
import { columnsOfCondition } from '@inspection-criteria/scoring';
import { listed, type FrameworkSubject, type Rule } from './rule.ts';

/** Answers to scored questions that bring no points and are not left out either. */
export const answersWithoutPoints: Rule<FrameworkSubject> = ({ plan, report }) => {
  const scored = new Set([...plan.counted].filter(([id]) => plan.section.get(id)?.score !== undefined).flatMap(([, questions]) => questions));
  for (const question of plan.questions) {
    if (!scored.has(question.id) || question.answer.kind !== 'choice') continue;
    const silent = question.answer.values.filter((v) => v.counted && v.worth === undefined);
    const [first] = silent;
    if (first === undefined || first.span.file === '') continue;
    report('answer-without-points', first.nameSpan, `The answer \`${first.id}\` to \`${question.id}\` brings no points and is not left out, so a score cannot tell what to make of it. Say \`worth\` with its points, or \`not counted\`.`);
  }
};

/** Lists without a value, and lists too long for one byte an answer. */
export const listSizes: Rule<FrameworkSubject> = ({ plan, report }) => {
  for (const scale of plan.framework.scales) {
    if (scale.values.length === 0) report('empty-list', scale.nameSpan, `The list \`${scale.id}\` has no values, so nothing can be answered or rated with it. Add a line for each value, the best first.`);
    if (scale.values.length > MOST_VALUES) report('too-many-values', scale.nameSpan, `The list \`${scale.id}\` has ${String(scale.values.length)} values; at most ${String(MOST_VALUES)} can be told apart. Use a number with a range instead (\`answered 0 to 1000\`).`);
  }
  for (const column of plan.column.values()) {
    if (column.answer.kind !== 'choice' || plan.scales.has(column.answer.list)) continue;
    if (column.answer.values.length === 0) report('empty-list', column.nameSpan, `Nothing says what \`${column.id}\` is answered with. Write \`answered on\` and a list, \`answered yes-no\`, or the answers in braces.`);
    if (column.answer.values.length > MOST_VALUES - FIRST_VALUE) report('too-many-values', column.nameSpan, `\`${column.id}\` has more answers than can be told apart (${String(MOST_VALUES)}). Use a number with a range instead.`);
  }
};

/** Sections whose score is made of answers and that have no question. */
export const emptySections: Rule<FrameworkSubject> = ({ plan, report }) => {
  for (const section of plan.sections) {
    const { score } = section;
    if (score?.expression.kind !== 'aggregate' || score.expression.over.kind !== 'answers' || score.expression.over.within.length > 0) continue;
    if ((plan.counted.get(plan.home.get(section.id) ?? section.id) ?? []).length > 0 || insideUnscored(section, plan.section)) continue;
    report('section-without-questions', section.nameSpan, `No question counts in \`${section.id}\`, so it can never have a score. Add questions, say \`counts also in ${section.id}\` where they stand, or say \`not scored\`.`);
  }
};

function insideUnscored(section: Section, all: ReadonlyMap<string, Section>): boolean {
  for (let at = all.get(section.parent ?? ''); at?.parent !== undefined; at = all.get(at.parent)) if (at.score === undefined) return true;
  return false;
}

/** Questions that are asked depending on each other in a circle. */
export const circularConditions: Rule<FrameworkSubject> = ({ plan, report }) => {
  for (const column of plan.column.values()) {
    if (plan.dependents.get(column.id)?.includes(column.id) !== true) continue;
    const [condition] = column.asked.filter((c) => columnsOfCondition(c).some((used) => plan.dependents.get(column.id)?.includes(used) === true || used === column.id));
    report('contradictory-condition', condition?.span ?? column.nameSpan, `Whether \`${column.id}\` is asked depends, in a circle, on its own answer, so it can never be settled. Let it depend on something answered before it.`);
  }
};

/** Scores that are made, directly or through others, of themselves. */
export const circularScores: Rule<FrameworkSubject> = ({ plan, report }) => {
  const uses = new Map(plan.sections.map((s) => [s.id, s.score === undefined ? [] : sectionsIn(s.score.expression)]));
  for (const section of plan.sections) {
    const path = circleFrom(section.id, uses);
    if (path !== undefined && section.score !== undefined) report('circular-score', section.score.span, `The score of \`${section.id}\` is made of itself (${path.join(' → ')}), so there is none. Take one of them out of the other.`);
  }
};

function sectionsIn(expression: Expression): readonly string[] {
  switch (expression.kind) {
    case 'property': return expression.of.kind === 'section' && (expression.property === 'score' || expression.property === 'points' || expression.property === 'rating') ? [expression.of.id] : [];
    case 'arithmetic': return [...sectionsIn(expression.left), ...sectionsIn(expression.right)];
    case 'aggregate': return expression.over.kind === 'sections' ? expression.over.ids : expression.over.kind === 'list' ? expression.over.items.flatMap(sectionsIn) : [];
    default: return [];
  }
}

function circleFrom(start: string, uses: ReadonlyMap<string, readonly string[]>): readonly string[] | undefined {
  const queue: (readonly string[])[] = [[start]];
  const seen = new Set<string>();
  for (let path = queue.shift(); path !== undefined; path = queue.shift()) {
    for (const next of uses.get(path.at(-1) ?? '') ?? []) {
      if (next === start) return [...path, next];
      if (!seen.has(next)) { seen.add(next); queue.push([...path, next]); }
    }
  }
  return undefined;
}

/** Lists of the framework's own that nothing is answered, rated, judged or worded with. */
export const unusedLists: Rule<FrameworkSubject> = ({ plan, read, report }) => {
  const used = new Set([
    ...plan.sections.flatMap((s) => [s.bands, s.words, s.judged]), ...plan.questions.map((q) => q.words),
    ...[...plan.column.values()].map((c) => 'list' in c.answer ? c.answer.list : undefined),
  ]);
  for (const scale of plan.framework.scales) {
    if (!used.has(scale.id) && scale.span.file === read.file && !read.whole.shared.some((s) => s.span.start === scale.span.start && s.span.file === scale.span.file)) {
      report('unused-list', scale.nameSpan, `Nothing uses the list \`${scale.id}\`. Use it (\`answered on\`, \`rated\`, \`judged on\`, \`worded\`), or remove it.`);
    }
  }
};

/** Lists that are named and not declared. */
export const unknownLists: Rule<FrameworkSubject> = ({ plan, report }) => {
  const known = [...plan.scales.keys()];
  for (const section of plan.sections) {
    for (const id of [section.bands, section.words]) {
      if (id !== undefined && !plan.scales.has(id)) report('unknown-name', section.nameSpan, `\`${section.id}\` names the list \`${id}\`, and there is none. The lists are ${listed(known)}; declare it, or name one of them.`);
    }
  }
};
