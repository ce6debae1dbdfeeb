import fc from 'fast-check';
import {
  plain, rational, ZERO, ONE,
  type AnswerType, type Condition, type Expression, type Fact, type Framework, type Nameable, type Question, type Rational, type Scale, type Section, type Test, type TestForm, type Unit, type Value,
} from '@inspection-criteria/model';
import { randomRules } from './random-rules.ts';
import { randomScore } from './random-scores.ts';

/** Draws the parts of something random, one after another; fast-check remembers and shrinks the draws. */
export class Draw {
  private readonly generate: fc.GeneratorValue;

  constructor(generate: fc.GeneratorValue) {
    this.generate = generate;
  }

  /** A whole number, both ends included. */
  int(from: number, to: number): number {
    return this.generate(fc.integer, { min: from, max: to });
  }

  /** True so many times in a hundred. */
  chance(percent: number): boolean {
    return this.int(1, 100) > 100 - percent;
  }

  pick<T>(list: readonly T[]): T {
    if (list.length === 0) throw new Error('Nothing to pick from.');
    return list[this.int(0, list.length - 1)] as T;
  }

  /** So many things, made one by one. */
  many<T>(from: number, to: number, make: (index: number) => T): readonly T[] {
    return Array.from({ length: this.int(from, to) }, (_, index) => make(index));
  }

  /** Some of a list, in its order. */
  some<T>(list: readonly T[], percent = 60): readonly T[] {
    return list.filter(() => this.chance(percent));
  }
}

/** A place that is told apart from others by its start. */
export const span = { file: 'random.criteria', start: 0, end: 1 } as const;

/** What every named thing has. */
export function named(id: string): Nameable {
  return { id, label: plain(id.toUpperCase()), guidance: undefined, notes: {}, clauseNotes: [], formerly: [], span, nameSpan: span };
}

/** What is known of a framework while its sections are being written: only what stands before may be spoken of. */
export interface Known {
  readonly units: readonly string[];
  readonly facts: readonly Fact[];
  readonly questions: readonly Question[];
  readonly bands: readonly Scale[];
  /** Sections that are complete, so that nothing is made of itself. */
  readonly sections: readonly Section[];
}

/** How large a framework gets. */
export interface Size {
  readonly sections: number;
  readonly questions: number;
}

/** A framework of any kind that a text could describe. */
export function randomFramework(draw: Draw, size: Size = { sections: 3, questions: 3 }): Framework {
  const units = ['case', 'staff', 'inspection'];
  const facts: Fact[] = [];
  for (let i = draw.int(0, 4); i > 0; i--) facts.push(randomFact(draw, `f${String(i)}`, draw.pick(['case', 'case', 'staff', 'inspection']), facts));
  const bands = draw.many(1, 2, (i) => randomBands(draw, `bands${String(i)}`));
  const skeleton = randomTree(draw, '', size.sections, 0);
  const questions: Question[] = [];
  for (const id of idsOf(skeleton)) {
    for (let i = draw.int(0, size.questions); i > 0; i--) questions.push(randomQuestion(draw, `q${String(questions.length)}`, id, idsOf(skeleton), [...facts, ...questions]));
  }
  const done: Section[] = [];
  const root = fill(draw, skeleton, undefined, { units, facts, questions, bands, sections: done }, done);
  return {
    ...named('framework'), kind: 'framework', edition: '1', amends: undefined, publisher: undefined, languages: [], levels: [],
    units: units.map((id): Unit => ({ ...named(id), kind: 'unit', plural: `${id}s`, sample: [] })), facts, scales: bands, root, examples: [], withdrawn: [],
  };
}

interface Tree { readonly id: string; readonly children: readonly Tree[] }

function randomTree(draw: Draw, path: string, most: number, depth: number): Tree {
  const children = depth === 3 ? [] : draw.many(depth === 0 ? 1 : 0, depth === 0 ? most : 2, (i) => randomTree(draw, path === '' ? `s${String(i)}` : `${path}.s${String(i)}`, most, depth + 1));
  return { id: path === '' ? 'framework' : path, children };
}

function idsOf(tree: Tree): readonly string[] {
  return [tree.id, ...tree.children.flatMap(idsOf)];
}

/** Children are written before what is made of them. */
function fill(draw: Draw, tree: Tree, parent: string | undefined, known: Known, done: Section[]): Section {
  const sections = tree.children.map((child) => fill(draw, child, tree.id, known, done));
  const bands = draw.chance(65) ? draw.pick(known.bands) : undefined;
  const kind = parent === undefined ? 'scored' : draw.pick(['scored', 'scored', 'scored', 'scored', 'scored', 'judged', 'given', 'nothing']);
  const absent = draw.pick(['carried', 'left out', 'counts as'] as const);
  const section: Section = {
    ...named(tree.id), kind: 'section', name: tree.id, level: parent === undefined ? 'framework' : kind === 'given' ? 'figure' : 'theme', parent, sections,
    questions: known.questions.filter((q) => q.section === tree.id), optional: parent !== undefined && draw.chance(10), weight: rational(draw.int(1, 5), draw.int(1, 2)),
    judged: kind === 'judged' ? bands?.id : undefined, given: kind === 'given' ? numberAnswer('given') : undefined, score: undefined,
    absent: absent === 'counts as' ? { kind: absent, value: rational(draw.int(0, 4), 4), span } : { kind: absent }, leftOut: parent !== undefined && draw.chance(15),
    unrated: [], rounding: draw.chance(50) ? randomRounding(draw) : undefined, bands: bands?.id, words: undefined,
    moderation: draw.chance(50) ? { bands: draw.pick([undefined, 1, 2]), direction: draw.pick([undefined, 'upwards', 'downwards']), notes: {}, span } : undefined, rules: [], tables: [],
  };
  const score = kind === 'scored' && (parent !== undefined || draw.chance(80)) ? { expression: randomScore(draw, section, known), notes: {}, span } : undefined;
  const scored = { ...section, score };
  const made = bands === undefined ? scored : { ...scored, ...randomRules(draw, scored, bands, known) };
  done.push(made);
  return made;
}

function randomRounding(draw: Draw): Section['rounding'] {
  return { step: draw.pick([rational(1, 100), rational(1, 10), rational(1), rational(1, 200)]), mode: draw.pick(['halves up', 'halves even', 'upwards', 'downwards']), notes: {}, span };
}

/** A test of one form. */
export function testOf(form: TestForm, negated = false): Test {
  return { alternatives: [{ negated, form, span }], span };
}

/** A plain number, or share, as an expression. */
export function numeral(value: Rational): Expression {
  return { kind: 'number', value, percent: true, span };
}

/** A number between nought and one in twentieths, where cuts and scores like to meet. */
export function randomShare(draw: Draw): Rational {
  return rational(draw.int(0, 20), 20);
}

/** A test of a number against cuts between nought and `most`. */
export function randomNumberTest(draw: Draw, most: number): Test {
  const cut = (): Expression => numeral(rational(draw.int(0, most * 4), 4));
  const form = (): TestForm => {
    const kind = draw.pick(['at least', 'at most', 'above', 'below', 'exactly', 'range', 'none'] as const);
    switch (kind) {
      case 'exactly': return { kind, value: cut() };
      case 'none': return { kind: 'exactly', value: { kind: 'none', span } };
      case 'range': return { kind, from: cut(), to: cut() };
      default: return { kind, limit: cut() };
    }
  };
  return { alternatives: draw.many(1, 2, () => ({ negated: draw.chance(20), form: form(), span })), span };
}

/** A test of a named value: it, or better, or worse. */
export function randomNameTest(draw: Draw, list: string, values: readonly string[]): Test {
  const value = (): Expression => ({ kind: 'value', list, value: draw.pick(values), span });
  return { alternatives: draw.many(1, 2, () => ({ negated: draw.chance(20), form: { kind: draw.pick(['exactly', 'exactly', 'or better', 'or worse'] as const), value: value() }, span })), span };
}

function valueOf(id: string): Value {
  return { ...named(id), cuts: [], when: [], otherwise: false, worth: undefined, counted: true, stars: undefined, starsOf: undefined, colour: undefined, reasons: undefined };
}

function randomBands(draw: Draw, id: string): Scale {
  const count = draw.int(2, 4);
  const upward = draw.chance(75);
  const cuts = draw.many(count, count, () => draw.int(0, 20)).toSorted((a, b) => upward ? b - a : a - b);
  const last = draw.chance(85);
  const values = cuts.map((cut, index): Value => ({
    ...valueOf(`${id}-${String(index)}`), worth: draw.chance(80) ? rational(count - index) : undefined, otherwise: last && index === count - 1,
    cuts: last && index === count - 1 ? [] : [{ test: testOf({ kind: upward ? 'at least' : 'at most', limit: numeral(rational(cut, 20)) }), formerly: undefined, notes: {}, span }],
  }));
  return { ...named(id), kind: 'bands', values, fewestIsBest: false };
}

function numberAnswer(list: string, values: readonly Value[] = [], fewestIsBest = false): AnswerType {
  return { kind: 'number', list, range: undefined, measure: undefined, values, fewestIsBest };
}

/** Worths may be fractions, equal, or fall towards the best; some values are not counted, some have no points. */
function randomAnswer(draw: Draw, list: string): AnswerType {
  const values = draw.many(1, 4, (i): Value => ({
    ...valueOf(`${list}-${String(i)}`), worth: draw.chance(85) ? draw.pick([ONE, ONE, ZERO, ZERO, rational(1, 2), rational(1, 3), rational(2)]) : undefined, counted: draw.chance(85),
  }));
  const kind = draw.pick(['choice', 'choice', 'choice', 'choice', 'number', 'number', 'date', 'text'] as const);
  const fewestIsBest = draw.chance(20);
  switch (kind) {
    case 'choice': return { kind, list, values, fewestIsBest };
    case 'number': return numberAnswer(list, draw.chance(75) ? banded(draw, values) : [], fewestIsBest);
    case 'date': case 'text': return { kind };
  }
}

function banded(draw: Draw, values: readonly Value[]): readonly Value[] {
  const last = draw.chance(60);
  return values.map((v, i) => last && i === values.length - 1 ? { ...v, otherwise: true }
    : { ...v, cuts: [{ test: testOf({ kind: 'at least', limit: numeral(rational((values.length - i) * 2)) }), formerly: undefined, notes: {}, span }] });
}

function randomFact(draw: Draw, id: string, unit: string, before: readonly Fact[]): Fact {
  return { ...named(id), kind: 'fact', unit, answer: randomAnswer(draw, id), asked: randomAsked(draw, unit, before), optional: draw.chance(15) };
}

function randomQuestion(draw: Draw, id: string, section: string, all: readonly string[], before: readonly (Question | Fact)[]): Question {
  const unit = draw.pick(['case', 'case', 'case', 'staff', 'inspection']);
  return {
    ...named(id), kind: 'question', section, countsAlsoIn: draw.chance(20) ? [draw.pick(all)] : [], unit, answer: randomAnswer(draw, id), asked: randomAsked(draw, unit, before),
    weight: draw.chance(60) ? ONE : rational(draw.int(0, 5), draw.int(1, 3)), counted: draw.chance(90), optional: draw.chance(10), words: undefined, unrated: [],
  };
}

function randomAsked(draw: Draw, unit: string, before: readonly (Question | Fact)[]): readonly Condition[] {
  return draw.chance(35) ? draw.many(1, 2, () => randomRecordCondition(draw, unit, before, 2) ?? always()) : [];
}

function always(): Condition {
  return { kind: 'and', parts: [], span };
}

/** A condition on answers of the record at hand, or of the inspection; undefined where there is none to speak of. */
export function randomRecordCondition(draw: Draw, unit: string, columns: readonly (Question | Fact)[], depth: number): Condition | undefined {
  const usable = columns.filter((c) => c.unit === unit || c.unit === 'inspection');
  if (usable.length === 0) return undefined;
  const inner = (): Condition => randomRecordCondition(draw, unit, usable, depth - 1) ?? always();
  const kind = depth === 0 ? 'comparison' : draw.pick(['comparison', 'comparison', 'comparison', 'and', 'or', 'not'] as const);
  switch (kind) {
    case 'and': case 'or': return { kind, parts: [inner(), inner()], span };
    case 'not': return { kind, condition: inner(), span };
    case 'comparison': {
      const column = draw.pick(usable);
      return { kind, left: { kind: 'answer', column: column.id, unit: column.unit, span }, test: randomAnswerTest(draw, column), records: undefined, span };
    }
  }
}

/** A test that fits what may be answered. */
export function randomAnswerTest(draw: Draw, { answer }: Question | Fact): Test {
  if (draw.chance(10)) return testOf({ kind: 'exactly', value: { kind: 'none', span } }, draw.chance(50));
  switch (answer.kind) {
    case 'choice': return randomNameTest(draw, answer.list, answer.values.map((v) => v.id));
    case 'number': return answer.values.length > 0 && draw.chance(50) ? randomNameTest(draw, answer.list, answer.values.map((v) => v.id)) : randomNumberTest(draw, 10);
    case 'text': return testOf({ kind: 'exactly', value: { kind: 'text', value: draw.pick(['a', 'b']), span } }, draw.chance(20));
    case 'date': return testOf({ kind: draw.pick(['at least', 'at most', 'above', 'below'] as const), limit: { kind: 'date', value: draw.pick(DATES), span } }, draw.chance(20));
  }
}

/** Days that answers and tests share. */
export const DATES = ['2014-01-01', '2014-06-16', '2015-03-01'] as const;
