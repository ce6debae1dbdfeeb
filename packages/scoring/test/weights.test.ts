import assert from 'node:assert/strict';
import { rational, toText, type AggregateExpression, type Section } from '@inspection-criteria/model';
import { compilePlan, weighings } from '@inspection-criteria/scoring';
import { frameworkOf, question, sectionOf, span } from './build.ts';

type Over = Extract<AggregateExpression['over'], { kind: 'sections' }>;

const meanOf = (ids: readonly string[], more: Partial<Over> = {}): Section['score'] => ({
  expression: { kind: 'aggregate', function: 'weighted-mean', property: undefined, over: { kind: 'sections', ids, where: undefined, span, ...more }, span }, notes: {}, span,
});
const told = (sections: readonly Section[], score: Section['score']): readonly string[] => weighings(compilePlan(frameworkOf(sections, [], { score })))
  .map(({ whole, part, nominal, effective }) => `${part} weighs ${toText(nominal)}, ${toText(effective)} of ${whole}`);
const area = (id: string, more: Partial<Section> = {}): Section => sectionOf(id, [question(`${id}-1`)], more);

describe('What the parts of a weighted mean weigh', () => {
  it('is their weight, and its share of all weights', () => {
    assert.deepEqual(told([area('a', { weight: rational(2) }), area('b')], meanOf(['a', 'b'])), ['a weighs 2, 2/3 of framework', 'b weighs 1, 1/3 of framework']);
  });

  it('passes over what is not counted', () => {
    assert.deepEqual(told([area('a'), area('b', { leftOut: true })], meanOf(['a', 'b'])), ['a weighs 1, 1 of framework']);
  });

  it('is found inside a formula too', () => {
    const mean = meanOf(['a'])?.expression;
    assert.ok(mean !== undefined);
    assert.deepEqual(told([area('a')], { expression: { kind: 'arithmetic', operator: '*', left: mean, right: mean, span }, notes: {}, span }).length, 2);
  });

  it('is not told where answers decide which parts there are, or where all weights are nought', () => {
    assert.deepEqual(told([area('a')], meanOf(['a'], { where: { kind: 'and', parts: [], span } })), []);
    assert.deepEqual(told([area('a', { weight: rational(0) })], meanOf(['a'])), []);
  });
});
