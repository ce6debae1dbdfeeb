import assert from 'node:assert/strict';
import type { Pattern } from '../../../src/queries/completion/proposal.ts';
import { Workspace } from '../../../src/workspace/workspace.ts';
import { completion, FRAMEWORK, framework, INSPECTION, inspection, at, isPattern, offered } from './offered.ts';

/** A pattern as an author would fill it. */
function filled(put: string | Pattern | undefined): string {
  return typeof put === 'object' ? put.map((part) => typeof part === 'string' ? part : part.gap === 'band' ? 'good' : part.gap).join('') : put ?? '';
}

/** What is wrong in a file when a pattern has been put in. */
function wrong(texts: Readonly<Record<string, string>>, file: string): readonly string[] {
  const workspace = new Workspace();
  for (const [name, text] of Object.entries(texts)) workspace.put(name, { text, malformed: false });
  return (workspace.view(file)?.diagnostics ?? []).filter(({ severity }) => severity === 'error').map(({ code, message }) => `${code}: ${message}`);
}

describe('Whole statements', () => {
  it('are offered where their first word fits', () => {
    assert.deepEqual(offered(framework('end', '<|>'), isPattern), ['theme … { }', 'figure … { }', 'question …', 'answers … { }', 'bands … { }', 'example … { }']);
    assert.deepEqual(offered(framework('safety', '<|>'), isPattern), ['theme … { }', 'aspect … { }', 'figure … { }', 'question …', '| give | … |']);
    assert.deepEqual(offered(framework('safety', 'rated <|>'), isPattern), []);
    assert.deepEqual(offered(inspection('<|>'), isPattern), ['| case | … |', 'judge lead as …', '| check | … |']);
    assert.deepEqual(offered(inspection('judge lead as good\n  <|>'), isPattern), ['| case | … |', '| check | … |']);
    assert.deepEqual(offered({ 'f.criteria': '<|>' }, isPattern), ['framework … { }', 'answers … { }', 'bands … { }']);
    assert.deepEqual(offered({ 'i.cases': '<|>' }, isPattern), ['inspection … { }']);
  });

  it('a question takes the next id', () => {
    const question = completion(framework('safety', '<|>')).proposals.find(({ label }) => label === 'question …');
    assert.equal(filled(question?.put), 'question R4 "What is asked"');
  });

  it('a decision table has a column for each part that is rated and a row for each band', () => {
    const table = completion(framework('safety', '<|>')).proposals.find(({ label }) => label.startsWith('| give'));
    assert.equal(filled(table?.put), '| give | work |\n| good |  |\n| poor | any |');
  });

  it('a check table has a row for each section', () => {
    const table = completion(inspection('<|>')).proposals.find(({ label }) => label.startsWith('| check'));
    assert.equal(filled(table?.put).split('\n').length, 7);
    assert.equal(filled(table?.put).split('\n').at(-1), '| lead |  |  |');
  });

  it('the next record stands as the last one of its unit does, with its facts', () => {
    const found = (texts: Readonly<Record<string, string>>, name: string) => completion(texts).proposals.find(({ label }) => label === name);
    const block = found(inspection('case P03 {\n  }\n  <|>'), 'case P04 { … }');
    assert.equal(filled(block?.put), 'case P04 {\n    old: \n    born: \n    \n}');
    assert.equal(filled(found(inspection('<|>'), '| case | … |')?.put), '| case | R1  | old |\n| P03 |  |  |');
    assert.deepEqual(offered(framework('end', 'example "E" {\n    case C1 { R1: yes }\n    <|>\n  }'), isPattern).slice(0, 1), ['case C2 { … }']);
  });

  it('behind its unit, the next record is offered by its id too', () => {
    assert.deepEqual(offered(inspection('case <|>')), ['P03', 'P03 { … }']);
    assert.deepEqual(offered(inspection('case P<|>')), ['P03', 'P03 { … }']);
    assert.deepEqual(offered(inspection('case <|> { R1: yes }')), ['P03']);
    assert.deepEqual(offered(inspection('staff <|>')), []);
    assert.ok(completion(inspection('case <|>')).needed);
  });

  it('are understood as they are put in', () => {
    for (const place of ['end', 'safety']) {
      for (const { label, put } of completion(framework(place, '<|>')).proposals.filter(isPattern)) {
        if (label.startsWith('example') || label.startsWith('figure') || label.startsWith('| give')) continue;
        assert.deepEqual(wrong({ 'f.criteria': at(place, filled(put), FRAMEWORK) }, 'f.criteria'), [], label);
      }
    }
    for (const { label, put } of completion(inspection('<|>')).proposals.filter(isPattern)) {
      assert.deepEqual(wrong({ ...framework(), 'i.cases': at('end', filled(put), INSPECTION) }, 'i.cases'), [], label);
    }
    for (const { label, put } of completion({ 'f.criteria': '<|>' }).proposals.filter(isPattern)) assert.deepEqual(wrong({ 'f.criteria': filled(put) }, 'f.criteria'), [], label);
  });
});
