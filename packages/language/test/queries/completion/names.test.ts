import assert from 'node:assert/strict';
import { completion, framework, inspection, isKeyword, isPattern, offered } from './offered.ts';

/** What is offered beside keywords and whole statements. */
function names(texts: Readonly<Record<string, string>>): readonly string[] {
  return offered(texts, (proposal) => !isKeyword(proposal) && !isPattern(proposal));
}

const SECTIONS = ['safety', 'safety.plan', 'work', 'care', 'care.plan', 'lead', 'safety.work'];

describe('Names that are offered', () => {
  it('the sections that a decision has an effect on, those that are decided last', () => {
    assert.deepEqual(names(inspection('judge <|>')), ['lead']);
    assert.deepEqual(names(inspection('moderate <|>')), ['care']);
    assert.deepEqual(names(inspection('hold <|>')), ['safety']);
    assert.deepEqual(names(inspection('do not hold <|>')), ['safety']);
    assert.deepEqual(names(inspection('include <|>')), ['lead']);
    assert.deepEqual(names(inspection('omit <|>')), SECTIONS);
    assert.equal(names(inspection('omit safety\n  omit <|>')).at(0), 'safety.plan');
  });

  it('sections a question or section can count in beside those it stands in', () => {
    for (const said of ['question R9 counts also in <|>', 'aspect more counts also in <|>', 'aspect more {\n counts also in <|>\n}']) {
      const found = names(framework('safety', said));
      assert.deepEqual([found.includes('care'), found.includes('safety'), found.includes('more'), found.includes('f')], [true, false, false, false], said);
    }
  });

  it('levels a level can stand under, which it cannot under itself', () => {
    assert.deepEqual(names(framework('end', 'level part under <|>')), ['theme', 'aspect', 'figure']);
    assert.deepEqual(names(framework('end', 'level part {\n under <|>\n}')), ['theme', 'aspect', 'figure']);
  });

  it('sections that are rated, where a rating is asked for', () => {
    for (const rule of ['no better than lowest rating of <|>', 'may hold to highest rating of <|>', 'give lowest rating of <|>']) assert.deepEqual(names(framework('end', rule)), ['safety', 'work', 'care', 'lead', 'safety.work'], rule);
    assert.deepEqual(names(inspection('check rating of <|> is good')), ['safety', 'work', 'care', 'lead', 'safety.work']);
  });

  it('in a check, the ratings a section can have under `rating`, and none of them under `score`', () => {
    assert.deepEqual(offered(inspection('| check | score | rating |\n  | safety | 50% | <|> |')), ['good', 'poor', 'none', 'left-out', 'not']);
    assert.deepEqual(offered(inspection('| check | score | rating |\n  | safety | <|> | good |')), ['none', 'left-out', 'not', 'at least', 'at most', 'above', 'below']);
  });

  it('the bands of a judgement', () => { assert.deepEqual(names(inspection('judge lead as <|>')), ['good', 'poor']); });

  it('levels where their sections may stand', () => {
    assert.deepEqual(names(framework('end', '<|>')), ['theme', 'figure']);
    assert.deepEqual(names(framework('safety', '<|>')), ['theme', 'aspect', 'figure']);
  });

  it('units and what the inspection answers for itself, where a statement begins', () => {
    assert.deepEqual(names(inspection('<|>')), ['harm', 'case', 'staff']);
    assert.deepEqual(names(inspection('harm: yes\n  <|>')), ['case', 'staff']);
  });

  it('scores an example gives, on a line of its own or behind another', () => {
    assert.deepEqual(names(framework('end', 'example "E" {\n    safety: 40%  <|>\n  }')), ['harm', 'f', 'safety.plan', 'work', 'care', 'care.plan', 'lead', 'safety.work']);
  });

  it('frameworks that can be used, by their paths from the file', () => {
    const texts = { 'f.criteria': '', 'below/a.criteria': '', 'here/near.criteria': '', 'here/deep/b.criteria': '', 'here/i.cases': 'use "near.criteria"\nuse "<|>"' };
    assert.deepEqual(names(texts), ['../f.criteria', 'deep/b.criteria', '../below/a.criteria']);
  });

  it('and with quotation marks around those paths where they are not there yet', () => {
    for (const said of ['use <|>', 'use f<|>', 'use "g.criteria"\nuse <|>']) assert.deepEqual(offered({ ...framework(), 'i.cases': said }), ['"f.criteria"'], said);
    assert.deepEqual(offered({ ...framework(), 'i.cases': 'use "f.criteria" <|>' }).includes('"f.criteria"'), false);
  });

  it('nothing where a new name is given', () => {
    for (const said of ['question <|>', 'theme <|>', 'bands <|>']) assert.deepEqual(offered(framework('end', said)), []);
  });

  it('no name behind one that is whole', () => {
    assert.deepEqual(names(framework('safety', 'give good when R1 <|>')), []);
    assert.deepEqual(names(framework('safety', 'rated performance <|>')), []);
  });

  it('editions, with their quotation marks where those are not there yet', () => {
    assert.deepEqual(names({ ...framework(), 'i.cases': 'use "f.criteria"\ninspection i of f edition <|>' }), ['"1"']);
    assert.deepEqual(names({ ...framework(), 'g.criteria': 'use "f.criteria"\nframework f edition "2" amends <|>' }), ['"1"']);
  });

  it('nothing but editions in their quotation marks', () => {
    assert.deepEqual(offered({ ...framework(), 'i.cases': 'use "f.criteria"\ninspection i of f edition "<|>' }), ['1']);
  });

  it('have their labels beside them', () => {
    assert.deepEqual(completion(framework('safety', 'question R9 "?" asked when born is 2026-01-01 and R<|>')).proposals.find(({ label }) => label === 'R1')?.detail, 'First');
  });

  it('are needed where a statement cannot end, and no popup comes where it can', () => {
    for (const said of ['rated <|>', 'give good when <|>', '| give | <|>']) assert.equal(completion(framework('safety', said)).needed, true, said);
    for (const said of ['rated performance <|>', '<|>', 'question R9 "?" <|>', 'guidance\n > about <|>', '// <|>', 'question R9 "about <|>"']) assert.equal(completion(framework('safety', said)).needed, false, said);
  });
});
