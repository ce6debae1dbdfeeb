import assert from 'node:assert/strict';
import { groupsOf } from '../src/views/summary-groups.ts';
import { inOrder, treeOf } from '../src/views/tree.ts';
import { questionWith, sectionWith } from './made-report.ts';

const SECTIONS = [sectionWith({ id: 'a', label: 'A' }), sectionWith({ id: 'a.1', label: 'First', parent: 'a' }), sectionWith({ id: 'b', label: 'B', parent: 'framework' }), sectionWith({ id: 'a.1.x', label: 'X', parent: 'a.1' })];

describe('sections as a tree', () => {
  it('stand under their parents, and by themselves where that is not in the inspection', () => {
    assert.deepEqual(inOrder(treeOf(SECTIONS)).map(({ section, depth }) => `${'-'.repeat(depth)}${section.id}`), ['a', '-a.1', '--a.1.x', 'b']);
  });

  it('group questions under the names they stand in', () => {
    const questions = [questionWith({ id: 'Q1', section: 'b' }), questionWith({ id: 'Q2', section: 'a.1' }), questionWith({ id: 'Q3', section: 'a.1' })];
    const read = (only: string | undefined): readonly string[] => groupsOf(SECTIONS, questions, only).map((group) => `${group.path}: ${group.questions.map(({ id }) => id).join(' ')}`);
    assert.deepEqual(read(undefined), ['A › First: Q2 Q3', 'B: Q1']);
    assert.deepEqual(read('a'), ['A › First: Q2 Q3']);
    assert.deepEqual(read('gone'), ['A › First: Q2 Q3', 'B: Q1']);
  });
});
