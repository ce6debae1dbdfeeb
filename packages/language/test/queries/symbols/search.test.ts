import assert from 'node:assert/strict';
import { inspectionsIn } from '../../../src/queries/symbols/found-symbols.ts';
import { search } from '../../../src/queries/symbols/search.ts';

const LABELLED = [{ name: 'R10', label: 'Risk was reviewed' }, { name: 'R1', label: 'The plan was timely' }, { name: 'safety', label: 'Safety' }, { name: 'risk-to-others', label: '' }, { name: 'V4', label: 'Sixth of all' }];
const THINGS = [...LABELLED.map((thing) => ({ ...thing, translations: [] as readonly string[] })), { name: 'S2', label: 'Lanes', translations: ['Lonydd'] }];

describe('Looking for a name', () => {
  const found = (query: string, most = 10): readonly string[] => search(THINGS, query, most).map(({ name }) => name);
  it('finds the name itself before names that begin so', () => { assert.deepEqual(found('r1'), ['R1', 'R10']); });
  it('finds what has the letters in their order, in the name or the label', () => { assert.deepEqual(found('sf'), ['safety', 'V4']); });
  it('finds the word in a name before the word in a label', () => { assert.deepEqual(found('risk'), ['risk-to-others', 'R10']); });
  it('finds everything where nothing is asked for, up to a limit', () => { assert.deepEqual([found('').length, found('', 2).length], [6, 2]); });
  it('finds a label in any language', () => { assert.deepEqual(found('lonydd'), ['S2']); });
  it('takes no offence at signs that mean something elsewhere', () => { assert.deepEqual(found('.*('), []); });
});

describe('Inspections in a text', () => {
  it('are found by the lines that declare them, and nowhere else', () => {
    const text = 'use "a.criteria"\r\ninspection seatown "Sea \\"town\\"" of pool {\r\n    // inspection not-this\r\n    guidance\r\n        > inspection nor-this\r\n}\r\ninspection bare of pool {\r\n}\r\n';
    assert.deepEqual(inspectionsIn(text).map(({ name, label, named }) => [name, label, text.slice(named.start, named.end)]), [['seatown', 'Sea "town"', 'seatown'], ['bare', '', 'bare']]);
  });
});
