import assert from 'node:assert/strict';
import { completion, framework, inspection, isKeyword, offered } from './offered.ts';

/** What may end any statement. */
const NOTES = ['because', 'saying', 'source', 'assumed', 'by', 'on'];

/** What is typed in the framework, and which keywords are offered: all of them, or some that are and some that are not. */
const IN_FRAMEWORK: readonly (readonly [place: string, said: string, expected: readonly string[] | { readonly including: readonly string[]; readonly without: readonly string[] }])[] = [
  ['end', 'theme new rated <|>', []],
  ['end', 'theme new rounded to 1%<|>', []],
  ['end', 'theme new rounded to 1% <|>', ['halves up', 'halves even', 'upwards', 'downwards']],
  ['end', 'theme new "New" <|>', { including: ['in', 'rated', 'judged on', 'scored', 'optional', 'because'], without: ['question', 'answered on', 'sample is', 'at least', 'edition'] }],
  ['end', 'theme new judged on performance <|>', { including: ['optional', 'because'], without: ['judged on', 'scored', 'not scored'] }],
  ['end', '<|>', { including: ['level', 'unit', 'fact', 'bands', 'example', 'publisher'], without: ['withdraw', 'edition', 'worth', 'judge', 'check', 'is', 'inspection', 'sample is'] }],
  ['safety', '<|>', { including: ['question', 'give', 'move up', 'no better than', 'may hold to', 'rounded to'], without: ['level', 'unit', 'bands', 'example', 'check', 'edition'] }],
  ['safety', 'question R9 "?" <|>', { including: ['in', 'asked when', 'answered on', 'weighted', 'because'], without: ['rated', 'scored', 'question', 'worth', 'give'] }],
  ['safety', 'question R9 "?" answered on scale <|>', { including: ['asked when'], without: ['answered', 'answered on'] }],
  ['safety', 'question R9 "?" asked <|>', ['asked when']],
  ['safety', 'question R9 "?" asked wh<|>', ['asked when']],
  ['safety', 'question R9 "?"\n      bec<|>', { including: ['because', 'question'], without: ['worth'] }],
  ['safety', 'no <|>', ['no better than', 'no worse than']],
  ['safety', 'no bet<|>', ['no better than']],
  ['safety', 'no better th<|> good', ['no better than']],
  ['safety', 'give good <|>', ['when', 'otherwise', ...NOTES]],
  ['safety', 'give good when R1 <|>', ['is']],
  ['safety', 'give good when R1 is <|>', ['not', 'at least', 'at most', 'above', 'below']],
  ['safety', 'give good when R1 is yes <|>', ['to', 'or better', 'or worse', 'or', 'in', 'and', ', or', ...NOTES]],
  ['safety', 'give good when R1 is yes, <|>', [', or']],
  ['safety', 'give good when lowest <|>', ['of', 'is']],
  ['safety', 'give good when any aspect <|>', ['in', 'except', 'where', 'is', 'are']],
  ['safety', 'move <|>', ['move up', 'move down']],
  ['safety', 'move up 1 <|>', ['band', 'bands']],
  ['safety', 'late: <|>', ['give', 'move up', 'move down', 'no better than', 'no worse than', 'may hold to', 'check']],
  ['safety', 'moderated <|>', ['to any band', 'by at most']],
  ['safety', 'scored share of <|>', ['every', 'counted answers']],
  ['safety', 'question R9 "?" { yes <|> }', { including: ['worth', 'not counted', 'with a reason'], without: ['stars', 'when', 'asked when'] }],
  ['safety', 'question R9 "?" { <|> }', { including: ['asked when', 'guidance'], without: ['worth', 'rated', 'question'] }],
  ['end', 'bands other { good <|> }', { including: ['at least', 'otherwise', 'stars', 'worth', 'when'], without: ['with a reason', 'not counted'] }],
  ['end', 'bands other { good at least 60% <|> }', { including: ['stars', 'formerly'], without: ['with a reason'] }],
  ['end', 'answers other { yes <|> }', { including: ['worth', 'not counted', 'colour'], without: ['stars', 'at least', 'otherwise'] }],
  ['end', 'answers other { yes worth 1 <|> }', { including: ['colour'], without: ['worth', 'not counted'] }],
  ['end', 'phrases other { all <|> }', { including: ['at least', 'otherwise'], without: ['worth', 'stars'] }],
  ['end', 'fact other <|>', { including: ['answered', 'answered on', 'asked when', 'about'], without: ['weighted', 'rated', 'not counted'] }],
  ['end', 'unit other <|>', { including: ['plural', 'sample is'], without: ['under', 'rated'] }],
  ['end', 'level other <|>', { including: ['plural', 'under', 'rated'], without: ['sample is', 'edition'] }],
  ['end', 'example "E" { <|> }', { including: ['check', 'judge'], without: ['question', 'sample', 'fieldwork'] }],
  ['safety', '| give | <|>', { including: ['when'], without: ['is'] }],
  ['safety', '| give | plan |\n | good | <|>', ['not', 'at least', 'at most', 'above', 'below', 'any']],
  ['safety', '| give | when |\n | good | R1 <|>', ['is']],
  ['safety', '| <|>', ['give', 'check']],
  ['safety', 'question R9 "as<|>"', []],
  ['safety', '// as<|>', []],
  ['safety', 'guidance\n      > as<|>', []],
];

/** What is typed in the inspection. */
const IN_INSPECTION: readonly (readonly [said: string, expected: readonly string[]])[] = [
  ['<|>', ['fieldwork', 'sample', 'include', 'omit', 'judge', 'hold', 'do not hold', 'moderate', 'check', 'guidance']],
  ['do n<|>', ['do not hold']],
  ['judge lead <|>', ['as']],
  ['judge lead as good <|>', NOTES],
  ['moderate care <|>', ['to']],
  ['sample 3 <|>', ['of', ...NOTES]],
  ['| check | rating |\n  | safety | <|> |', ['not']],
  ['case P01 { R1: <|> }', []],
];

describe('Keywords that fit', () => {
  for (const [place, said, expected] of IN_FRAMEWORK) {
    it(said.replace(/\s*\n\s*/g, ' ⏎ '), () => {
      const words = offered(framework(place, said), isKeyword);
      if (!('including' in expected)) { assert.deepEqual(words, expected); return; }
      assert.deepEqual(expected.including.filter((word) => !words.includes(word)), []);
      assert.deepEqual(expected.without.filter((word) => words.includes(word)), []);
    });
  }
  for (const [said, expected] of IN_INSPECTION) {
    it(`in an inspection: ${said.replace(/\s*\n\s*/g, ' ⏎ ')}`, () => { assert.deepEqual(offered(inspection(said), isKeyword), expected); });
  }

  it('before anything is written', () => {
    assert.deepEqual(offered({ 'f.criteria': '<|>' }, isKeyword), ['use', 'framework', 'answers', 'bands', 'phrases', 'level', 'unit']);
    assert.deepEqual(offered({ 'i.cases': '<|>' }, isKeyword), ['use', 'inspection']);
  });

  it('on the header of an inspection', () => {
    assert.deepEqual(offered({ 'i.cases': 'inspection i <|>' }, isKeyword), [...NOTES, 'of', 'edition']);
  });

  it('what can be withdrawn only where an edition is amended', () => {
    assert.ok(offered({ ...framework(), 'g.criteria': 'use "f.criteria"\nframework f edition "2" amends "1" {\n  <|>\n}' }, isKeyword).includes('withdraw'));
  });

  it('are told in a block that is broken elsewhere', () => {
    const broken = 'framework f {\n  theme a {\n    question "no name" {{\n  }\n  rated rated\n  theme b {\n    question R1 "?" asked <|>\n';
    assert.deepEqual(offered({ 'f.criteria': broken }, isKeyword), ['asked when']);
  });

  it('of several words take the place of those that stand there', () => {
    const texts = framework('safety', 'no bet<|>ter than good when R1 is yes');
    const text = texts['f.criteria']?.replace('<|>', '') ?? '';
    const { proposals: [only] } = completion(texts);
    assert.equal(text.slice(only?.replace.start, only?.replace.end), 'no better than');
  });
});
