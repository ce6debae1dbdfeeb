import { NOWHERE, parseRational, ZERO, add, divide, multiply, subtract, type AnswerType, type Cut, type Rational, type Reasons, type Scale, type Value } from '@inspection-criteria/model';
import { type ast } from '../syntax/index.ts';
import { clause, clauseNotesOf, clauses } from './clauses.ts';
import type { Declared } from './declared.ts';
import { lowerCondition, lowerTest, type Scope } from './expressions.ts';
import { answerWord, listSaid, YES_NO } from './skeleton.ts';
import { guidanceOf, notesOf, textOf } from './texts.ts';

/** What everything nameable has, from its declaration. */
export function nameable(declared: Declared): Pick<Value, 'id' | 'label' | 'guidance' | 'notes' | 'clauseNotes' | 'formerly' | 'span' | 'nameSpan'> {
  return {
    id: declared.name, label: textOf(declared.label, declared.name), guidance: guidanceOf(declared.guidance), notes: notesOf(declared.notes),
    clauseNotes: clauseNotesOf(declared.clauses), formerly: declared.formerly, span: declared.span, nameSpan: declared.nameSpan,
  };
}

/** A list of answers, bands or phrases. */
export function lowerScale(declared: Declared, scope: Scope): Scale {
  const kind = declared.word === 'bands' || declared.word === 'phrases' ? declared.word : 'answers';
  return { ...nameable(declared), kind, values: valuesOf(declared, scope), fewestIsBest: clause(declared, 'BestIs')?.best === 'fewest is best' };
}

/** The values of a list, in order. */
export function valuesOf(declared: Declared, scope: Scope): readonly Value[] {
  return declared.children.filter((c) => c.kind === 'value').map((c) => lowerValue(c, scope));
}

function lowerValue(declared: Declared, scope: Scope): Value {
  const shown = clauses(declared, 'Shown');
  const worth = clause(declared, 'Worth');
  return {
    ...nameable(declared),
    cuts: cutsOf(declared, scope),
    when: clauses(declared, 'When').map((w) => lowerCondition(w.condition, scope)),
    otherwise: clause(declared, 'Otherwise') !== undefined,
    worth: worth === undefined ? undefined : constant(worth.points, scope),
    counted: clause(declared, 'NotCounted') === undefined,
    ...starsOf(shown.find((s) => s.property === 'stars'), scope),
    colour: shown.find((s) => s.property === 'colour')?.value,
    reasons: reasonsOf(declared),
  };
}

/** `stars 3 of 4`. A part of a star, or more stars than there are, cannot be shown. */
function starsOf(shown: ast.Shown | undefined, scope: Scope): Pick<Value, 'stars' | 'starsOf'> {
  if (shown?.value === undefined) return { stars: undefined, starsOf: undefined };
  const [stars, all] = [Number(shown.value), shown.all === undefined ? undefined : Number(shown.all)];
  if (Number.isInteger(stars) && stars <= (all ?? stars)) return { stars, starsOf: all };
  const message = Number.isInteger(stars) ? `There are ${String(all)} stars in all, so ${String(stars)} cannot be given, and none are shown. Correct one of the two numbers.`
    : `\`${shown.value}\` is no number of stars, so none are shown. Write a whole number, such as \`stars 3 of 4\`.`;
  scope.report('invalid-number', scope.locate(shown), message);
  return { stars: undefined, starsOf: undefined };
}

function cutsOf(declared: Declared, scope: Scope): readonly Cut[] {
  const former = clauses(declared, 'Formerly').find((f) => f.bound !== undefined);
  return clauses(declared, 'Cut').map((cut) => ({
    test: boundTest(cut.bound, scope), formerly: former?.bound === undefined ? undefined : boundTest(former.bound, scope),
    notes: notesOf([...cut.notes, ...former?.notes ?? []]), span: scope.locate(cut),
  }));
}

function boundTest(bound: ast.Bound, scope: Scope): Cut['test'] {
  const span = scope.locate(bound);
  const wrapped = { $type: 'Test', alternatives: [bound] } as unknown as ast.Test;
  return lowerTest(wrapped, undefined, { ...scope, locate: (node, property, index) => node === wrapped ? span : scope.locate(node, property, index) }, span);
}

function reasonsOf(declared: Declared): Reasons | undefined {
  const word = clause(declared, 'WithReasons')?.reasons;
  const list = declared.children.filter((c) => c.kind === 'reason').map((c) => ({ ...nameable(c), kind: 'reason' as const }));
  if (word === undefined && list.length === 0) return undefined;
  return { required: word === 'with a reason' ? 'one' : word === 'with reasons' ? 'several' : 'optional', list };
}

/** A number known before any answer; anything else is reported. */
export function constant(node: ast.Expression | undefined, scope: Scope): Rational | undefined {
  const value = fold(node);
  if (value === undefined && node !== undefined) scope.report('wrong-type', scope.locate(node), 'A plain number is needed here, because it is the same for every inspection. Write one such as `2`, `1/2` or `0.75`.');
  return value;
}

function fold(node: ast.Expression | undefined): Rational | undefined {
  if (node?.$type === 'Literal') {
    const value = parseRational(node.value);
    return value === undefined || !node.minus ? value : subtract(ZERO, value);
  }
  if (node?.$type !== 'Binary') return undefined;
  const left = fold(node.left);
  const right = fold(node.right);
  if (left === undefined || right === undefined) return undefined;
  switch (node.op) {
    case '+': return add(left, right);
    case '-': return subtract(left, right);
    case '*': return multiply(left, right);
    case '/': return divide(left, right);
  }
}

/** What a question or fact may be answered with. Values said under a question on a shared list add reasons or points to that list's. */
export function answerTypeOf(declared: Declared, scales: ReadonlyMap<string, Scale>, scope: Scope): AnswerType {
  const own = valuesOf(declared, scope);
  const word = answerWord(declared);
  const on = listSaid(declared, scope.names.renamings) ?? (word !== undefined && scales.has(word) ? word : undefined);
  const shared = on === undefined ? undefined : scales.get(on);
  const best = clause(declared, 'BestIs')?.best;
  const fewestIsBest = best === undefined ? shared?.fewestIsBest === true : best === 'fewest is best';
  const adds = shared !== undefined && own.every((v) => shared.values.some((s) => s.id === v.id));
  if (shared !== undefined && adds) return { kind: 'choice', list: shared.id, values: shared.values.map((v) => overlaid(v, own.find((o) => o.id === v.id))), fewestIsBest };
  if (word === 'date' || word === 'text') return { kind: word };
  const answered = clause(declared, 'Answered');
  const named = shared === undefined ? on ?? (word === 'number' ? undefined : word) : undefined;
  // A list that is named and not there stays named, so that nobody takes the values for the question's own.
  if (answered === undefined || named !== undefined || shared !== undefined) return { kind: 'choice', list: named ?? declared.name, values: own, fewestIsBest };
  const range = word === undefined ? lowerTest(answered.test, undefined, scope, scope.locate(answered)) : undefined;
  return { kind: 'number', list: declared.name, range, measure: answered.measure === undefined ? undefined : textOf(answered.measure, ''), values: own, fewestIsBest };
}

function overlaid(base: Value, own: Value | undefined): Value {
  if (own === undefined) return base;
  return {
    ...base, label: own.label.text === own.id ? base.label : own.label, guidance: own.guidance ?? base.guidance,
    worth: own.worth ?? base.worth, counted: own.worth === undefined ? base.counted && own.counted : true, reasons: own.reasons ?? base.reasons,
    clauseNotes: [...base.clauseNotes.filter(({ clause: word }) => own.clauseNotes.every((o) => o.clause !== word)), ...own.clauseNotes],
  };
}

/** The list `yes-no`: the answers to a plain fact. As a question's answers, yes is worth 1 and no is worth 0. */
export function yesNo(): Scale {
  const span = NOWHERE;
  const value = (id: string, label: string, worth: Rational | undefined): Value => ({
    id, label: { text: label, translations: [{ language: 'cy', text: id === 'yes' ? 'Ydy' : 'Nac ydy' }] }, guidance: undefined, notes: {}, clauseNotes: [], formerly: [], span, nameSpan: span,
    cuts: [], when: [], otherwise: false, worth, counted: true, stars: undefined, starsOf: undefined, colour: undefined, reasons: undefined,
  });
  return {
    kind: 'answers', id: YES_NO, label: { text: 'Yes or no', translations: [] }, guidance: undefined, notes: {}, clauseNotes: [], formerly: [], span, nameSpan: span, fewestIsBest: false,
    values: [value('yes', 'Yes', parseRational('1')), value('no', 'No', parseRational('0'))],
  };
}
