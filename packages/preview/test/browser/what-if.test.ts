import { deepEqual, equal, match, ok } from 'node:assert/strict';
import type { Browser, Locator } from 'playwright-core';
import type { Trial } from '@inspection-criteria/protocol';
import { brokenRulesInAllThemes } from './axe.ts';
import { focusIsOn } from './focus.ts';
import { needBrowser, PreviewPage } from './preview-page.ts';
import { answers, entry, FILES, LEVERS, report } from './samples.ts';

const ANSWER: Trial = { kind: 'answer', unit: 'visit', record: 'V01', column: 'S1', value: 'yes' };

describe('the page for trials', () => {
  let browser: Browser;
  let preview: PreviewPage;
  let written = 'no';
  before(async () => { browser = await needBrowser(); });
  beforeEach(async () => {
    written = 'no';
    preview = await PreviewPage.open(browser, FILES, { answers: answers(() => written) });
    await preview.page.getByRole('tab', { name: 'What if' }).click();
    await preview.page.getByRole('textbox', { name: 'Good at least' }).waitFor();
  });
  afterEach(async () => {
    deepEqual(preview.violations, []);
    await preview.close();
  });
  after(() => browser.close());

  const banner = () => preview.page.getByRole('region', { name: 'Trial', exact: true });
  const trials = () => preview.page.getByRole('region', { name: 'On trial' }).getByRole('listitem');
  const said = () => preview.page.getByRole('status').last();
  const good = () => preview.page.getByRole('textbox', { name: 'Good at least' });
  const tryAnswer = async (): Promise<void> => {
    await preview.page.getByRole('combobox', { name: 'Visit' }).selectOption('V01');
    await preview.page.getByRole('combobox', { name: 'Question' }).selectOption('S1');
    await preview.page.getByRole('combobox', { name: 'Answer' }).selectOption('yes');
    await trials().first().waitFor();
  };

  it('tells who sees it first what it is for, and that files stay as they are', async () => {
    await preview.page.getByText('Your files stay as they are.').waitFor();
    equal(await banner().count(), 0);
  });

  it('tries another answer: what comes of it is shown, what moves most first, and read out', async () => {
    await tryAnswer();
    await reads(trials().first(), /V01, S1: Lifeguards were alert\s+Not good enough\s+Good enough/);
    const rows = preview.page.getByRole('table', { name: 'Sections that change' }).getByRole('row');
    await reads(rows.nth(1), /Safety[^]*83%\s+Good[^]*75%\s+Fair[^]*worse rating[^]*lower score/);
    await reads(rows.nth(2), /Review of swimming pools[^]*lower score/);
    await reads(said(), /^Safety: Fair, was Good\. Scores that change within their band: 1\.$/);
    ok(preview.sent.every(({ kind }) => kind !== 'change'));
  });

  it('is there again after the window is loaded anew', async () => {
    await tryAnswer();
    await preview.page.reload();
    await banner().waitFor();
    equal(await preview.page.getByRole('tab', { name: 'What if' }).getAttribute('aria-selected'), 'true');
    await trials().getByText('V01, S1: Lifeguards were alert').waitFor();
  });

  it('tries another cut, by its field, its buttons and the arrow keys; the one that is written ends the trial', async () => {
    await good().fill('75%');
    await good().press('Enter');
    await reads(trials().first(), /Where Good begins \(Performance\)\s+80%\s+75%/);
    await good().press('ArrowUp');
    await preview.page.getByRole('button', { name: 'Good at least: more' }).click();
    await reads(trials().first(), /80%\s+77%/);
    await good().fill('80%');
    await good().press('Enter');
    await banner().waitFor({ state: 'detached' });
  });

  it('leaves a field alone in which somebody is typing when the inspection changes meanwhile', async () => {
    await good().fill('7');
    const before = preview.sent.length;
    await preview.post({ kind: 'report', report: report([], 2), pinned: false, baselines: [] });
    await preview.until((sent) => sent.slice(before).some((one) => one.kind === 'ask' && one.method === 'criteria/levers'));
    await preview.page.evaluate(() => new Promise((resolve) => { requestAnimationFrame(() => { requestAnimationFrame(resolve); }); }));
    equal(await good().inputValue(), '7');
    await good().press('End');
    await preview.page.keyboard.type('5%');
    await good().press('ArrowUp');
    await reads(trials().first(), /80%\s+76%/);
    equal(await good().inputValue(), '76%');
  });

  it('says why a trial cannot be made, at its field as well', async () => {
    await good().fill('20%');
    await good().press('Enter');
    await preview.page.getByText('Cannot be made: Good would begin below Fair.').waitFor();
    equal(await good().getAttribute('aria-invalid'), 'true');
    equal(await banner().getByRole('button', { name: 'Write back' }).isDisabled(), true);
  });

  it('tells on every page that a trial is looked at, and shows there what it comes to', async () => {
    await tryAnswer();
    await preview.page.getByRole('tab', { name: 'Ratings' }).click();
    await reads(banner(), /You are looking at a trial\. Changes on trial: 1\. Nothing of it is written\./);
    await reads(preview.page.getByRole('tabpanel'), /75%/);
  });

  it('undoes one trial, or all, and the focus stays on the page', async () => {
    await tryAnswer();
    await preview.page.getByRole('button', { name: 'Good at least: more' }).click();
    await preview.page.getByRole('button', { name: 'Undo: V01, S1: Lifeguards were alert' }).press('Enter');
    await trials().nth(1).waitFor({ state: 'detached' });
    await focusIsOn(preview.page, 'trials-title');
    await banner().getByRole('button', { name: 'Discard all' }).press('Enter');
    await banner().waitFor({ state: 'detached' });
    await focusIsOn(preview.page, 'tab-panel');
    await reads(said(), /^Nothing is on trial any more\.$/);
  });

  it('writes back, and a trial is over when the text says it', async () => {
    await tryAnswer();
    await banner().getByRole('button', { name: 'Write back' }).click();
    await preview.until((sent) => sent.some(({ kind }) => kind === 'change'));
    deepEqual(preview.sent.filter(({ kind }) => kind === 'change'), [{ kind: 'change', change: { kind: 'trial', inspection: 'seatown', trial: [ANSWER] }, continues: false }]);
    equal(await trials().count(), 1);
    written = 'yes';
    await preview.post({ kind: 'report', report: report([], 2), pinned: false, baselines: [] });
    await banner().waitFor({ state: 'detached' });
    await reads(said(), /^Changes that are written now: 1\.$/);
  });

  it('says of a cut from outside the framework that it can only be tried, and leaves it out of what is written back', async () => {
    await preview.close();
    const reason = 'It stands in old.criteria, outside this framework.';
    const bands = LEVERS.bands.map((list) => ({ ...list, cuts: list.cuts.map((cut) => ({ ...cut, onlyHere: reason })) }));
    const tried = (trial: readonly Trial[]) => { const all = report(trial); return { ...all, trial: all.trial.map((one) => one.bands === undefined ? one : { ...one, onlyHere: reason }) }; };
    preview = await PreviewPage.open(browser, FILES, { answers: {
      ...answers(() => written), 'criteria/levers': () => ({ ...LEVERS, bands }), 'criteria/report': ({ trial }) => tried(trial as readonly Trial[]),
    } });
    await preview.page.getByRole('tab', { name: 'What if' }).click();
    await preview.page.getByText(`This can be tried, but not written back. ${reason}`).waitFor();
    await good().fill('75%');
    await good().press('Enter');
    await banner().getByText('Trials that will not be written back, because what they change stands outside this framework: 1.').waitFor();
    equal(await banner().getByRole('button', { name: 'Write back' }).isDisabled(), true);
    await tryAnswer();
    await banner().getByRole('button', { name: 'Write back' }).click();
    await preview.until((sent) => sent.some(({ kind }) => kind === 'change'));
    deepEqual(preview.sent.filter(({ kind }) => kind === 'change'), [{ kind: 'change', change: { kind: 'trial', inspection: 'seatown', trial: [ANSWER] }, continues: false }]);
  });

  it('says of a trial whose answer is no longer there that it no longer applies, and why', async () => {
    await preview.close();
    preview = await PreviewPage.open(browser, FILES, { answers: {
      ...answers(() => written), 'criteria/report': ({ trial }) => ({ ...report(trial as readonly Trial[]), trial: [entry({ state: 'gone', reason: 'There is no visit “V01”.', label: 'S1', written: undefined })] }),
    } });
    await preview.page.getByRole('tab', { name: 'What if' }).click();
    await tryAnswer();
    await trials().getByText('No longer applies: There is no visit “V01”.').waitFor();
    await banner().getByText('Trials that no longer apply: 1.').waitFor();
    equal(await banner().getByRole('button', { name: 'Write back' }).isDisabled(), true);
  });

  it('asks once when the text has changed, on a page that shows no more than the ratings', async () => {
    await tryAnswer();
    await preview.page.getByRole('tab', { name: 'Ratings' }).click();
    await reads(preview.page.getByRole('tabpanel'), /75%/);
    const before = preview.sent.length;
    await preview.post({ kind: 'report', report: report([], 2), pinned: false, baselines: [] });
    await preview.until((sent) => sent.length > before);
    await preview.page.evaluate(() => new Promise((resolve) => { requestAnimationFrame(() => { requestAnimationFrame(resolve); }); }));
    deepEqual(preview.sent.slice(before).map((one) => one.kind === 'ask' ? one.method : one.kind), ['criteria/report']);
  });

  it('is over when another inspection is shown', async () => {
    await tryAnswer();
    await preview.post({ kind: 'report', report: { ...report(), inspection: { ...report().inspection, id: 'other' } }, pinned: false, baselines: [] });
    await banner().waitFor({ state: 'detached' });
  });

  it('copies what is seen, with the trial, and says so', async () => {
    await tryAnswer();
    const { page } = preview;
    await page.getByRole('tab', { name: 'Ratings' }).click();
    await reads(page.getByRole('tabpanel'), /75%/);
    const copies = () => preview.sent.filter((one) => one.kind === 'copy');
    for (const [index, format] of ['Markdown', 'CSV', 'SVG'].entries()) {
      await page.getByRole('button', { name: 'Copy' }).click();
      await page.getByRole('menuitem', { name: new RegExp(format) }).click();
      await preview.until(() => copies().length > index);
    }
    deepEqual(copies().map(({ what }) => what), ['Markdown, with what is on trial', 'CSV, with what is on trial', 'SVG, with what is on trial']);
    deepEqual(preview.sent.flatMap((one) => one.kind === 'ask' && one.method === 'criteria/export' ? [(one.params as { readonly trial: unknown }).trial] : []), [[ANSWER], [ANSWER]]);
    match(copies()[2]?.text ?? '', /On trial, not in the file: V01, S1: Lifeguards were alert: Good enough \(written: Not good enough\)/);
  });

  it('shows what comes of it beneath what is on trial, and the most of it in sight wherever something is tried, also where it is narrow', async () => {
    const { page } = preview;
    await page.setViewportSize({ width: 460, height: 480 });
    await good().fill('75%');
    await good().press('Enter');
    const heading = page.getByRole('heading', { name: /^What comes of it/ });
    await reads(heading, /What comes of it Safety: 75% Fair, was 83% Good\. Others that change: 1\./);
    const inSight = (where: Locator): Promise<boolean> => where.evaluate((element) => { const { top, bottom } = element.getBoundingClientRect(); return top >= -1 && bottom <= innerHeight; });
    ok(await good().evaluate((element) => element === document.activeElement) && await inSight(good()));
    const order = await page.locator('.what-if h2').allInnerTexts();
    deepEqual(order.map((text) => text.slice(0, 16)), ['On trial', 'What comes of it', 'Change on trial']);
    await page.evaluate(() => { scrollTo(0, document.documentElement.scrollHeight); });
    ok(await inSight(heading));
  });

  it('explains a number as it is on trial', async () => {
    await tryAnswer();
    await preview.page.getByRole('button', { name: 'Why? Safety' }).click();
    await preview.page.getByText('With what is changed on trial.').waitFor();
    const asked = preview.sent.findLast((one) => one.kind === 'ask' && one.method === 'criteria/explain');
    deepEqual(asked?.kind === 'ask' && (asked.params as { readonly trial: unknown }).trial, [ANSWER]);
  });

  it('breaks no rule of accessibility in any theme before anything is tried', async () => {
    deepEqual(await brokenRulesInAllThemes(preview.page), []);
  });

  for (const width of [900, 320]) {
    it(`breaks no rule of accessibility in any theme during a trial, ${width} pixels wide`, async () => {
      const { page } = preview;
      await page.setViewportSize({ width, height: 800 });
      await tryAnswer();
      await good().fill('20%');
      await good().press('Enter');
      await page.getByText('Cannot be made: Good').waitFor();
      await page.getByText('Unchanged: 1').click();
      deepEqual(await brokenRulesInAllThemes(page), []);
      ok(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth));
    });
  }
});

/** Waits until a place of the page says something: what is asked of the server comes a little later. */
async function reads(where: Locator, expected: RegExp): Promise<void> {
  for (let tries = 0; tries < 200 && !expected.test(await where.innerText()); tries++) await where.page().waitForTimeout(25);
  match(await where.innerText(), expected);
}
