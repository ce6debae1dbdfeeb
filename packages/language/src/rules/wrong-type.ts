import { compare, valuesOf, wordExpression, wordTest, ZERO, type AggregateExpression, type Condition, type Expression, type Rule as SectionRule, type Section, type Selection, type Test } from '@inspection-criteria/model';
import { plainCut, type Plan } from '@inspection-criteria/scoring';
import { limitsOf, mismatch, oneOf, spokenOf, type Compared } from './mismatch.ts';
import { mixedNumbers } from './mixed-numbers.ts';
import type { FrameworkSubject, Rule } from './rule.ts';
import { listening } from '../report.ts';
import { isNumber, ofProperty, ofScore, typeOf, type Self } from './types.ts';

/** Comparisons of what cannot be compared, rules that give no rating of their section, and bands for scores of another kind. */
export const wrongType: Rule<FrameworkSubject> = (subject) => {
  const { plan } = subject;
  for (const { asked, unit } of plan.column.values()) for (const condition of asked) checkCondition(condition, { ...subject, self: NOBODY, asking: unit });
  for (const { unrated } of plan.questions) for (const { unless } of unrated) checkCondition(unless, { ...subject, self: { kind: 'question' }, asking: undefined });
  for (const { values } of plan.framework.scales) for (const { when } of values) for (const condition of when) checkCondition(condition, { ...subject, self: NOBODY, asking: undefined });
  for (const { sample } of plan.framework.units) for (const { when } of sample) checkCondition(when, { ...subject, self: NOBODY, asking: undefined });
  for (const section of plan.sections) checkSection(section, { ...subject, self: { kind: 'sections', ids: [section.id] }, asking: undefined });
};

const NOBODY: Self = { kind: 'nobody' };

/** Where a condition stands. */
interface Place extends FrameworkSubject {
  readonly self: Self;
  /** The unit of what is asked only where it holds, which is settled for each record before anything is scored. */
  readonly asking: string | undefined;
}

function checkSection(section: Section, place: Place): void {
  if (section.score !== undefined) checkExpression(section.score.expression, place);
  for (const { unless } of section.unrated) checkCondition(unless, place);
  for (const rule of section.rules) {
    checkCondition(rule.when, place);
    if (rule.kind !== 'move') checkGiven(rule, section, place);
  }
  checkBands(section, place);
}

function checkCondition(condition: Condition | undefined, place: Place): void {
  switch (condition?.kind) {
    case undefined: return;
    case 'and': case 'or': for (const part of condition.parts) checkCondition(part, place); return;
    case 'not': checkCondition(condition.condition, place); return;
    case 'comparison': checkComparison(condition, place); return;
    case 'quantity': checkQuantity(condition, place);
  }
}

function checkComparison({ left, test, records, span }: Extract<Condition, { kind: 'comparison' }>, place: Place): void {
  if (!place.understood(span)) return;
  const self: Self = records === undefined ? place.self : { kind: 'record' };
  const { report, heardNothing } = listening(place.report);
  checkExpression(left, { ...place, report });
  const said = spokenOf(left);
  if (!heardNothing()) return;
  const scored = place.asking === undefined ? undefined : test.alternatives.flatMap(({ form }) => limitsOf(form)).find(isOfScores);
  if (place.asking !== undefined && records !== undefined) {
    place.report('wrong-type', span, severalAsked(place.asking, records.unit, `${said} is ${wordTest(test)}`));
  } else if (place.asking !== undefined && isOfScores(left)) {
    place.report('wrong-type', left.span, settledBefore(said));
  } else if (scored !== undefined) {
    place.report('wrong-type', scored.span, settledBefore(spokenOf(scored)));
  } else if (isConstant(left) && test.alternatives.every(({ form }) => limitsOf(form).every(isConstant))) {
    place.report('wrong-type', span, `This compares \`${said}\` with what stands beside it, which no answer can change: it always comes out the same. Name a fact, a question or a section before \`is\`.`);
  } else if (test.alternatives.some(({ form }) => limitsOf(form).some((limit) => isSame(limit, left)))) {
    place.report('wrong-type', span, `This compares \`${said}\` with itself, so no answer changes what comes out. Name what it should be compared with.`);
  } else if (isNumberlessQuestion(left, place.plan)) {
    place.report('wrong-type', left.span, `\`${said}\` is answered with a number and brings no points, so in a rule about all records it has no score. Say which figure to make of its answers, \`mean of ${said}\`, or of which record: \`${said} is … in any …\`.`);
  } else checkTest({ said, type: typeOf(left, self, place.plan), expression: left }, test, { ...place, self });
}

function settledBefore(said: string): string {
  return `Whether something is asked is settled before anything is scored, so \`${said}\` is not known here and this never holds. Ask for a fact, or for the answer to a question about the same record.`;
}

function severalAsked(asking: string, unit: string, comparison: string): string {
  if (asking === 'inspection') return `Whether something is asked of an inspection is settled by what is known of it alone, and this looks at several of \`${unit}\`. Declare a fact about the inspection that says so, and ask for that.`;
  const instead = asking === unit ? `Leave out \`in\` and what follows: \`${comparison}\`.` : `Declare a fact of each ${asking} that says so, and ask for that.`;
  return `Whether something is asked of a ${asking} is settled by its own answers, one ${asking} after the other, and this looks at several of \`${unit}\`. ${instead}`;
}

/** Whether an expression asks for something scored, or for more than one record. */
function isOfScores(expression: Expression): boolean {
  if (expression.kind === 'arithmetic') return isOfScores(expression.left) || isOfScores(expression.right);
  return expression.kind === 'property' || expression.kind === 'aggregate';
}

function isConstant({ kind }: Expression): boolean {
  return kind === 'number' || kind === 'text' || kind === 'date';
}

/** Whether two expressions are one thing that is asked. What could not be understood is nothing, and no such thing. */
function isSame(one: Expression, other: Expression): boolean {
  return one.kind !== 'none' && one.kind === other.kind && wordExpression(one) === wordExpression(other);
}

function isNumberlessQuestion(left: Expression, { column }: Plan): boolean {
  if (left.kind !== 'property' || left.property !== 'score' || left.of.kind !== 'question') return false;
  const answer = column.get(left.of.id)?.answer;
  return answer?.kind === 'number' && valuesOf(answer).every(({ worth }) => worth === undefined);
}

function checkTest(compared: Compared, { alternatives }: Test, place: Place): void {
  for (const { form, negated, span } of alternatives) {
    const [limit] = limitsOf(form);
    if (limit?.kind === 'arithmetic' && leftmost(limit).kind === 'value') {
      place.report('wrong-type', span, `This compares \`${compared.said}\` with \`${wordExpression(limit)}\`, and nothing can be calculated with a name. To calculate with what a condition lets through, put the condition in brackets: \`where (${compared.said} is ${wordExpression(leftmost(limit))}) ${limit.operator} …\`.`);
      continue;
    }
    for (const own of limitsOf(form)) checkExpression(own, place);
    const found = mismatch(compared, form, place.self, place.plan);
    if (found !== undefined) place.report('wrong-type', span, found.message, negated || found.suggestion === undefined ? {} : { suggestion: found.suggestion });
  }
}

/** What a calculation begins with. */
function leftmost(expression: Expression): Expression {
  return expression.kind === 'arithmetic' ? leftmost(expression.left) : expression;
}

function checkQuantity({ quantifier, over, test, span }: Extract<Condition, { kind: 'quantity' }>, place: Place): void {
  if (!place.understood(span) || over.kind === 'list' || over.kind === 'answers') return;
  if (place.asking !== undefined) {
    place.report('wrong-type', span, 'Whether something is asked is settled before anything is scored, so this never holds. Ask for a fact, or for the answer to a question about the same record.');
    return;
  }
  checkSelection(over, place);
  if (over.kind !== 'records' && quantifier.kind === 'at least' && quantifier.number > over.ids.length) {
    const there = over.ids.length === 0 ? 'there is none' : over.ids.length === 1 ? 'there is only 1' : `there are only ${String(over.ids.length)}`;
    place.report('wrong-type', span, `This asks for at least ${String(quantifier.number)}, and ${there}, so it can never hold. Lower the number, or say \`every\`.`);
    return;
  }
  const items = itemsOf(over);
  const names = test.alternatives.some(({ form }) => 'value' in form && form.value.kind === 'value');
  checkTest({ said: names ? 'rating' : 'score', type: ofProperty(names ? 'rating' : 'score', items, place.plan), expression: undefined }, test, place);
}

/** Of whom a selection's `where`, or the test of a quantity, asks. */
function itemsOf(over: Exclude<Selection, { kind: 'list' | 'answers' }>): Self {
  return over.kind === 'sections' ? { kind: 'sections', ids: over.ids } : { kind: over.kind === 'questions' ? 'question' : 'record' };
}

function checkSelection(over: Selection, place: Place): void {
  if (over.kind === 'list') for (const item of over.items) checkExpression(item, place);
  else checkCondition(over.where, { ...place, self: over.kind === 'answers' ? { kind: 'record' } : itemsOf(over), asking: undefined });
}

/** Sums of what is no number, and figures made of names. */
function checkExpression(expression: Expression, place: Place): void {
  if (expression.kind === 'aggregate') checkSelection(expression.over, place);
  if (expression.kind === 'arithmetic') for (const side of [expression.left, expression.right]) checkOperand(side, place);
  if (expression.kind === 'aggregate') checkNumbers(expression, place);
  if (expression.kind !== 'aggregate' || typeOf(expression, place.self, place.plan).kind !== 'nothing') return;
  place.report('wrong-type', expression.span, `Ratings are names, and there is no ${expression.function} of names, so this is always none. Write \`${expression.function} points of …\` for what the ratings are worth, or \`lowest rating of …\`.`);
}

/** Numbers that were given beside scores, as if they were of one kind. */
function checkNumbers(expression: AggregateExpression, { plan, self, report }: Place): void {
  const [home] = self.kind === 'sections' ? self.ids : [];
  const message = mixedNumbers(expression, plan.section.get(home ?? '')?.absent.kind ?? 'carried', plan);
  if (message !== undefined) report('wrong-type', expression.span, message);
}

function checkOperand(side: Expression, place: Place): void {
  checkExpression(side, place);
  const type = typeOf(side, place.self, place.plan);
  if (isNumber(type) || type.kind === 'unknown' || type.kind === 'nothing') return;
  const what = type.kind === 'named' ? oneOf(type.values) : `a ${type.kind === 'words' ? 'phrase' : type.kind}`;
  place.report('wrong-type', side.span, `\`${spokenOf(side)}\` is ${what}, and nothing can be calculated with that, so this is always none. ${type.kind === 'named' ? 'Calculate with `score`, `points` or a count.' : 'Compare it as it is.'}`);
}

/** A rule's value must be one of the bands of its section. */
function checkGiven(rule: Exclude<SectionRule, { kind: 'move' }>, { bands }: Section, { plan, self, understood, report }: Place): void {
  const { value } = rule;
  const own = plan.scales.get(bands ?? '');
  const type = typeOf(value, self, plan);
  if (own === undefined || type.kind === 'unknown' || !understood(value.span)) return;
  const names = plan.order.get(own.id) ?? [];
  if (type.kind === 'named' && (type.list === own.id || type.values.some((name) => names.includes(name)))) return;
  const cut = value.kind === 'number' ? own.values.find((band) => { const at = plainCut(band); return at !== undefined && compare(at.limit, value.value) === 0; }) : undefined;
  const what = type.kind === 'named' ? oneOf(type.values) : isNumber(type) ? 'a number' : 'something else';
  const makes = value.kind === 'aggregate' && (value.function === 'lowest' || value.function === 'highest') && value.property === undefined ? wordExpression({ ...value, property: 'rating' }) : undefined;
  const instead = cut !== undefined ? `Write \`${cut.id}\`.` : makes !== undefined ? `Write \`${makes}\`.` : 'Name one of the bands.';
  report('wrong-type', value.span, `\`${rule.kind}\` needs one of the bands of \`${own.id}\`, and \`${spokenOf(value)}\` is ${what}, so ${rule.kind === 'give' ? 'where this holds there is no rating' : 'this rule does nothing'}. The bands are ${names.map((name) => `\`${name}\``).join(', ')}. ${instead}`, { suggestion: cut?.id ?? makes });
}

/** Cuts in percent tell nothing of scores that are counts or points. */
function checkBands(section: Section, { plan, understood, report }: Place): void {
  const { score, judged, rules } = section;
  const bands = plan.scales.get(section.bands ?? '');
  if (score === undefined || bands === undefined || judged !== undefined || rules.some(({ kind }) => kind === 'give') || !understood(score.span)) return;
  const limits = bands.values.flatMap(({ cuts }) => cuts).flatMap(({ test }) => test.alternatives).flatMap(({ form }) => limitsOf(form)).filter((e) => e.kind === 'number');
  if (ofScore(section, plan).kind !== 'count' || !limits.some((e) => e.percent && compare(e.value, ZERO) > 0)) return;
  const [first] = bands.values;
  report('wrong-type', score.span, `This makes a plain number, such as 3, and the bands of \`${bands.id}\` are cut by shares, so ${first === undefined ? 'they tell nothing of it' : `\`${first.id}\` is reached with a single point`}. Make a share of it, for example with \`mean of …\`, or rate it on bands cut by plain numbers.`);
}
