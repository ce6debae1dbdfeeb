import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { Editor } from './editor.ts';

const ROOT = path.join(import.meta.dirname, '../../../..');
const FILES = {
  'pool.criteria': 'framework pool {\n    unit visit\n    level theme\n    theme safety { question S1 "Lifeguards were alert" answered yes-no }\n}\n',
  'seatown.cases': 'use "pool.criteria"\n\ninspection seatown of pool {\n    | visit | S1  |\n    | V1    | yes |\n}\n',
};
const START = { line: 0, character: 0 };

/** What any of the requests takes; each finds its own in it. */
const PARAMETERS = {
  folder: 'file:///work%20space', inspection: 'seatown', position: START, kind: 'framework', template: 'bare', name: 'lido', label: 'Lido', use: 'pool.criteria',
  cell: { inspection: 'seatown', unit: 'visit', record: 'V1', column: 'S1' }, change: { kind: 'record', position: START }, about: { kind: 'question', id: 'S1' },
  rows: { from: 0, count: 10 }, columns: { from: 0, count: 10 }, texts: [], what: 'ratings', format: 'csv',
};

/** The names of all requests, as the protocol declares them. */
function methods(): readonly string[] {
  const declared = readFileSync(path.join(ROOT, 'packages/protocol/src/requests.ts'), 'utf8');
  return [...declared.matchAll(/readonly '(criteria\/[a-z-]+)':/g)].map(([, name]) => name ?? '');
}

describe('Every request of our own', () => {
  let editor: Editor;
  before(async () => {
    editor = await Editor.start(FILES);
    await editor.open('seatown.cases');
  });
  after(() => editor.stop());

  for (const method of methods()) {
    it(`${method} is answered`, async () => {
      assert.notEqual(await editor.ask(method, 'seatown.cases', PARAMETERS), undefined);
    });
  }

  it('has its place in the documentation, and nothing else has', () => {
    const page = readFileSync(path.join(ROOT, 'docs/editors/requests.md'), 'utf8');
    assert.deepEqual([...page.matchAll(/^## `(.+)`$/gm)].map(([, name]) => name).sort(), [...methods()].sort());
  });
});
