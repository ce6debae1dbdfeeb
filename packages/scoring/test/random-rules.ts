import { rational, type Condition, type Expression, type Quantifier, type Rule, type Scale, type Section, type Selection, type Test } from '@inspection-criteria/model';
import { numeral, randomAnswerTest, randomNameTest, randomNumberTest, randomRecordCondition, randomShare, span, testOf, type Draw, type Known } from './random.ts';
import { randomNumber } from './random-scores.ts';

/** Rules on a section's rating, and when it has none. */
export function randomRules(draw: Draw, section: Section, bands: Scale, known: Known): Pick<Section, 'rules' | 'unrated'> {
  const condition = (): Condition => randomCondition(draw, section, known, 2);
  const rule = (): Rule => {
    const base = { name: undefined, notes: {}, span: { ...span, start: draw.int(1, 9999) } };
    const kind = draw.pick(['give', 'move', 'no better than', 'no worse than', 'may hold to'] as const);
    switch (kind) {
      case 'give': return { ...base, kind, value: randomBand(draw, bands, known), when: draw.chance(85) ? condition() : undefined };
      case 'move': return { ...base, kind, bands: draw.pick([-2, -1, 1, 2]), when: condition() };
      default: return { ...base, kind, value: randomBand(draw, bands, known), when: condition() };
    }
  };
  return { rules: draw.chance(60) ? draw.many(1, 4, rule) : [], unrated: draw.chance(15) ? [{ unless: condition(), notes: {}, span }] : [] };
}

/** A band by name, or the rating of what stands below. */
function randomBand(draw: Draw, bands: Scale, known: Known): Expression {
  const rated = known.sections.filter((s) => s.bands === bands.id).map((s) => s.id);
  if (rated.length === 0 || draw.chance(70)) return { kind: 'value', list: bands.id, value: draw.pick(bands.values).id, span };
  if (draw.chance(50)) return { kind: 'property', property: draw.pick(['rating', 'band'] as const), of: { kind: 'section', id: draw.pick(rated) }, span };
  return { kind: 'aggregate', function: draw.pick(['lowest', 'highest'] as const), property: 'rating', over: { kind: 'sections', ids: rated, where: undefined, span }, span };
}

/** A condition as rules have it: on numbers, ratings, facts of the inspection, quantities, what was left out. */
export function randomCondition(draw: Draw, section: Section | undefined, known: Known, depth: number): Condition {
  const inner = (): Condition => randomCondition(draw, section, known, depth - 1);
  const kind = draw.pick(depth <= 0 ? ['number', 'rating', 'fact'] as const
    : ['number', 'own', 'own', 'rating', 'rating', 'fact', 'records', 'quantity', 'quantity', 'left-out', 'and', 'or', 'not'] as const);
  switch (kind) {
    case 'and': case 'or': return { kind, parts: [inner(), inner()], span };
    case 'not': return { kind, condition: inner(), span };
    case 'own': return comparison({ kind: 'property', property: draw.pick(['score', 'score', 'missed', 'gained'] as const), of: { kind: 'this' }, span }, randomNumberTest(draw, 1));
    case 'number': return section === undefined ? comparison(numeral(randomShare(draw)), randomNumberTest(draw, 1)) : comparison(randomNumber(draw, section, known, depth <= 0 ? 0 : 1), randomNumberTest(draw, draw.pick([1, 5])));
    case 'rating': return ratingCondition(draw, known);
    case 'fact': return randomRecordCondition(draw, 'inspection', [...known.facts, ...known.questions], 1) ?? { kind: 'and', parts: [], span };
    case 'records': return recordsCondition(draw, known);
    case 'quantity': return { kind, quantifier: randomQuantifier(draw), ...randomQuantity(draw, known), span };
    case 'left-out': {
      if (known.sections.length === 0) return { kind: 'or', parts: [], span };
      return comparison({ kind: 'property', property: 'rating', of: { kind: 'section', id: draw.pick(known.sections).id }, span }, testOf({ kind: 'exactly', value: { kind: 'left-out', span } }, draw.chance(50)));
    }
  }
}

function comparison(left: Expression, test: Test): Condition {
  return { kind: 'comparison', left, test, records: undefined, span };
}

function ratingCondition(draw: Draw, known: Known): Condition {
  const rated = known.sections.filter((s) => s.bands !== undefined);
  if (rated.length === 0) return { kind: 'and', parts: [], span };
  const section = draw.pick(rated);
  const left: Expression = { kind: 'property', property: draw.pick(['rating', 'rating', 'band'] as const), of: { kind: 'section', id: section.id }, span };
  return comparison(left, draw.chance(10) ? testOf({ kind: 'exactly', value: { kind: 'none', span } }, draw.chance(30)) : bandTest(draw, known, section.bands ?? ''));
}

function bandTest(draw: Draw, known: Known, bands: string): Test {
  return randomNameTest(draw, bands, known.bands.find((b) => b.id === bands)?.values.map((v) => v.id) ?? []);
}

function recordsCondition(draw: Draw, known: Known): Condition {
  const unit = draw.pick(known.units);
  const columns = [...known.facts, ...known.questions].filter((c) => c.unit === unit);
  if (columns.length === 0) return { kind: 'and', parts: [], span };
  const column = draw.pick(columns);
  return { kind: 'comparison', left: { kind: 'answer', column: column.id, unit, span }, test: randomAnswerTest(draw, column), records: { quantifier: randomQuantifier(draw), unit }, span };
}

function randomQuantifier(draw: Draw): Quantifier {
  const kind = draw.pick(['any', 'every', 'no', 'at least', 'at most'] as const);
  return kind === 'at least' || kind === 'at most' ? { kind, number: draw.int(0, 3) } : { kind };
}

function randomQuantity(draw: Draw, known: Known): { readonly over: Selection; readonly test: Test } {
  const kind = draw.pick(['rated', 'rated', 'sections', 'questions', 'records'] as const);
  const shares = (): Test => testOf({ kind: draw.pick(['at least', 'below'] as const), limit: numeral(rational(draw.int(0, 10), 10)) }, draw.chance(20));
  const bands = draw.pick(known.bands).id;
  switch (kind) {
    case 'rated': return { over: { kind: 'sections', ids: draw.some(known.sections.filter((s) => s.bands === bands).map((s) => s.id), 80), where: undefined, span }, test: bandTest(draw, known, bands) };
    case 'sections': return { over: { kind: 'sections', ids: draw.some(known.sections.map((s) => s.id)), where: draw.chance(20) ? ratingCondition(draw, known) : undefined, span }, test: shares() };
    case 'questions': return { over: { kind: 'questions', ids: draw.some(known.questions.map((q) => q.id)), within: draw.some(known.sections.map((s) => s.id)), where: undefined, span }, test: shares() };
    case 'records': {
      const unit = draw.pick(known.units);
      return { over: { kind: 'records', unit, where: draw.chance(40) ? randomRecordCondition(draw, unit, [...known.facts, ...known.questions], 1) : undefined, span }, test: shares() };
    }
  }
}
