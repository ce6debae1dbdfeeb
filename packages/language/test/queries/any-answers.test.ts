// Editors ask about answers while people type: whatever the text is, something must come back that can be used.
import assert from 'node:assert/strict';
import fc from 'fast-check';
import { applyEdits, apart } from '../../src/edits.ts';
import { cellAt } from '../../src/queries/answers/cell-at.ts';
import { nextAnswer } from '../../src/queries/answers/next-answer.ts';
import { changeAnswer } from '../../src/queries/change/answer.ts';
import type { Changed } from '../../src/queries/change/changed.ts';
import { changeForm } from '../../src/queries/change/form.ts';
import { placeOfCell } from '../../src/queries/change/place.ts';
import { addRecord } from '../../src/queries/change/record.ts';
import { checksIn } from '../../src/queries/checks/checks.ts';
import { gridOf, recordsOf, type Wanted } from '../../src/queries/grid/grid.ts';
import { marksOf } from '../../src/queries/grid/marks.ts';
import { checkedOf, inspectedIn, type Inspected } from '../../src/workspace/inspected.ts';
import { Workspace, type View } from '../../src/workspace/workspace.ts';
import { exampleFiles, exampleText } from '../files.ts';
import { edited } from '../printing/specimens.ts';

function viewOf(files: Readonly<Record<string, string>>, file: string): View {
  const workspace = new Workspace();
  for (const [path, text] of Object.entries(files)) workspace.put(path, { text, malformed: false });
  const view = workspace.view(file);
  if (view === undefined) throw new Error(`There is no ${file}.`);
  return view;
}

const WHOLE: Wanted = {
  unit: undefined, section: undefined, language: undefined, where: [], having: undefined, search: undefined, sort: { by: 'share', descending: true },
  rows: { from: 0, count: 9 }, columns: { from: 0, count: 99 }, locate: [], onTrial: [],
};

function assertWithin({ start, end }: { readonly start: number; readonly end: number }, text: string): void {
  assert.ok(start >= 0 && start <= end && end <= text.length);
}

/** That the edits can be made, and what is to be gone to then is there. */
function assertSound(changed: Changed, text: string): void {
  if ('refused' in changed) { assert.match(changed.refused, /[.!?]$/); return; }
  for (const { span } of changed.edits) assertWithin(span, text);
  assert.equal(apart(changed.edits).length, changed.edits.length);
  if (changed.then !== undefined) assertWithin(changed.then, applyEdits(text, changed.edits));
}

describe('Of any text', () => {
  it('answers can be looked for, shown and changed', async function () {
    this.timeout(240_000);
    await fc.assert(fc.asyncProperty(edited, fc.nat(), ({ file, text, files }, at) => {
      const view = viewOf(files, file);
      const inspected = inspectedIn(view);
      const from = at % (text.length + 1);
      for (const kind of ['unanswered', 'failing', 'not asked'] as const) {
        const next = nextAnswer(inspected, { kind, from, backwards: at % 2 === 0 });
        if (next !== undefined) assertWithin(next, text);
      }
      for (const { label } of checksIn(view, undefined)) assert.equal(typeof label, 'string');
      assertSound(addRecord(view, from), text);
      assertSound(changeForm(view, from), text);
      for (const one of inspected) assertCells(one, view, at);
      const here = cellAt(inspected, from);
      const own = inspected.find(({ read }) => read.inspection.id === here?.inspection);
      if (here !== undefined && own !== undefined) assertSound(changeAnswer(view, own, here, 'yes'), text);
      return Promise.resolve();
    }), { numRuns: 40 });
  });

  function assertCells(inspected: Inspected, view: View, at: number): void {
    const grid = gridOf(inspected, { ...WHOLE, rows: { from: at % 7, count: 5 } });
    for (const { id, cells } of grid?.rows ?? []) {
      cells.forEach((_, i) => {
        const cell = { unit: grid?.unit ?? '', record: id, column: grid?.head.columns[i]?.id ?? '' };
        const place = placeOfCell(checkedOf(view), inspected, cell);
        assert.ok(place !== undefined);
        assertWithin(place, view.source.text);
        if (i % 9 === 0) for (const value of ['', 'no']) assertSound(changeAnswer(view, inspected, cell, value), view.source.text);
      });
    }
  }
});

describe('What is said of single answers', () => {
  for (const file of exampleFiles().filter((one) => one.endsWith('.cases'))) {
    it(`adds up to what results say of records: ${file}`, () => {
      const files = Object.fromEntries(exampleFiles().map((one) => [one, exampleText(one)]));
      // Some answers are taken away and some given too many, so that there is something to add up.
      const thinned = exampleText(file).replace(/\| yes +(?=\|)/g, (cell, offset: number) => offset % 5 === 0 ? cell.replace('yes', '   ') : cell).replace(/\| - /g, (cell, offset: number) => offset % 7 === 0 ? '| yes ' : cell);
      for (const inspected of inspectedIn(viewOf({ ...files, [file]: thinned }, file))) {
        const marks = marksOf(inspected);
        const columns = [...inspected.plan.column.values()];
        let missing = 0;
        for (const { id: unit } of inspected.plan.framework.units) {
          const results = inspected.results.records.filter((one) => one.unit === unit);
          recordsOf(inspected, unit).forEach((_, record) => {
            const own = columns.filter((column) => column.unit === unit);
            assert.deepEqual(own.filter(({ id }) => marks.test(id, 'unanswered')(record)).map(({ id }) => id), results[record]?.missing);
            assert.deepEqual(own.filter(({ id }) => marks.state(id, record) === 'surplus').map(({ id }) => id), results[record]?.notAskedButAnswered);
            assert.equal(own.filter(({ id }) => marks.test(id, 'failing')(record)).length, results[record]?.tally.missed);
            missing += results[record]?.missing.length ?? 0;
          });
        }
        assert.ok(missing > 0);
      }
    });
  }
});
