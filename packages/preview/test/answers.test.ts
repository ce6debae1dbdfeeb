import assert from 'node:assert/strict';
import { isDeepStrictEqual } from 'node:util';
import type { Browser, Page } from 'playwright-core';
import type { FromPreview, Trial } from '@inspection-criteria/protocol';
import { brokenRulesInAllThemes } from './browser/axe.ts';
import { focusIsOn } from './browser/focus.ts';
import { InventedAnswers } from './browser/invented-answers.ts';
import { contrastOf } from './browser/contrast.ts';
import { needBrowser, PreviewPage } from './browser/preview-page.ts';
import { section } from './browser/samples.ts';
import { THEMES } from './browser/themes.ts';

describe('The grid of answers', function () {
  this.timeout(120_000);
  let browser: Browser;
  let preview: PreviewPage;
  let page: Page;
  let invented: InventedAnswers;

  before(async () => { browser = await needBrowser(); });
  after(() => browser.close());
  afterEach(async () => {
    assert.deepEqual(preview.violations, []);
    await preview.close();
  });

  async function open(records: number, questions: number, options = {}): Promise<void> {
    invented = new InventedAnswers(records, questions);
    preview = await PreviewPage.open(browser, { 'town.cases': '' }, { height: 700, answers: invented.answers, ...options });
    ({ page } = preview);
    page.setDefaultTimeout(20_000);
    await page.getByRole('tab', { name: 'Answers' }).click();
    if (records > 0) await cell('P01', 'R1').waitFor();
  }
  const cell = (record: string, column: string): ReturnType<Page['locator']> => page.locator(`[role=gridcell][aria-label^="${record}, ${column}:"]`);
  const focused = (): Promise<string | null | undefined> => page.evaluate(() => document.activeElement?.getAttribute('aria-label') ?? document.activeElement?.textContent);
  const until = (fits: string): Promise<unknown> => page.waitForFunction((name) => document.activeElement?.getAttribute('aria-label')?.startsWith(name), fits);
  const changes = (): readonly unknown[] => preview.sent.flatMap((message) => message.kind === 'change' ? [message.change] : []);
  const town = { inspection: 'town', unit: 'case' };

  it('names each answer, in words and not by colour', async () => {
    await open(9, 9);
    assert.equal(await cell('P02', 'R1').textContent(), '–');
    assert.equal(await cell('P02', 'R1').getAttribute('aria-label'), 'P02, R1: Not asked');
    assert.equal(await cell('P07', 'R1').getAttribute('aria-label'), 'P07, R1: No, No points. Copied from <b>the order</b> before.');
    assert.equal(await page.getByRole('grid').getAttribute('aria-rowcount'), '11');
    assert.equal(await page.locator('img').count(), 0);
  });

  it('breaks no rule of accessibility in any theme, with the filters and the list of values open too', async () => {
    await open(12, 14);
    await page.getByRole('button', { name: 'Filter' }).click();
    await page.getByRole('searchbox', { name: 'Find a record' }).fill('P0');
    await page.getByText('9 of 12 records').first().waitFor();
    await cell('P03', 'R4').click();
    assert.deepEqual(await brokenRulesInAllThemes(page), []);
    await page.keyboard.press('Enter');
    await page.getByRole('listbox').waitFor();
    assert.deepEqual(await brokenRulesInAllThemes(page), []);
  });

  it('is walked by keys with one stop of the Tab key, to its far end and back', async () => {
    await open(10_000, 100);
    assert.equal(await page.locator('[role=grid] [tabindex="0"]').count(), 1);
    await cell('P01', 'R1').focus();
    await page.keyboard.press('Control+End');
    await until('P10000, R100:');
    await page.keyboard.press('ArrowUp');
    await until('P9999, R100:');
    await page.keyboard.press('Control+Home');
    await focusIsOn(page, 'P01');
    assert.ok(await page.locator('[role=gridcell]').count() < 4000);
  });

  it('keeps the focus while one scrolls away from it, and its place when a report comes in', async () => {
    await open(500, 30);
    await cell('P04', 'R3').focus();
    await page.locator('.scroll').evaluate((element) => { element.scrollTop = 5000; });
    await cell('P200', 'R3').waitFor();
    await invented.write(preview, 'P200', 'R3', 'na');
    await page.locator('[aria-label="P200, R3: NA, Not applicable, Not counted"]').waitFor();
    assert.match(await focused() ?? '', /^P04, R3/);
    assert.equal(await page.locator('.scroll').evaluate((element) => element.scrollTop), 5000);
  });

  it('writes the answer whose letter is typed, clears it, and says what came of it', async () => {
    await open(9, 9);
    await cell('P01', 'R2').focus();
    await page.keyboard.press('y');
    await page.locator('[aria-label="P01, R2: Yes, Full points"]').waitFor();
    await page.getByRole('status').getByText('P01, R2: Yes, Full points').waitFor({ state: 'attached' });
    await page.keyboard.press('Delete');
    await page.locator('[aria-label="P01, R2: Unanswered"]').waitFor();
    assert.deepEqual(changes(), ['yes', ''].map((value) => ({ kind: 'answer', cell: { ...town, record: 'P01', column: 'R2' }, value })));
  });

  it('writes the answer with exactly the letters typed, one after another where several begin alike', async () => {
    await open(9, 9);
    await cell('P01', 'R2').focus();
    await page.keyboard.press('n');
    await until('P01, R2: No');
    await page.keyboard.press('a');
    await until('P01, R2: NA, Not applicable');
    assert.deepEqual(changes().map((change) => (change as { readonly value: string }).value), ['no', 'na']);
    assert.deepEqual(preview.sent.flatMap((message) => message.kind === 'change' ? message.continues : []), [false, true]);
  });

  it('has the text’s last change taken back and made again by the usual keys', async () => {
    await open(9, 9);
    await cell('P01', 'R2').focus();
    await page.keyboard.press('Control+z');
    await page.keyboard.press('Control+Shift+z');
    await page.keyboard.press('Control+y');
    assert.deepEqual(preview.sent.slice(-3), [{ kind: 'undo' }, { kind: 'redo' }, { kind: 'redo' }]);
    await cell('P02', 'age').focus();
    await page.keyboard.press('1');
    await page.keyboard.press('Control+z');
    assert.equal(preview.sent.at(-1)?.kind, 'redo');
  });

  it('says what became of a rating by another answer, and then of the answer, as one', async () => {
    await open(9, 9);
    invented.sections = [section('risk', 'Risk', { rating: 'Good' })];
    await preview.refresh();
    await cell('P01', 'R2').focus();
    invented.sections = [section('risk', 'Risk', { rating: 'Fair' })];
    await page.keyboard.press('n');
    await page.getByRole('status').getByText('Risk is now Fair, was Good. P01, R2: No, No points', { exact: true }).waitFor({ state: 'attached' });
    invented.sections = [section('risk', 'Risk', { rating: 'Poor' })];
    await invented.write(preview, 'P02', 'R2', 'na');
    await page.getByRole('status').getByText('Risk is now Poor, was Fair', { exact: true }).waitFor({ state: 'attached' });
    await page.getByRole('tab', { name: 'Ratings' }).click();
    await page.keyboard.press('Control+z');
    invented.sections = [section('risk', 'Risk', { rating: 'Good' })];
    await preview.refresh();
    await page.getByRole('status').getByText('Risk is now Good, was Poor. Undone', { exact: true }).waitFor({ state: 'attached' });
  });

  it('says what was taken back and made again, also on trial', async () => {
    await open(9, 9);
    const said = (words: string): Promise<void> => page.getByRole('status').getByText(words, { exact: true }).waitFor({ state: 'attached' });
    await cell('P01', 'R2').focus();
    await page.keyboard.press('Delete');
    await said('P01, R2: Unanswered');
    await page.keyboard.press('Control+z');
    await preview.until((sent) => sent.some(({ kind }) => kind === 'undo'));
    await invented.write(preview, 'P01', 'R2', 'na');
    await said('Undone: P01, R2: NA, Not applicable, Not counted');
    await page.keyboard.press('Control+y');
    await preview.until((sent) => sent.some(({ kind }) => kind === 'redo'));
    await invented.write(preview, 'P01', 'R2', '');
    await said('Done again: P01, R2: Unanswered');
    await page.getByRole('button', { name: 'Try changes' }).click();
    await cell('P01', 'R2').focus();
    await page.keyboard.press('y');
    await said('No rating and no score changes. P01, R2: Yes, Full points, on trial');
    await page.keyboard.press('Control+z');
    await said('Nothing is on trial any more. Undone: P01, R2: Unanswered');
  });

  it('takes back what is on trial here, and leaves the text alone, until nothing of it is left', async () => {
    await open(9, 9);
    await page.getByRole('button', { name: 'Try changes' }).click();
    await cell('P01', 'R2').focus();
    for (const letter of ['y', 'n', 'a']) await page.keyboard.press(letter);
    const tried = async (values: readonly string[]): Promise<unknown> => {
      await preview.until((sent) => isDeepStrictEqual(lastTrial(sent).flatMap((one) => one.kind === 'answer' ? one.value : []), values));
      return preview.sent.filter(({ kind }) => kind === 'undo' || kind === 'change');
    };
    assert.deepEqual(await tried(['na']), []);
    await page.keyboard.press('Control+z');
    assert.deepEqual(await tried(['yes']), []);
    await page.keyboard.press('Control+y');
    assert.deepEqual(await tried(['na']), []);
    await page.keyboard.press('Control+z');
    await page.keyboard.press('Control+z');
    await page.locator('.trial-banner').waitFor({ state: 'detached' });
    await page.keyboard.press('Control+z');
    await preview.until((sent) => sent.some(({ kind }) => kind === 'undo'));
  });

  it('has the first record added where there is none, and goes to it', async () => {
    await open(0, 9);
    await page.getByRole('button', { name: 'Add the first one' }).click();
    await until('P01, custody:');
    assert.deepEqual(changes().map((change) => (change as { readonly kind: string; readonly unit: string })).map(({ kind, unit }) => [kind, unit]), [['record', 'case']]);
  });

  it('has a further record added, named as its unit is, and goes to it, however far it is and whatever was filtered', async () => {
    await open(2000, 9);
    await page.getByRole('button', { name: 'Filter' }).click();
    await page.getByRole('searchbox', { name: 'Find a record' }).fill('P1999');
    await page.getByText('1 of 2,000 records').first().waitFor();
    await page.getByRole('button', { name: 'Add case' }).click();
    await until('P2001, custody:');
    assert.equal(await page.locator('[role=grid]').getAttribute('aria-rowcount'), '2003');
    await page.waitForFunction((name) => document.querySelector(`vscode-single-select[label="${name}"]`)?.shadowRoot?.querySelector('.text')?.textContent.trim() === 'Case (2,001)', 'Records of');
    assert.equal(changes().length, 1);
  });

  it('shows the first columns again when a key leads to the start of a row', async () => {
    await open(40, 100);
    await cell('P01', 'R1').focus();
    await page.keyboard.press('Control+End');
    await until('P40, R100:');
    await page.keyboard.press('Control+Home');
    await page.waitForFunction(() => document.querySelector('.scroll')?.scrollLeft === 0);
    await focusIsOn(page, 'P01');
    await cell('P01', 'custody').waitFor();
  });

  it('says under the pointer what an answer is now', async () => {
    await open(9, 9);
    await cell('P01', 'R2').hover();
    assert.match(await cell('P01', 'R2').getAttribute('title') ?? '', /^P01, R2: /);
    await cell('P01', 'R2').focus();
    await page.keyboard.press('y');
    await page.locator('[aria-label="P01, R2: Yes, Full points"][title="P01, R2: Yes, Full points"]').waitFor();
    await cell('P03', 'R2').hover();
    assert.equal(await page.locator('[role=gridcell][title]').count(), 1);
  });

  for (const theme of THEMES) {
    it(`has a list of values that can be read wherever it is pointed at: ${theme}`, async () => {
      await open(9, 9, { theme });
      await cell('P01', 'R2').focus();
      await page.keyboard.press('Enter');
      for (const name of [/^Y/, /^N(?!A)/, /^NA/, /No answer/]) {
        await page.getByRole('option', { name }).or(page.getByRole('option').filter({ hasText: name })).first().hover();
        await page.locator('[role=option][aria-selected=true]').filter({ hasText: name }).waitFor();
        assert.ok(await contrastOf(page.locator('[role=option][aria-selected=true] .letter')) >= 4.5, `${String(name)}: ${String(await contrastOf(page.locator('[role=option][aria-selected=true] .letter')))}`);
      }
    });
  }

  it('offers the values, and leaves without change', async () => {
    await open(9, 9);
    await cell('P01', 'R2').focus();
    await page.keyboard.press('Enter');
    await page.keyboard.press('ArrowDown');
    await page.getByRole('listbox').getByRole('option', { selected: true, name: /No points/ }).waitFor();
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Escape');
    await until('P01, R2:');
    await page.keyboard.press('F2');
    await page.getByRole('listbox').getByRole('option', { name: 'Not applicable' }).click();
    await until('P01, R2: NA, Not applicable');
    assert.equal(changes().length, 1);
  });

  it('takes numbers as they are typed', async () => {
    await open(9, 9);
    await cell('P02', 'age').focus();
    await page.keyboard.press('1');
    await page.keyboard.type('7');
    await page.keyboard.press('Enter');
    await until('P02, age: 17');
    assert.deepEqual(changes(), [{ kind: 'answer', cell: { ...town, record: 'P02', column: 'age' }, value: '17' }]);
  });

  it('changes answers on trial without writing them', async () => {
    await open(9, 9);
    await page.getByRole('button', { name: 'Try changes without writing' }).click();
    await page.getByText('Another answer is tried here, and not written.').waitFor();
    await cell('P01', 'R2').focus();
    await page.keyboard.press('y');
    await page.locator('[aria-label="P01, R2: Yes, Full points, on trial"].trial').waitFor();
    assert.deepEqual(changes(), []);
  });

  it('goes to the text by a click, and follows its caret', async () => {
    await open(2000, 60);
    await cell('P02', 'R3').click();
    assert.deepEqual(preview.sent.at(-1), { kind: 'open cell', cell: { ...town, record: 'P02', column: 'R3' }, open: false });
    await page.keyboard.press(' ');
    await preview.until((sent) => sent.some((message) => message.kind === 'open cell' && message.open));
    await preview.caret({ ...town, record: 'P1500', column: 'R55' });
    await page.locator('[aria-current=true][aria-label^="P1500, R55:"]').waitFor();
  });

  it('filters and sorts, and says in words what is filtered', async () => {
    await open(40, 20);
    await page.getByRole('button', { name: 'Filter' }).click();
    await page.getByRole('combobox', { name: 'In custody' }).click();
    await page.getByRole('option', { name: 'Yes' }).click();
    await page.getByText('20 of 40 records').first().waitFor();
    await page.getByRole('searchbox', { name: 'Find a record' }).fill('P99');
    await page.getByText('No record is like that.').waitFor();
    await page.getByRole('button', { name: 'Take away the filter Record: P99' }).click();
    await page.getByText('20 of 40 records').first().waitFor();
    await focusIsOn(page, 'Filter 1');
    await page.getByRole('button', { name: 'Take away the filter In custody: Yes' }).waitFor();
    await page.getByRole('button', { name: 'Show all' }).click();
    await page.getByRole('group', { name: 'What is filtered' }).waitFor({ state: 'detached' });
    await page.getByRole('columnheader', { name: 'R2: Question 2' }).click();
    await page.locator('[aria-sort=ascending][aria-label^="R2:"]').waitFor();
    await page.getByRole('combobox', { name: 'Order' }).click();
    await page.getByRole('option', { name: 'By R2, last first' }).click();
    await page.locator('[aria-sort=descending][aria-label^="R2:"]').waitFor();
    assert.deepEqual(invented.asked.at(-1)?.sort, { by: { column: 'R2' }, descending: true });
  });

  it('finds a record by Ctrl+F, of thousands of which a few are drawn, and goes to it', async () => {
    await open(5000, 20);
    await cell('P01', 'R4').click();
    // What the page does not keep to itself, the editor takes for its own find, which sees nothing of what is not drawn.
    await page.evaluate(() => { addEventListener('keydown', ({ key }) => { Object.assign(globalThis, { last: key }); }); });
    await page.keyboard.press('Control+f');
    await focusIsOn(page, 'Find a record');
    assert.notEqual(await page.evaluate(() => (globalThis as { readonly last?: string }).last), 'f');
    await page.keyboard.type('P4999');
    await page.keyboard.press('Enter');
    await until('P4999, R4:');
    await page.getByText('1 of 5,000 records').first().waitFor();
    assert.equal(await page.getByRole('searchbox').count(), 0);
    await page.keyboard.press('Control+f');
    assert.equal(await page.evaluate(() => String(getSelection())), 'P4999');
    await page.keyboard.press('Escape');
    await page.getByText('1 of 5,000 records').first().waitFor({ state: 'detached' });
    await page.keyboard.press('Escape');
    await until('P4999, R4:');
  });

  it('has all its tools in one line, however narrow', async () => {
    await open(30, 30, { width: 320 });
    const tops = await page.getByRole('group', { name: 'Which answers are shown' }).locator(':scope > *:visible').evaluateAll((all) => all.map((one) => Math.round(one.getBoundingClientRect().top / 10)));
    assert.ok(tops.length >= 5);
    assert.equal(new Set(tops).size, 1);
  });

  it('keeps the name of a section in view while its columns are scrolled past', async () => {
    await open(30, 60, { width: 420 });
    const [name, corner] = [page.getByRole('columnheader', { name: /› Needs$/ }).last(), page.getByRole('columnheader', { name: 'Missing' })];
    await page.locator('.scroll').evaluate((element) => { element.scrollLeft = 34 * 15; });
    await cell('P01', 'R16').waitFor();
    const [label, staying] = [await name.locator('span').boundingBox(), await corner.boundingBox()];
    assert.ok(label !== null && staying !== null && label.x >= staying.x + staying.width - 1);
  });

  it('says what to do where there are no records', async () => {
    await open(0, 5);
    await page.getByText('There are no records yet.').waitFor();
    assert.deepEqual(await brokenRulesInAllThemes(page), []);
  });

  it('fits a narrow page without the page itself scrolling sideways', async () => {
    await open(30, 30, { width: 320, height: 700 });
    assert.ok(await page.evaluate(() => document.documentElement.scrollWidth <= 320));
  });
});

/** What the page last had tried. */
function lastTrial(sent: readonly FromPreview[]): readonly Trial[] {
  const asked = sent.flatMap((message) => message.kind === 'ask' && message.method === 'criteria/report' ? [message.params as { readonly trial?: readonly Trial[] }] : []);
  return asked.at(-1)?.trial ?? [];
}
