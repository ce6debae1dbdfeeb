import assert from 'node:assert/strict';
import type { Grid, GridParams } from '@inspection-criteria/protocol';
import { Editor } from './editor.ts';

const POOL = `framework pool {
    languages en, cy
    unit visit "Visit" in cy "Ymweliad"
    unit diver "Diver"
    level theme
    answers quality { yes "Sufficient" in cy "Digonol" worth 1  partly "Partly" in cy "Yn rhannol" worth 1/2  no "Not sufficient" in cy "Annigonol" worth 0  na "Not applicable" in cy "Amherthnasol" not counted }
    fact indoor "Indoors" answered yes-no
    fact lanes "Lanes" answered 1 to 10
    fact seen about inspection answered date
    theme safety "Safety" {
        question S1 "Guarded" answered quality
        question S2 "Warned" answered quality asked when indoor is yes
    }
    theme water "Water" {
        theme heat "Heat" { question W1 "Warm" answered quality }
    }
}
`;
const SEATOWN = `use "pool.criteria"

inspection seatown "Seatown" of pool {
    | visit | indoor | lanes | S1           | S2  | W1  |
    | V2    | yes    | 6     | yes          |     | no  |
    | V10   | no     | 4     | no "dark"    | yes | na  |
    | V1    | no     |       | partly       |     | yse |
    | V3    | yes    | 10    |              | -   | yes |
}

inspection hilltown "Hilltown" of pool { seen: 2026-03-02 }
`;

const ALL = { rows: { from: 0, count: 50 }, columns: { from: 0, count: 50 } };

describe('The grid of answers', () => {
  let editor: Editor;
  before(async () => { editor = await Editor.start({ 'pool.criteria': POOL, 'seatown.cases': SEATOWN }, { settings: { language: 'en' } }); });
  after(() => editor.stop());

  const ask = async (params: Partial<GridParams> = {}): Promise<Grid> => {
    const grid = await editor.ask<Grid | null>('criteria/grid', 'seatown.cases', { ...ALL, ...params });
    assert.ok(grid !== null);
    return grid;
  };
  const ids = async (params: Partial<GridParams>): Promise<readonly string[]> => (await ask(params)).rows.map(({ id }) => id);

  it('leaves the head out where it is known, and sends it again when anything of it is another', async () => {
    const { head, columns, facts, sections, ...window } = await ask();
    assert.deepEqual(await ask({ head }), { ...window, head });
    assert.deepEqual(await ask({ head, rows: { from: 1, count: 1 }, filter: { having: 'unanswered' } }).then((one) => [one.head, 'columns' in one, one.rows.length]), [head, false, 1]);
    for (const other of [{ language: 'cy' }, { filter: { section: 'water' } }]) {
      const came = await ask({ head, ...other });
      assert.notEqual(came.head, head);
      assert.deepEqual({ ...came, head: '' }, { ...await ask(other), head: '' });
    }
    assert.ok(columns.length > 0 && facts.length > 0 && sections.length > 0);
  });

  it('sends the head again when the framework has changed, be it only in its places', async () => {
    const own = await Editor.start({ 'pool.criteria': POOL, 'seatown.cases': SEATOWN });
    const first = await own.ask<Grid>('criteria/grid', 'seatown.cases', ALL);
    await own.open('pool.criteria');
    await own.edit('pool.criteria', 0, 0, '// It is another.\n');
    const second = await own.ask<Grid>('criteria/grid', 'seatown.cases', { ...ALL, head: first.head });
    await own.stop();
    assert.notEqual(second.head, first.head);
    assert.equal(second.columns[0]?.place.range.start.line, (first.columns[0]?.place.range.start.line ?? 0) + 1);
  });

  it('says of each answer what is to be said of it', async () => {
    const { rows, records, matching, unit, inspection } = await ask();
    assert.deepEqual([inspection, unit, records, matching], ['seatown', 'visit', 4, 4]);
    assert.deepEqual(rows.map(({ id, cells }) => [id, ...cells.map(({ state, text }) => `${state} ${text}`.trim())]), [
      ['V2', 'answered yes', 'answered 6', 'answered yes', 'unanswered', 'answered no'],
      ['V10', 'answered no', 'answered 4', 'answered no', 'surplus yes', 'answered na'],
      ['V1', 'answered no', 'unanswered', 'answered partly', 'not asked', 'not understood yse'],
      ['V3', 'answered yes', 'answered 10', 'unanswered', 'not asked -', 'answered yes'],
    ]);
    assert.equal(rows[1]?.cells[2]?.detail, 'Remark: “dark”.');
    assert.deepEqual(rows.map(({ share, missing }) => [share, missing]), [['50%', 1], ['0%', 0], ['50%', 2], ['100%', 2]]);
  });

  it('has columns with letters that tell their values apart, in the language asked for', async () => {
    const { columns, facts, sections } = await ask();
    assert.deepEqual(columns.map(({ id, kind, section, answer }) => [id, kind, section, answer]), [
      ['indoor', 'fact', undefined, 'choice'], ['lanes', 'fact', undefined, 'number'], ['S1', 'question', 'safety', 'choice'], ['S2', 'question', 'safety', 'choice'], ['W1', 'question', 'water.heat', 'choice'],
    ]);
    assert.deepEqual(columns[2]?.values.map(({ letter, tone }) => [letter, tone]), [['S', 'best'], ['P', 'part'], ['N', 'nothing'], ['NA', 'not counted']]);
    assert.deepEqual(facts.map(({ id, values }) => [id, values.map(({ letter, tone }) => letter + tone)]), [['indoor', ['Yplain', 'Nplain']], ['lanes', []]]);
    assert.deepEqual(sections, [{ id: 'safety', label: 'Safety', depth: 0 }, { id: 'water', label: 'Water', depth: 0 }, { id: 'water.heat', label: 'Heat', depth: 1 }]);
    assert.deepEqual((await ask({ language: 'cy' })).columns[2]?.values.map(({ label, letter }) => `${letter} ${label}`), ['D Digonol', 'Y Yn rhannol', 'A Annigonol', 'AM Amherthnasol']);
    assert.deepEqual(columns.map(({ place }) => editor.textIn('pool.criteria', place.range)), columns.map(({ id }) => id));
  });

  it('is put in order by ids as people count, by shares, by what is missing, by answers; what has none comes last', async () => {
    assert.deepEqual(await ids({ sort: { by: 'record', descending: false } }), ['V1', 'V2', 'V3', 'V10']);
    assert.deepEqual(await ids({ sort: { by: 'share', descending: true } }), ['V3', 'V2', 'V1', 'V10']);
    assert.deepEqual(await ids({ sort: { by: 'missing', descending: true } }), ['V1', 'V3', 'V2', 'V10']);
    assert.deepEqual(await ids({ sort: { by: { column: 'lanes' }, descending: false } }), ['V10', 'V2', 'V3', 'V1']);
    assert.deepEqual(await ids({ sort: { by: { column: 'lanes' }, descending: true } }), ['V3', 'V2', 'V10', 'V1']);
    assert.deepEqual(await ids({ sort: { by: { column: 'S1' }, descending: false } }), ['V2', 'V1', 'V10', 'V3']);
  });

  it('shows what a filter lets through, and says how many there are', async () => {
    assert.deepEqual(await ids({ filter: { where: [{ column: 'indoor', value: 'yes' }] } }), ['V2', 'V3']);
    assert.deepEqual(await ids({ filter: { where: [{ column: 'indoor', value: 'yes' }, { column: 'S1', value: '' }] } }), ['V3']);
    assert.deepEqual(await ids({ filter: { where: [{ column: 'lanes', value: '6' }] } }), ['V2']);
    assert.deepEqual(await ids({ filter: { search: 'v1' } }), ['V10', 'V1']);
    assert.deepEqual(await ids({ filter: { having: 'unanswered' } }), ['V2', 'V1', 'V3']);
    assert.deepEqual(await ids({ filter: { having: 'failing' } }), ['V2', 'V10', 'V1']);
    assert.deepEqual(await ids({ filter: { having: 'not asked' } }), ['V10', 'V3']);
    const water = await ask({ filter: { section: 'water', having: 'failing' } });
    assert.deepEqual([water.columns.map(({ id }) => id), water.rows.map(({ id }) => id), water.matching, water.records], [['indoor', 'lanes', 'W1'], ['V2'], 1, 4]);
  });

  it('is given window by window', async () => {
    const { from, rows, columns } = await ask({ rows: { from: 2, count: 1 }, columns: { from: 1, count: 2 } });
    assert.deepEqual([from, rows.map(({ id, row, cells }) => [id, row, cells.length]), columns.length], [{ row: 2, column: 1 }, [['V1', 2, 2]], 5]);
    assert.deepEqual((await ask({ rows: { from: 90, count: 10 } })).rows, []);
  });

  it('tells where a record stands in the order asked for, within the window or outside', async () => {
    const located = async (params: Partial<GridParams>): Promise<Grid['located']> => (await ask({ locate: ['V1', 'V10', 'V99'], ...params })).located;
    assert.deepEqual(await located({ rows: { from: 0, count: 1 } }), [{ id: 'V1', row: 2 }, { id: 'V10', row: 1 }]);
    assert.deepEqual(await located({ sort: { by: 'record', descending: true } }), [{ id: 'V1', row: 3 }, { id: 'V10', row: 0 }]);
    assert.deepEqual(await located({ filter: { where: [{ column: 'S1', value: 'no' }] } }), [{ id: 'V10', row: 0 }]);
    assert.deepEqual(await located({ locate: undefined }), []);
  });

  it('shows answers on trial where they can be tried, with what records come to by them', async () => {
    const answered = (record: string, column: string, value: string | undefined) => ({ kind: 'answer', unit: 'visit', record, column, value }) as const;
    const trial = [answered('V10', 'S1', 'yes'), answered('V2', 'S2', 'perhaps'), answered('V1', 'W1', 'yes'), answered('V2', 'W1', undefined)];
    const { rows } = await ask({ trial, sort: { by: 'share', descending: true } });
    const tried = rows.flatMap(({ id, cells }) => cells.flatMap((cell, at) => cell.trial === true ? [`${id} ${String(at)} ${cell.state} ${cell.text}`.trim()] : []));
    assert.deepEqual(tried, ['V2 4 unanswered', 'V10 2 answered yes', 'V1 4 answered yes']);
    assert.deepEqual(rows.map(({ id, share, missing }) => [id, share, missing]), [['V2', '100%', 2], ['V10', '100%', 0], ['V3', '100%', 2], ['V1', '75%', 1]]);
    assert.deepEqual(rows[1]?.cells[2], { state: 'answered', text: 'yes', detail: 'Remark: “dark”.', trial: true });
    assert.deepEqual((await ask({ trial, filter: { where: [{ column: 'S1', value: 'yes' }] } })).rows.map(({ id }) => id), ['V2', 'V10']);
    assert.deepEqual((await ask()).rows[1]?.cells[2], { state: 'answered', text: 'no', detail: 'Remark: “dark”.' });
  });

  it('keeps to an answer on trial while others are written', async () => {
    const files = { 'pool.criteria': POOL, 'seatown.cases': SEATOWN };
    const own = await Editor.start(files);
    await own.open('seatown.cases');
    const trial = [{ kind: 'answer', unit: 'visit', record: 'V10', column: 'S1', value: 'yes' }] as const;
    const texts = async () => (await own.ask<Grid>('criteria/grid', 'seatown.cases', { ...ALL, trial })).rows.slice(0, 2).map(({ cells }) => cells[2]?.text);
    assert.deepEqual(await texts(), ['yes', 'yes']);
    const at = SEATOWN.indexOf('yes          |     | no');
    await own.edit('seatown.cases', at, at + 3, 'no');
    assert.deepEqual(await texts(), ['no', 'yes']);
    await own.stop();
  });

  it('is there for units without records, for the inspection itself and for other inspections of the file', async () => {
    assert.deepEqual((await ask({ inspection: 'hilltown' })).units.map(({ id, records }) => [id, records]), [['visit', 0], ['inspection', 1]]);
    assert.deepEqual((await ask({ inspection: 'hilltown' })).rows, []);
    assert.deepEqual((await ask({ inspection: 'hilltown', unit: 'inspection' })).rows.map(({ id, cells }) => [id, cells.map(({ text }) => text)]), [['inspection', ['2026-03-02']]]);
    assert.deepEqual((await ask({ unit: 'inspection' })).rows.map(({ cells }) => cells.map(({ state }) => state)), [['unanswered']]);
  });

  it('is none where the inspection, the unit or the file is not there', async () => {
    assert.equal(await editor.ask('criteria/grid', 'seatown.cases', { ...ALL, inspection: 'nowhere' }), null);
    assert.equal(await editor.ask('criteria/grid', 'seatown.cases', { ...ALL, unit: 'lodger' }), null);
    assert.equal(await editor.ask('criteria/grid', 'pool.criteria', ALL), null);
    assert.equal(await editor.ask('criteria/grid', 'none.cases', ALL), null);
  });
});
