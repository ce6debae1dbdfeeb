import { deepEqual, equal, ok } from 'node:assert/strict';
import type { Browser } from 'playwright-core';
import { brokenRulesInAllThemes } from './axe.ts';
import { focusIsOn } from './focus.ts';
import { needBrowser, PreviewPage } from './preview-page.ts';
import { answers, FILES, HOSTILE, place, report } from './samples.ts';

describe('the explanation of a number', () => {
  let browser: Browser;
  let preview: PreviewPage;
  before(async () => { browser = await needBrowser(); });
  beforeEach(async () => {
    preview = await PreviewPage.open(browser, FILES, { answers: answers() });
    await preview.page.getByRole('button', { name: 'Why? Safety' }).first().press('Enter');
    await panel().waitFor();
  });
  afterEach(async () => {
    deepEqual(preview.violations, []);
    await preview.close();
  });
  after(() => browser.close());

  const panel = () => preview.page.getByRole('complementary', { name: /^Why\?/ });

  it('takes the focus, and gives it back when Escape closes it', async () => {
    await focusIsOn(preview.page, 'explanation');
    await preview.page.keyboard.press('Escape');
    await panel().waitFor({ state: 'detached' });
    await focusIsOn(preview.page, 'Why? Safety');
  });

  it('gives the focus back from its close button too', async () => {
    await preview.page.getByRole('button', { name: 'Close the explanation' }).press('Enter');
    await panel().waitFor({ state: 'detached' });
    await focusIsOn(preview.page, 'Why? Safety');
  });

  it('gives the focus to the page where what had it is gone', async () => {
    await preview.page.getByRole('tab', { name: 'What if' }).click();
    await panel().focus();
    await preview.page.keyboard.press('Escape');
    await panel().waitFor({ state: 'detached' });
    await focusIsOn(preview.page, 'tab-what-if');
  });

  it('tells the steps in order, with their rules, as text', async () => {
    const steps = panel().getByRole('list').first().getByRole('listitem');
    equal(await steps.count(), 3);
    ok((await steps.last().innerText()).includes(HOSTILE));
    await steps.nth(1).getByRole('button').click();
    deepEqual(preview.sent.at(-1), { kind: 'open', place: place(4) });
  });

  it('explains a part, and finds the way back', async () => {
    await panel().getByRole('button', { name: 'S1 Lifeguards were alert' }).press('Enter');
    await preview.page.getByRole('complementary', { name: 'Why? Lifeguards were alert' }).waitFor();
    await focusIsOn(preview.page, 'explanation');
    await panel().getByRole('button', { name: 'Back' }).press('Enter');
    await preview.page.getByRole('complementary', { name: 'Why? Safety' }).waitFor();
    await focusIsOn(preview.page, 'explanation');
    equal(await panel().getByRole('button', { name: 'Back' }).count(), 0);
  });

  it('leads to the answers it could be better for, under the names of their questions', async () => {
    const answered = panel().getByRole('list', { name: 'S1 Lifeguards were alert' });
    await answered.getByRole('button', { name: 'Missing V02: still to be answered' }).click();
    deepEqual(preview.sent.at(-1), { kind: 'open cell', cell: { inspection: 'seatown', unit: 'visit', record: 'V02', column: 'S1' }, open: true });
  });

  it('says how many more there are, shows them, and goes to the first of them; they stay when the inspection changes', async () => {
    const asked = () => preview.sent.flatMap((one) => one.kind === 'ask' && one.method === 'criteria/explain' ? [(one.params as { readonly answers?: unknown }).answers] : []);
    const isAt = (name: string) => preview.page.waitForFunction((text) => document.activeElement?.textContent.trim() === text, name);
    equal(await panel().getByText('The first 2 of 120.').count(), 1);
    await panel().getByRole('button', { name: 'Show 100 more' }).press('Enter');
    await panel().getByText('The first 102 of 120.').waitFor();
    await isAt('V03: Not good enough');
    await preview.post({ kind: 'report', report: report([], 2), pinned: false, baselines: [] });
    await preview.until(() => asked().length === 3);
    deepEqual(asked(), [undefined, { from: 0, count: 102 }, { from: 0, count: 102 }]);
    await panel().getByRole('button', { name: 'Show 18 more' }).press('Enter');
    await panel().getByText(/^The first/).waitFor({ state: 'detached' });
    equal(await panel().locator('.costly li').count(), 120);
    await isAt('V103: Not good enough');
  });

  it('is asked for anew when the inspection changes, and leaves the focus where it is', async () => {
    await panel().getByRole('button', { name: 'Close the explanation' }).focus();
    const before = preview.sent.filter((one) => one.kind === 'ask' && one.method === 'criteria/explain').length;
    await preview.post({ kind: 'report', report: report([], 2), pinned: false, baselines: [] });
    await preview.until((sent) => sent.filter((one) => one.kind === 'ask' && one.method === 'criteria/explain').length > before);
    await focusIsOn(preview.page, 'Close the explanation');
  });

  it('goes when another inspection is shown', async () => {
    await preview.post({ kind: 'report', report: { ...report(), inspection: { ...report().inspection, id: 'other' } }, pinned: false, baselines: [] });
    await panel().waitFor({ state: 'detached' });
  });

  it('breaks no rule of accessibility in any theme, beside the page or below it', async () => {
    const { page } = preview;
    deepEqual(await brokenRulesInAllThemes(page), []);
    await page.setViewportSize({ width: 320, height: 800 });
    deepEqual(await brokenRulesInAllThemes(page), []);
    ok(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth));
  });
});
