import assert from 'node:assert/strict';
import type { Browser } from 'playwright-core';
import type { FromPreview, Report } from '@inspection-criteria/protocol';
import { brokenRulesInAllThemes } from './browser/axe.ts';
import { focusIsOn } from './browser/focus.ts';
import { PreviewPage, startBrowser } from './browser/preview-page.ts';
import { placeAt, questionWith, reportWith } from './made-report.ts';

describe('the head of the preview', function () {
  this.timeout(120_000);
  let browser: Browser | undefined;
  let preview: PreviewPage | undefined;

  before(async () => { browser = await startBrowser(); });
  afterEach(async () => {
    assert.deepEqual(preview?.violations, []);
    await preview.close();
    preview = undefined;
  });
  after(async () => { await browser?.close(); });

  const show = async (report: Report): Promise<PreviewPage> => {
    assert.ok(browser, 'A browser is needed: install Chromium, or name one in the variable CHROMIUM.');
    preview = await PreviewPage.open(browser, { 'a.cases': '' }, { report });
    await preview.page.locator('h1').waitFor();
    return preview;
  };
  const copied = async (shown: PreviewPage): Promise<Extract<FromPreview, { kind: 'copy' }>> => {
    await shown.page.getByRole('status').getByText(/Copied/).waitFor({ state: 'attached' });
    const copy = shown.sent.find((message) => message.kind === 'copy');
    assert.ok(copy?.kind === 'copy');
    return copy;
  };

  it('says what is shown, how much is answered, and what makes the numbers doubtful', async () => {
    const { page } = await show(reportWith());
    assert.equal(await page.getByRole('heading', { level: 1 }).innerText(), 'North');
    const head = (await page.getByRole('banner').innerText()).replaceAll(/\s+/g, ' ');
    for (const text of ['Pilot framework, edition 2024', '9 of 12 answered', 'Provisional', '1 of 1 checks fail', 'Still to be decided: May Planning be held to Poor?', 'score of planning: 70% was expected, and 66% came out']) assert.ok(head.includes(text), `${text}\n${head}`);
    await page.getByText('Not in these numbers, or in doubt').click();
    await page.getByText('There is no case P9.').waitFor();
    assert.deepEqual(await brokenRulesInAllThemes(page), []);
  });

  it('says before all else which file is missing', async () => {
    const { page } = await show(reportWith({ allRead: false, cause: { text: '“scales.criteria” cannot be found.', place: placeAt(3) } }));
    assert.match(await page.locator('.notice').first().innerText(), /^A file is missing:\s+“scales\.criteria” cannot be found\.$/);
    assert.deepEqual(await brokenRulesInAllThemes(page), []);
  });

  it('has the bullet of a long warning beside its first line', async () => {
    const { page } = await show(reportWith({ leftOut: ['There is no case P9, though Planning is answered for it. '.repeat(6), 'There is no case P8.'].map((text) => ({ text, place: placeAt(3) })) }));
    await page.getByText('Not in these numbers, or in doubt').click();
    const item = page.getByRole('banner').getByRole('listitem').filter({ hasText: 'P9' });
    const [bullet, whole] = [await item.getByText('•').boundingBox(), await item.boundingBox()];
    assert.ok(bullet !== null && whole !== null && whole.height > 40);
    assert.ok(bullet.y + bullet.height < whole.y + 26, `${String(bullet.y)} in ${String(whole.y)}`);
  });

  it('says of sentences that are there in English alone that they are English, in whatever language the page is', async () => {
    const { page } = await show(reportWith());
    await page.locator('section.card').first().waitFor();
    const sentences = await page.locator('#preview [lang=en]').evaluateAll((all) => all.map(({ textContent }) => textContent));
    for (const one of ['There is no case P9.', 'May Planning be held to Poor?', 'No better than Fair: it is not', '2 more “Good enough”: Good']) assert.ok(sentences.includes(one), sentences.join('\n'));
  });

  it('has nothing to warn of when all is well', async () => {
    const { page } = await show(reportWith({ leftOut: [], open: [], checks: [], complete: true, answered: 12 }));
    assert.match(await page.getByRole('banner').innerText(), /12 of 12 answered\s+Complete/);
    assert.equal(await page.locator('.notice').count(), 0);
  });

  it('calls an inspection of which nothing is asked yet one without records, not complete', async () => {
    const { page } = await show(reportWith({ complete: true, answered: 0, asked: 0, leftOut: [], open: [], checks: [] }));
    const head = await page.getByRole('banner').innerText();
    assert.match(head, /No records yet/);
    assert.doesNotMatch(head, /Complete|answered/);
  });

  it('calls no inspection complete while something in its text could not be read', async () => {
    const { page } = await show(reportWith({ complete: true, answered: 12, allRead: false }));
    assert.match(await page.getByRole('banner').innerText(), /12 of 12 answered\s+Not all could be read/);
    assert.equal(await page.getByText('Complete').count(), 0);
  });

  it('says of one without records first that not all could be read', async () => {
    const { page } = await show(reportWith({ complete: true, answered: 0, asked: 0, allRead: false }));
    const head = await page.getByRole('banner').innerText();
    assert.match(head, /Not all could be read/);
    assert.doesNotMatch(head, /No records yet/);
  });

  it('leads to the inspection, to what is undecided, to what is wrong and to a check that fails', async () => {
    const shown = await show(reportWith());
    await shown.page.getByRole('button', { name: 'North', exact: true }).click();
    await shown.page.getByRole('button', { name: 'May Planning be held to Poor?' }).click();
    await shown.page.getByText('Not in these numbers, or in doubt').click();
    await shown.page.getByRole('button', { name: 'Line 8 cannot be read.' }).click();
    await shown.page.getByRole('button', { name: '1 of 1 checks fail' }).click();
    assert.deepEqual(shown.sent.filter(({ kind }) => kind === 'open'), [0, 31, 8, 30].map((line) => ({ kind: 'open', place: placeAt(line) })));
  });

  it('is nothing where there is no inspection: it is said why, also aloud, and what to do', async () => {
    const { page } = await show(reportWith());
    await preview?.post({ kind: 'nothing', of: 'inspection', reason: 'There is no inspection in this file yet.' });
    await page.getByRole('heading', { name: 'Nothing to show yet' }).waitFor();
    assert.equal(await page.getByRole('status').innerText(), 'There is no inspection in this file yet.');
    assert.match(await page.getByRole('main').innerText(), /use "framework\.criteria"[^]*New inspection of this framework/);
    assert.deepEqual(await brokenRulesInAllThemes(page), []);
    await preview?.post({ kind: 'report', report: reportWith(), pinned: false, baselines: [] });
    await page.getByRole('tab', { name: 'Ratings' }).waitFor();
    assert.equal(await page.getByRole('status').innerText(), '');
  });

  it('says above everything that the server is away, until it is back, and has it restarted', async () => {
    const shown = await show(reportWith());
    const { page } = shown;
    const banner = page.getByRole('status').filter({ hasText: 'Not up to date.' });
    await shown.post({ kind: 'server', state: 'starting' });
    await banner.getByText('being started again').waitFor();
    assert.equal(await banner.getByRole('button').count(), 0);
    await shown.post({ kind: 'server', state: 'stopped' });
    await banner.getByText('has stopped').waitFor();
    assert.deepEqual(await brokenRulesInAllThemes(page), []);
    await banner.getByRole('button', { name: 'Restart server' }).click();
    await shown.until((sent) => sent.some(({ kind }) => kind === 'restart server'));
    await focusIsOn(page, 'tab-panel');
    await shown.post({ kind: 'server', state: 'running' });
    await banner.waitFor({ state: 'detached' });
  });

  it('lets another inspection, another language and a file to stay with be chosen', async () => {
    const shown = await show(reportWith());
    for (const [name, option] of [['Inspection', 'South'], ['Language', 'Cymraeg']] as const) {
      await shown.page.getByRole('combobox', { name }).click();
      await shown.page.getByRole('option', { name: option }).click();
    }
    await shown.page.getByRole('button', { name: 'Pinned' }).click();
    await shown.page.getByRole('button', { name: 'Pinned', pressed: true }).waitFor();
    const chosen = shown.sent.filter(({ kind }) => ['choose', 'language', 'pin'].includes(kind));
    assert.deepEqual(chosen, [{ kind: 'choose', inspection: 'south' }, { kind: 'language', language: 'cy' }, { kind: 'pin', pinned: true }]);
  });

  it('has a menu for copying that is steered by keys and gives the focus back', async () => {
    const { page } = await show(reportWith());
    const button = page.getByRole('button', { name: 'Copy' });
    await button.press('ArrowDown');
    await focusIsOn(page, 'Copy as Markdown');
    await page.keyboard.press('End');
    await focusIsOn(page, 'Copy the charts as SVG, a picture');
    await page.keyboard.press('ArrowDown');
    await focusIsOn(page, 'Copy as Markdown');
    assert.deepEqual(await brokenRulesInAllThemes(page), []);
    await page.keyboard.press('Escape');
    await focusIsOn(page, 'Copy');
    assert.equal(await page.getByRole('menu').count(), 0);
  });

  for (const [beside, change] of [['beside other choices', {}], ['where there is nothing else to choose', { languages: ['en'], inspections: [] }]] as const) {
    it(`shows the menu for copying whole, however narrow it is, ${beside}`, async () => {
      const { page } = await show(reportWith(change));
      for (const width of [250, 320, 400, 460, 481, 900]) {
        await page.setViewportSize({ width, height: 600 });
        await page.getByRole('button', { name: 'Copy' }).click();
        const { left, right } = await page.getByRole('menu').evaluate((menu) => menu.getBoundingClientRect());
        assert.ok(left >= 0 && right <= width, `${String(left)} to ${String(right)} of ${String(width)}`);
        await page.keyboard.press('Escape');
      }
    });
  }

  it('copies the charts of a page as a picture that needs nothing else', async () => {
    const shown = await show(reportWith());
    await shown.page.locator('.chart svg').first().waitFor();
    await shown.page.getByRole('button', { name: 'Copy' }).click();
    await shown.page.getByRole('menuitem', { name: /SVG/ }).click();
    const { text, what } = await copied(shown);
    assert.equal(what, 'SVG');
    const read = await shown.page.evaluate((svg) => {
      const picture = new DOMParser().parseFromString(svg, 'image/svg+xml');
      return { broken: picture.querySelector('parsererror')?.textContent, texts: [...picture.documentElement.children].filter(({ tagName }) => tagName === 'text').map((one) => one.textContent), styled: picture.querySelectorAll('[class], [style]').length };
    }, text);
    assert.deepEqual(read, { broken: undefined, texts: ['North', 'Pilot framework, edition 2024', 'Planning · 66% · Fair', 'First plan · 66%', 'Delivery · 85% · Good'], styled: 0 });
    assert.doesNotMatch(text, /var\(|color-mix|color\(|http:\/\/preview/);
  });

  it('copies a data summary as a picture that says what its letters are, under the names of the sections, and is no higher than a page', async () => {
    const questions = Array.from({ length: 60 }, (_, at) => questionWith({ id: `Q${String(at)}`, section: at < 40 ? 'planning.first' : 'delivery', label: 'The plan was good enough for everyone who had a part in it, and was reviewed in time' }));
    const shown = await show(reportWith({ questions }));
    await shown.page.setViewportSize({ width: 460, height: 800 });
    await shown.page.getByRole('tab', { name: 'Data summary' }).click();
    await shown.page.locator('.chart svg').first().waitFor();
    await shown.page.getByRole('button', { name: 'Copy' }).click();
    await shown.page.getByRole('menuitem', { name: /SVG/ }).click();
    const { text } = await copied(shown);
    const { width, height, texts } = await shown.page.evaluate((svg) => {
      const { documentElement: picture } = new DOMParser().parseFromString(svg, 'image/svg+xml');
      const of = (name: string): number => Number(picture.getAttribute(name));
      return { width: of('width'), height: of('height'), texts: [...picture.children].filter(({ tagName }) => tagName === 'text').map((one) => one.textContent) };
    }, text);
    assert.deepEqual(texts.slice(0, 6), ['North', 'Pilot framework, edition 2024', 'Full points: Y Yes', 'Some points: P Partly', 'No points: N No', 'Planning › First plan']);
    assert.ok(texts.includes('Delivery') && texts.includes('Q59 The plan was good enough for everyone who had a part in'), texts.join('\n'));
    assert.ok(width > 800 && height < 1.6 * width, `${String(width)} × ${String(height)}`);
  });

  it('says that there are no charts to copy where there are none', async () => {
    const { page } = await show(reportWith());
    await page.getByRole('button', { name: 'Show as table' }).click();
    await page.getByRole('button', { name: 'Copy' }).click();
    await page.getByRole('menuitem', { name: /SVG/ }).click();
    await page.getByRole('status').getByText('There are no charts here to copy.').waitFor({ state: 'attached' });
  });
});
