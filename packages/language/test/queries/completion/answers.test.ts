import assert from 'node:assert/strict';
import { completion, framework, inspection, isKeyword, offered } from './offered.ts';

/** What is offered, with the words beside it. */
function told(said: string): readonly string[] {
  return completion(inspection(said)).proposals.map(({ label, detail }) => detail === undefined ? label : `${label} (${detail})`);
}

describe('Answers that are offered', () => {
  it('in a cell, the scale of its column with labels and points', () => {
    assert.deepEqual(told('| case | R1 |\n  | P02 | <|> |'), ['yes (Yes, worth 1)', 'no (No, worth 0)', 'na (not counted)']);
    assert.deepEqual(told('| case | old |\n  | P02 | n<|> |'), ['yes (Yes)', 'no (No)']);
  });

  it('a dash first where the question is not asked of the record, last where nobody knows, and not at all where it is asked', () => {
    assert.deepEqual(offered(inspection('| case | R2 |\n  | P01 | <|> |')), ['-', 'yes', 'no', 'na']);
    assert.deepEqual(offered(inspection('| case | R2 |\n  | P02 | <|> |')), ['yes', 'no', 'na']);
    assert.deepEqual(offered(inspection('| case | R2 |\n  | <|>')).includes('-'), false);
    assert.deepEqual(offered(framework('end', 'example "E" {\n    | case | R2 |\n    | C1 | <|> |\n  }')), ['yes', 'no', 'na', '-']);
  });

  it('reasons of that answer in its brackets', () => {
    assert.deepEqual(told('| case | R1 |\n  | P03 | no (late, <|>) |'), ['thin (Thin)']);
    assert.deepEqual(told('case P03 { R1: no (<|>) }'), ['late (Late)', 'thin (Thin)']);
    assert.deepEqual(told('case P03 { R1: yes (<|>) }'), []);
  });

  it('what is said of an answer that was corrected', () => {
    assert.deepEqual(offered(inspection('| case | R1 |\n  | P03 | no <|> |')), ['formerly']);
    assert.deepEqual(offered(inspection('| case | R1 |\n  | P03 | no formerly yes <|> |')), ['because', 'by', 'on']);
    assert.deepEqual(offered(inspection('| case | R1 |\n  | P03 | no formerly yes because <|> |')), []);
    assert.deepEqual(offered(inspection('case P03 { R1: no "Late" <|> }'), isKeyword), ['formerly']);
    assert.deepEqual(offered(inspection('case P03 {\n    R1: no\n    <|>\n  }'), isKeyword), []);
  });

  it('how a date is written', () => {
    assert.deepEqual(offered(inspection('case P03 { born: <|> }')), ['year-month-day']);
    assert.deepEqual(offered(inspection('| case | born |\n  | P02 | <|> |')), ['year-month-day']);
    assert.deepEqual(offered(inspection('fieldwork <|>')), ['year-month-day']);
  });

  it('in a heading, questions and facts that have no column yet', () => {
    assert.deepEqual(offered(inspection('| case | R1 | <|> |\n')), ['old', 'born', 'R2', 'R3']);
  });

  it('in a block, what is asked and not answered yet, what is not asked last, and all at once', () => {
    assert.deepEqual(told('case P03 {\n    R1: no\n    <|>\n  }'), ['old (Aged 18 or more)', 'born (Day of birth)', 'R3 (Third)', 'R2 (not asked of this case)', 'everything unanswered (3 answers)']);
    const { proposals } = completion(inspection('case P03 {\n    R1: no\n    <|>\n  }'));
    assert.deepEqual(proposals[0]?.put, 'old: ');
    assert.deepEqual(proposals.at(-1)?.put, ['old: ', { gap: '' }, '\nborn: ', { gap: '' }, '\nR3: ', { gap: '' }]);
  });

  it('a question in place of another keeps its colon', () => {
    assert.deepEqual(completion(inspection('case P03 { <|>R1: yes }')).proposals.find(({ label }) => label === 'R3')?.put, 'R3');
  });

  it('in a new row, the records that have none in this table, then the next one, and the whole row', () => {
    assert.deepEqual(told('| case | R1 | R2 |\n  | P01 | yes | no |\n  | <|>'), ['P02', 'P03 (the next case)', 'P02 | … | (a whole row for the case)']);
  });

  it('a row has a dash where it is known that a question is not asked', () => {
    const row = completion(inspection('| case | R2 | R3 |\n  | <|>')).proposals.at(-1);
    assert.deepEqual(row?.put, ['P01 |', ' ', '-', ' |', ' ', { gap: '' }, ' |']);
  });

  it('a row takes the place of empty cells', () => {
    const texts = inspection('| case | R1 | R2 |\n  | <|> | | |\n');
    const row = completion(texts).proposals.at(-1);
    assert.equal(texts['i.cases']?.replace('<|>', '').slice(row?.replace.start, row?.replace.end), ' | | |');
  });

  it('below a table, its next row', () => {
    assert.deepEqual(offered(inspection('| case | R1 |\n  | P01 | yes |\n  | P02 | yes |\n  <|>')).at(0), '| P03 | … |');
    assert.deepEqual(completion(inspection('| case | R1 |\n  | P01 | yes |\n  <|>')).proposals.at(0)?.put, ['| ', 'P02 |', ' ', { gap: '' }, ' |']);
  });

  it('of many records those that begin as the word does', () => {
    const rows = Array.from({ length: 300 }, (_, i) => `  | ${i % 2 === 0 ? 'A' : 'B'}${String(i)} | yes |`).join('\n');
    const { proposals, more } = completion(inspection(`| case | R1 |\n${rows}\n\n  | case | R2 |\n  | B<|>`));
    assert.equal(more, false);
    assert.ok(proposals.every(({ label }) => label.startsWith('B') || label.startsWith('P')));
  });
});
