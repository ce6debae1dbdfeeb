import { deepEqual, equal, match, notEqual } from 'node:assert/strict';
import type { Browser, Locator, Page } from 'playwright-core';
import { exampleFiles, exampleText } from '../../../language/test/files.ts';
import { brokenRulesInAllThemes } from './axe.ts';
import { needBrowser, PreviewPage } from './preview-page.ts';

const PORTSMOUTH = 'full-joint-inspection/portsmouth.cases';
const FILES = Object.fromEntries(exampleFiles().map((file) => [file, exampleText(file)]));

describe('the answers of Portsmouth', function () {
  this.timeout(60_000);
  let browser: Browser;
  let preview: PreviewPage;
  let page: Page;
  before(async () => { browser = await needBrowser(); });
  beforeEach(async () => {
    preview = await PreviewPage.open(browser, FILES, { file: PORTSMOUTH, height: 700 });
    ({ page } = preview);
    page.setDefaultTimeout(15_000);
    await page.getByRole('tab', { name: 'Answers' }).click();
    await cell('C01', 'R1').waitFor();
  });
  afterEach(async () => {
    deepEqual(preview.violations, []);
    await preview.close();
  });
  after(() => browser.close());

  const cell = (record: string, column: string): Locator => page.locator(`[role=gridcell][aria-label^="${record}, ${column}:"]`);
  const named = (name: string): Locator => page.locator(`[role=gridcell][aria-label="${name}"]`);
  const row = (record: string): Locator => page.getByRole('row').filter({ has: page.getByRole('rowheader', { name: record, exact: true }) });
  const first = (): Promise<string | null> => page.locator('[data-row="1"] [role=rowheader]').textContent();
  const text = (): string => preview.editor.document(PORTSMOUTH).getText();
  const choose = async (picker: string, label: string | RegExp): Promise<void> => {
    await page.getByRole('combobox', { name: picker, exact: true }).click();
    await page.getByRole('option', { name: label }).first().click();
  };
  const header = (name: string): Locator => page.getByRole('columnheader', { name });

  it('are all there, window by window, with the remarks of inspectors', async () => {
    match(await cell('C01', 'R1').getAttribute('aria-label') ?? '', /^C01, R1: Not sufficient, No points\. Because: Evidence missing or unclear, .*“Copied from the order before”/);
    equal(await page.getByRole('grid').getAttribute('aria-rowcount'), '37');
    await cell('C01', 'R1').focus();
    await page.keyboard.press('Control+End');
    await cell('C34', 'S12').waitFor();
    equal(await row('C34').locator('.share').textContent(), '60%');
    await page.waitForFunction(() => document.querySelector('.answer.pending') === null);
    deepEqual(await brokenRulesInAllThemes(page), []);
  });

  it('are those of case managers as well', async () => {
    await choose('Records of', 'Case manager (12)');
    await page.locator('[role=grid][aria-rowcount="15"]').waitFor();
  });

  it('are filtered by a fact, a section and a part of the id', async () => {
    await page.getByRole('button', { name: 'Filter' }).click();
    await choose('Order inspected', 'Custodial sentence');
    await page.getByText('7 of 34 records').first().waitFor();
    await choose('Section', /Ensuring the sentence is served/);
    await header('S1:').waitFor();
    equal(await header('R1:').count(), 0);
    await page.getByRole('searchbox', { name: 'Find a record' }).fill('C2');
    await page.getByText('2 of 34 records').first().waitFor();
    await page.getByRole('button', { name: 'Take away the filter Section: Ensuring the sentence is served' }).waitFor();
    await page.getByRole('button', { name: 'Show all' }).click();
    await page.locator('[role=grid][aria-rowcount="37"]').waitFor();
    await header('R1:').waitFor();
  });

  it('are put in order by their share, lowest first, then highest', async () => {
    await header('Share').click();
    await page.locator('[data-row="1"] .share', { hasText: /^7%$/ }).waitFor();
    equal(await first(), 'C04');
    await header('Share').click();
    await page.locator('[data-row="1"] .share', { hasText: /^92%$/ }).waitFor();
    equal(await first(), 'C03');
  });

  it('show where the caret of the text stands, in the order they are in', async () => {
    await header('Share').click();
    await page.locator('[aria-sort=ascending]').waitFor();
    await preview.caret({ inspection: 'portsmouth', unit: 'case', record: 'C03', column: 'S12' });
    const marked = page.locator('[aria-current=true][aria-label^="C03, S12:"]');
    await marked.waitFor();
    equal(await marked.locator('xpath=..').getAttribute('aria-rowindex'), '37');
    await preview.caret(undefined);
    await marked.waitFor({ state: 'detached' });
  });

  it('are changed in the text, and drawn with what becomes of their record', async () => {
    const before = text();
    await cell('C03', 'R1').focus();
    await page.keyboard.press('n');
    await named('C03, R1: Not sufficient, No points').waitFor();
    await row('C03').locator('.share', { hasText: /^91%$/ }).waitFor();
    notEqual(text(), before);
    equal(text().length, before.length);
    await page.keyboard.press('s');
    await named('C03, R1: Sufficient, Full points').waitFor();
    equal(text(), before);
  });

  it('are tried without being written, until they are discarded', async () => {
    const before = text();
    await page.getByRole('button', { name: 'Try changes without writing' }).click();
    await cell('C03', 'R1').focus();
    await page.keyboard.press('Enter');
    await page.getByRole('listbox').getByRole('option', { name: 'Not sufficient' }).click();
    await named('C03, R1: Not sufficient, No points, on trial').waitFor();
    await row('C03').locator('.share', { hasText: /^91%$/ }).waitFor();
    equal(text(), before);
    deepEqual(await brokenRulesInAllThemes(page), []);
    await page.getByRole('button', { name: 'Discard' }).click();
    await named('C03, R1: Sufficient, Full points').waitFor();
    await row('C03').locator('.share', { hasText: /^92%$/ }).waitFor();
  });

  it('are counted as they are tried, also above every page, and go on being tried after another page or a new window', async () => {
    const [before, counted] = [text(), page.locator('.progress')];
    match(await counted.innerText(), /^2,218 of 2,218 answered\s+Complete/);
    await page.getByRole('button', { name: 'Try changes without writing' }).click();
    await cell('C03', 'R1').focus();
    await page.keyboard.press('Delete');
    await counted.getByText('2,217 of 2,218 answered').waitFor();
    match(await counted.innerText(), /Provisional/);
    for (const again of [() => page.getByRole('tab', { name: 'Ratings' }).click(), () => page.reload()]) {
      await again();
      await page.getByRole('tab', { name: 'Answers' }).click();
      await named('C03, R1: Unanswered, on trial').waitFor();
      equal(await page.getByRole('button', { name: 'Try changes without writing' }).getAttribute('aria-pressed'), 'true');
      await counted.getByText('2,217 of 2,218 answered').waitFor();
    }
    await cell('C03', 'R2').focus();
    await page.keyboard.press('n');
    await page.getByText('Changes on trial: 2.').waitFor();
    equal(text(), before);
  });

  it('follow an edit in the text', async () => {
    const at = text().indexOf('no (evidence, diversity');
    await preview.edit(at, at + 2, 'yes');
    await page.locator('[aria-label^="C01, R1: Sufficient"]').waitFor();
  });
});
