import assert from 'node:assert/strict';
import type { GridColumn } from '@inspection-criteria/protocol';
import { headRows } from '../../src/grid/section-heads.ts';
import { sectionPath } from '../../src/grid/section-path.ts';
import { shapeOf } from '../../src/grid/shape.ts';

const place = { uri: 'file:///a.cases', range: { start: { line: 0, character: 0 }, end: { line: 0, character: 0 } } };
const question = (id: string, section: string): GridColumn => ({ id, label: id, kind: 'question', section, answer: 'choice', values: [], place });
const FACT: GridColumn = { ...question('age', ''), kind: 'fact', section: undefined, answer: 'number' };
const SECTIONS = [
  { id: 'public', label: 'Protecting the public', depth: 0 }, { id: 'public.plan', label: 'Planning', depth: 1 },
  { id: 'child', label: 'Protecting the child', depth: 0 }, { id: 'child.plan', label: 'Planning', depth: 1 }, { id: 'child.lead', label: 'Leadership and partnership', depth: 1 },
];
const read = (columns: readonly GridColumn[], sections = SECTIONS): readonly string[] => headRows(columns, columns.map(() => 34), sections, 'Facts')
  .map(({ heads }) => heads.map(({ label, from, count }) => `${label} ${from}+${count}`).join(', '));

describe('The sections above the grid', () => {
  it('span their columns: outermost sections in one row, those in them beneath', () => {
    assert.deepEqual(read([FACT, question('R1', 'public.plan'), question('R2', 'public.plan'), question('V1', 'child.plan'), question('V2', 'child.lead')]),
      ['Facts 0+1, Protecting the public 1+2, Protecting the child 3+2', 'Planning 1+2, Planning 3+1, Leadership and partnership 4+1']);
  });

  it('take one row where none lies in another', () => {
    assert.deepEqual(read([question('R1', 'public'), question('V1', 'child')]), ['Protecting the public 0+1, Protecting the child 1+1']);
  });

  it('are called by the innermost alone and told with all they lie in, in a line or two, however deep they are', () => {
    const deep = [...SECTIONS, { id: 'child.lead.staff', label: 'Staff and the many people who work with them and for them', depth: 2 }];
    const columns = [question('V1', 'child.lead.staff'), question('V2', 'child.lead.staff')];
    assert.deepEqual(read(columns, deep), ['Protecting the child 0+2', 'Staff and the many people who work with them and for them 0+2']);
    const rows = headRows(columns, [34, 34], deep, 'Facts');
    assert.deepEqual(rows.map(({ height }) => height), [22, 36]);
    assert.deepEqual(rows[1]?.heads[0]?.path, ['Protecting the child', 'Leadership and partnership', 'Staff and the many people who work with them and for them']);
  });

  it('have room for their names, however few their columns are', () => {
    const [row] = shapeOf({ columns: [question('R1', 'public')], sections: SECTIONS }, 3).sections;
    assert.deepEqual(row?.heads.map(({ start, end, room }) => end - start >= room), [true]);
    assert.equal(row.height, 36);
    const crowded: GridColumn = { ...FACT, id: 'crowded', answer: 'choice' };
    const [facts] = shapeOf({ columns: [crowded, question('R1', 'public'), question('R2', 'public'), question('R3', 'public')], sections: SECTIONS }, 3).sections;
    assert.deepEqual(facts?.heads.map(({ start, end }) => end - start), [92, 102]);
  });

  it('are called with those they lie in, or by their id where they are not known', () => {
    assert.deepEqual(sectionPath(SECTIONS, 'child.lead'), ['Protecting the child', 'Leadership and partnership']);
    assert.deepEqual(sectionPath(SECTIONS, 'gone'), ['gone']);
  });
});

describe('The names of columns', () => {
  const turned = (columns: readonly GridColumn[]): readonly string[] => {
    const shape = shapeOf({ columns, sections: SECTIONS }, 3);
    return columns.filter((_, index) => shape.turned[index]).map(({ id }) => id);
  };

  it('are turned where one of their section has no room, all of that section together', () => {
    const ids = ['T6Q1', 'T6Q2', 'T6Q10'];
    assert.deepEqual(turned([...ids.map((id) => question(id, 'public')), ...['R1', 'R2', 'R10'].map((id) => question(id, 'child'))]), ids);
  });

  it('never run into each other, however few letters they have', () => {
    assert.deepEqual(turned(['WMQ1', 'WMQ2', 'WMQ3'].map((id) => question(id, 'public'))), ['WMQ1', 'WMQ2', 'WMQ3']);
    assert.deepEqual(turned(['1.1', '1.2', '1.10'].map((id) => question(id, 'public'))), []);
  });

  it('of numbers stand upright beside them', () => {
    assert.deepEqual(turned([FACT, { ...FACT, id: 'in-custody', answer: 'choice' }]), ['in-custody']);
  });
});
