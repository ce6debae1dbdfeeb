import { compare, numberText, ONE, rational, wordExpression, ZERO, type AggregateExpression, type Expression, type NumberExpression, type Rational, type TestForm, type Value } from '@inspection-criteria/model';
import { plainCut, type Plan } from '@inspection-criteria/scoring';
import { isNumber, typeOf, type Self, type Type } from './types.ts';
import { listed } from '../wording.ts';

/** What is wrong with a comparison, and perhaps what to write in place of its test. */
export interface Mismatch {
  readonly message: string;
  readonly suggestion?: string | undefined;
}

/** What is compared: how it is said, and its type. */
export interface Compared {
  readonly said: string;
  readonly type: Type;
  readonly expression: Expression | undefined;
}

/** Why nothing of this type can sensibly be held against the test; undefined where it can. */
export function mismatch(compared: Compared, form: TestForm, self: Self, plan: Plan): Mismatch | undefined {
  for (const limit of limitsOf(form)) {
    if (limit.kind === 'none') continue;
    const found = limit.kind === 'left-out' ? neverLeftOut(compared, plan) : against(compared, form, limit, typeOf(limit, self, plan), plan);
    if (found !== undefined) return found;
  }
  return undefined;
}

/** What a test compares with. */
export function limitsOf(form: TestForm): readonly Expression[] {
  return form.kind === 'range' ? [form.from, form.to] : 'limit' in form ? [form.limit] : [form.value];
}

/** Only sections are left out of an inspection; asked of anything else, it would pass where nothing was answered. */
function neverLeftOut({ said, type, expression }: Compared, plan: Plan): Mismatch | undefined {
  if (!isNoSection(expression)) return undefined;
  const column = expression?.kind === 'answer' ? plan.column.get(expression.column) : undefined;
  const isGiven = column?.kind === 'fact' && !column.optional && column.asked.length === 0;
  const own = type.kind === 'named' ? `Compare it with ${oneOf(type.values)}.` : 'It is always given, so leave this out.';
  const instead = isGiven ? own : 'Where there is no answer or number, write `none`.';
  return { message: `Only sections are left out of an inspection, so \`${said}\` is never \`left-out\`. ${instead}`, suggestion: isGiven ? undefined : 'none' };
}

/** What is asked of the section at hand, or of each of several, may be asked of sections. */
function isNoSection(expression: Expression | undefined): boolean {
  return expression !== undefined && (expression.kind !== 'property' || expression.of.kind === 'question');
}

function against(compared: Compared, form: TestForm, limit: Expression, other: Type, plan: Plan): Mismatch | undefined {
  const { type, said } = compared;
  if (type.kind === 'unknown' || type.kind === 'nothing' || other.kind === 'unknown' || other.kind === 'nothing') return undefined;
  const reach = form.kind === 'or better' || form.kind === 'or worse';
  if (isNumber(type) && isNumber(other)) {
    if (reach) return unordered(form, limit);
    return limit.kind === 'number' ? ofNumber(compared, form, limit, plan) : undefined;
  }
  if (type.kind === 'named') return ofNames(compared, type, form, limit, other, plan);
  // A number may have names for some of its values.
  if (other.kind === 'named' && isNumber(type)) return isOwnList(compared, other.list) ? undefined : { message: `\`${said}\` is ${KINDS[type.kind]}, so it is never \`${wordExpression(limit)}\`. Compare it with a number.` };
  if (type.kind === other.kind && !reach) return undefined;
  if (type.kind === other.kind) return unordered(form, limit);
  if (type.kind === 'words' && other.kind === 'text') return undefined;
  return { message: `\`${said}\` is ${KINDS[type.kind]}, and \`${wordExpression(limit)}\` is ${KINDS[other.kind]}, so this can never hold. ${INSTEAD[type.kind] ?? 'Compare it with a number.'}` };
}

const KINDS: Readonly<Record<Type['kind'], string>> = {
  share: 'a share, from 0% to 100%', count: 'a plain number', figure: 'a number', date: 'a date', text: 'a text', words: 'a phrase', named: 'a name', nothing: 'nothing', unknown: 'unknown',
};

const INSTEAD: Partial<Record<Type['kind'], string>> = {
  date: 'Compare it with a date such as `2026-03-02`.', text: 'Compare it with a text in quotation marks.', words: 'Compare it with a text in quotation marks; for the number write `score`.',
};

function isOwnList({ expression }: Compared, list: string): boolean {
  return expression === undefined || (expression.kind === 'answer' && expression.column === list) || expression.kind === 'property' || expression.kind === 'aggregate';
}

/** `60% or better`: numbers and dates have no better and worse. */
function unordered({ kind }: TestForm, limit: Expression): Mismatch {
  const word = wordExpression(limit);
  const suggestion = `${kind === 'or better' ? 'at least' : 'at most'} ${word}`;
  return { message: `\`${kind}\` goes by the order of a list of answers or bands, and \`${word}\` is on none, so this can never hold. Write \`${suggestion}\`.`, suggestion };
}

function ofNumber({ type, said, expression }: Compared, form: TestForm, limit: NumberExpression, plan: Plan): Mismatch | undefined {
  if (type.kind === 'share' && !limit.percent && compare(limit.value, ONE) > 0) return forgotPercent(said, form, limit.value);
  if (type.kind !== 'count' || !limit.percent || compare(limit.value, ZERO) === 0) return undefined;
  const test = formText(form, wordExpression);
  const plain = numberText(limit.value);
  const parts = wholeOf(expression, plan);
  const instead = parts === undefined ? 'Write a plain number, or divide by what it is a part of.' : `Divide by all there are: \`${parts} is ${test}\`.`;
  return { message: `\`${said}\` is a plain number, such as 3, and no share of anything, so \`${test}\` compares it with ${plain}. ${instead}` };
}

function forgotPercent(said: string, form: TestForm, number: Rational): Mismatch {
  const test = formText(form, wordExpression);
  const always = form.kind === 'at most' || form.kind === 'below';
  const what = `\`${said}\` is a share, from 0% to 100%, so it is ${always ? 'always' : 'never'} \`${test}\`.`;
  if (compare(number, rational(100)) > 0) return { message: `${what} Compare it with a percentage such as \`60%\`.` };
  const suggestion = formText(form, (e) => e.kind === 'number' && !e.percent ? `${numberText(e.value)}%` : wordExpression(e));
  return { message: `${what} Write \`${suggestion}\`.`, suggestion };
}

/** The share that goes with a count: itself divided by all that could have been counted. */
function wholeOf(expression: Expression | undefined, plan: Plan): string | undefined {
  if (expression?.kind === 'property') {
    const whole = { gained: 'available', missed: 'counted', counted: 'answers' }[expression.property as string];
    return whole === undefined ? undefined : `${wordExpression(expression)} / ${wordExpression({ ...expression, property: whole as 'available' })}`;
  }
  if (expression?.kind !== 'aggregate' || expression.function !== 'count' || !('where' in expression.over) || expression.over.where === undefined) return undefined;
  const all = everyOf(expression.over, plan);
  return all === undefined ? undefined : `count of ${all} where ( … ) / count of ${all}`;
}

function everyOf(over: AggregateExpression['over'], plan: Plan): string | undefined {
  if (over.kind === 'records') return `every ${over.unit}`;
  if (over.kind === 'questions') return 'every question';
  const levels = new Set(over.kind === 'sections' ? over.ids.map((id) => plan.section.get(id)?.level) : []);
  const [level] = levels;
  return levels.size === 1 && level !== undefined ? `every ${level}` : undefined;
}

/** A rating or an answer, held against something that is on no list, or on another. */
function ofNames({ said, expression }: Compared, { word, list, values }: Extract<Type, { kind: 'named' }>, form: TestForm, limit: Expression, other: Type, plan: Plan): Mismatch | undefined {
  // A text in place of a name is found where names are looked up; a fact that is answered with a text is not.
  if (limit.kind === 'text') return undefined;
  if (other.kind === 'named') {
    if (other.list === list || other.values.some((value) => values.includes(value))) return undefined;
    return { message: `\`${said}\` is ${oneOf(values)}, and \`${wordExpression(limit)}\` is ${oneOf(other.values)}, so the two are never the same. Compare it with one of its own.` };
  }
  const near = limit.kind === 'number' ? nameFor(limit.value, form, list, expression, plan) : undefined;
  const number = word === 'rating' ? ', or compare the `score`' : '';
  return { message: `\`${said}\` is ${oneOf(values)}, never ${isNumber(other) ? 'a number' : KINDS[other.kind]}, so this can never hold. Write ${near === undefined ? 'one of these names' : `\`${near}\``}${number}.`, suggestion: near };
}

/** `one of good, fair and poor`. */
export function oneOf(values: readonly string[]): string {
  return values.length === 0 ? 'on a list of names' : `one of ${listed(values)}`;
}

/** The value that brings that many points, or the band that begins at that number, with `or better` and `or worse` for bounds. */
function nameFor(number: Rational, form: TestForm, list: string, expression: Expression | undefined, plan: Plan): string | undefined {
  const answer = expression?.kind === 'answer' ? plan.column.get(expression.column)?.answer : undefined;
  const values: readonly Value[] = answer?.kind === 'choice' ? answer.values : plan.scales.get(list)?.values ?? [];
  const name = (values.find(({ id }) => id === numberText(number)) ?? values.find(({ worth }) => worth !== undefined && compare(worth, number) === 0) ?? values.find((v) => { const cut = plainCut(v); return cut !== undefined && compare(cut.limit, number) === 0; }))?.id;
  const last = values.at(-1)?.id;
  if (name === undefined || form.kind === 'exactly') return name;
  switch (form.kind) {
    case 'at least': return name === values[0]?.id ? name : `${name} or better`;
    case 'at most': return name === last ? name : `${name} or worse`;
    case 'above': return reaching(values[values.findIndex((v) => v.id === name) - 1]?.id, 'or better');
    case 'below': return reaching(values[values.findIndex((v) => v.id === name) + 1]?.id, 'or worse');
    default: return undefined;
  }
}

function reaching(name: string | undefined, reach: string): string | undefined {
  return name === undefined ? undefined : `${name} ${reach}`;
}

function formText(form: TestForm, word: (expression: Expression) => string): string {
  switch (form.kind) {
    case 'exactly': return word(form.value);
    case 'range': return `${word(form.from)} to ${word(form.to)}`;
    case 'or better': case 'or worse': return `${word(form.value)} ${form.kind}`;
    default: return `${form.kind} ${word(form.limit)}`;
  }
}

/** How an expression is spoken of in a message: what a section or question is asked for bare goes by its name, and what runs over many by its beginning. */
export function spokenOf(expression: Expression): string {
  if (expression.kind === 'aggregate' && (expression.over.kind === 'sections' || expression.over.kind === 'questions')) return [expression.function, expression.property, 'of …'].filter((w) => w !== undefined).join(' ');
  return wordExpression(expression).replace(/^score of /, '');
}
