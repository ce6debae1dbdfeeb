import assert from 'node:assert/strict';
import type { Browser } from 'playwright-core';
import type { FromPreview, Report } from '@inspection-criteria/protocol';
import { brokenRules, brokenRulesInAllThemes } from './browser/axe.ts';
import { PreviewPage, startBrowser, type OpenOptions } from './browser/preview-page.ts';
import { AXIS, placeAt, questionWith, reportWith, sectionWith, unscored } from './made-report.ts';

const EVIL = '<img src=x onerror="document.title = \'run\'">';

describe('the pages of ratings and of the data summary', function () {
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

  const show = async (report: Report, options: OpenOptions = {}): Promise<PreviewPage> => {
    assert.ok(browser, 'A browser is needed: install Chromium, or name one in the variable CHROMIUM.');
    preview = await PreviewPage.open(browser, { 'a.cases': '' }, { ...options, report });
    await preview.page.locator('[role=tabpanel]').waitFor();
    return preview;
  };
  const sent = ({ sent: messages }: PreviewPage, kind: FromPreview['kind']): readonly FromPreview[] => messages.filter((message) => message.kind === kind);

  it('show score, rating, stars and the scale of a section, and say it in words', async () => {
    const { page } = await show(reportWith());
    const card = page.getByRole('region', { name: 'Planning' });
    assert.match((await card.innerText()).replaceAll(/\s+/g, ' '), /Theme Planning 66% Fair .*Can still change Why\?/);
    await card.getByRole('img', { name: '2 of 3 stars' }).waitFor();
    await card.getByRole('img', { name: '66% on a scale from 0% to 100%; rated Fair; it can still end between 55% and 82%' }).waitFor();
    assert.deepEqual(await card.locator('text.band').allTextContents(), ['Poor', 'Fair', 'Good']);
    assert.deepEqual(await card.locator('text.cut').allTextContents(), ['0%', '100%', '50%', '80%']);
  });

  it('cut the names of bands that are too long, and leave out those that would touch the one of the score', async () => {
    const bands = AXIS.bands.map((band, i) => ({ ...band, label: `${band.label} and ${'very '.repeat(i === 1 ? 30 : 8)}long`, from: [0, 0.5, 0.7][i] ?? 0, to: [0.5, 0.7, 1][i] ?? 1 }));
    const { page } = await show(reportWith({ sections: [sectionWith({ id: 'planning', label: 'Planning', axis: { ...AXIS, bands } })] }));
    const texts = page.locator('.card text.band');
    const boxes = (await texts.evaluateAll((all) => all.map((one) => one.getBoundingClientRect()).map(({ left, right }) => [left, right] as const))).toSorted(([a], [b]) => a - b);
    assert.ok(boxes.length > 0 && boxes.every(([left], i) => left >= (boxes[i - 1]?.[1] ?? 0)), JSON.stringify(boxes));
    assert.match(await page.locator('text.band.current').evaluate((text) => text.firstElementChild?.textContent ?? ''), /^Fair and very .* long$/);
    assert.match(await page.locator('text.band.current').textContent() ?? '', /^Fair and very .*…/);
  });

  it('say what moved a rating, how far it can go, what is nearest, and what it was when saved', async () => {
    const was = { name: 'saved', differs: { framework: false, answers: true }, sections: { planning: { score: '40%', rating: 'Poor', stars: 1 }, delivery: { score: '85%', rating: 'Good', stars: 3 } } } as const;
    const shown = await show(reportWith(), { baselines: [was] });
    const notes = shown.page.locator('.card > .notes li');
    assert.deepEqual((await notes.allInnerTexts()).map((text) => text.replaceAll(/\s+/g, ' ').trim()), [
      'Provisional Good became Fair', 'Held to Fair by the lead inspector', 'No better than Fair: it is not',
      '2 answers are missing; the score can still end between 55% and 82%. Still possible: Good, Fair', '2 more “Good enough”: Good', 'Saved: 40%, Poor now 66%, Fair',
      '1 answer is missing; the rating can no longer change',
    ]);
    await shown.page.getByRole('button', { name: 'Held to Fair by the lead inspector' }).click();
    await shown.page.getByRole('button', { name: 'Delivery', exact: true }).click();
    assert.deepEqual(sent(shown, 'open'), [{ kind: 'open', place: placeAt(40) }, { kind: 'open', place: placeAt(10) }]);
  });

  it('say of another framework that it was another, and whether the answers were the same', async () => {
    const sections = { planning: { score: '40%', rating: 'Poor', stars: 1 } };
    const baselines = [{ name: 'saved', differs: { framework: true, answers: true }, sections }, { name: 'committed', differs: { framework: true, answers: false }, sections }] as const;
    const { page } = await show(reportWith(), { baselines });
    await page.locator('.notes .changed').first().waitFor();
    assert.deepEqual((await page.locator('.notes .changed').allInnerTexts()).map((text) => text.replaceAll(/\s+/g, ' ').trim()), [
      'Saved, with another framework: 40%, Poor now 66%, Fair', 'Committed, with the same answers but another framework: 40%, Poor now 66%, Fair',
    ]);
  });

  it('have every score explained, and nothing that came to nothing', async () => {
    const shown = await show(reportWith());
    const whys = shown.page.getByRole('button', { name: /^Why\?/ });
    assert.deepEqual(await whys.evaluateAll((buttons) => buttons.map((button) => button.getAttribute('aria-label'))), ['Why? Planning', 'Why? First plan', 'Why? Delivery', 'Why? Governance']);
    await whys.first().click();
    const [ask] = sent(shown, 'ask');
    assert.deepEqual(ask?.kind === 'ask' && [ask.method, ask.params], ['criteria/explain', { inspection: 'north', about: { kind: 'score', id: 'planning' }, language: 'en', trial: [] }]);
  });

  it('draw stars where nobody says of how many', async () => {
    const { page } = await show(reportWith({ sections: [sectionWith({ id: 'a', stars: 3, starsOf: undefined }), sectionWith({ id: 'b', stars: 1, starsOf: undefined })] }));
    assert.equal(await page.getByRole('img', { name: '3 stars', exact: true }).locator('.star.full').count(), 3);
    await page.getByRole('img', { name: '1 star', exact: true }).waitFor();
  });

  it('give a section that all others stand in a card of its own', async () => {
    const { page } = await show(reportWith({ sections: [sectionWith({ id: 'all' }), sectionWith({ id: 'a', parent: 'all' }), sectionWith({ id: 'a.1', parent: 'a' })] }));
    assert.deepEqual(await page.locator('.card h2').allInnerTexts(), ['all', 'a']);
    assert.equal(await page.locator('.card.overall').count(), 1);
  });

  it('say why nothing came out where that is known: a file that is missing, or answers that could not be read', async () => {
    const sections = [unscored({ id: 'planning', label: 'Planning' })];
    const { page } = await show(reportWith({ sections, allRead: false, cause: { text: '“scales.criteria” cannot be found.', place: placeAt(3) } }));
    await page.locator('.empty').getByText('“scales.criteria” cannot be found.').waitFor();
    assert.equal(await page.getByText('no answer is in yet').count(), 0);
  });

  it('say that not all could be read where nothing came out, nor was anything asked', async () => {
    const { page } = await show(reportWith({ sections: [unscored({ id: 'planning', label: 'Planning' })], allRead: false, asked: 0, answered: 0 }));
    await page.locator('.empty').getByText(/^Not all that is written could be read/).waitFor();
  });

  it('point to the data summary where nothing is scored', async () => {
    const shown = await show(reportWith({ sections: [unscored({ id: 'planning', label: 'Planning', words: '4 out of 6' })] }));
    assert.match(await shown.page.locator('.card').innerText(), /4 out of 6/);
    await shown.page.getByText('This framework counts answers and gives no scores.').waitFor();
    assert.equal(await shown.page.getByText('No scores here').count(), 0);
    assert.deepEqual(await brokenRulesInAllThemes(shown.page), []);
    await shown.page.getByRole('button', { name: 'See how each question was answered' }).click();
    await shown.page.getByRole('tab', { name: 'Data summary', selected: true }).waitFor();
  });

  it('have tables with the same in words and numbers, and stay tables on other pages', async () => {
    const { page } = await show(reportWith());
    await page.getByRole('button', { name: 'Show as table' }).click();
    const cells = page.getByRole('row', { name: /Planning/ }).getByRole('cell');
    assert.deepEqual(await cells.allInnerTexts(), ['66%', '55% – 82%', 'Good', 'Fair', '2 of 3 stars', '2', 'Why?']);
    await page.getByRole('tab', { name: 'Data summary' }).click();
    await page.getByRole('row', { name: /Q1/ }).waitFor();
    const summary = page.getByRole('row', { name: /Q1/ }).getByRole('cell');
    assert.deepEqual(await summary.allInnerTexts(), ['Yes 4, Partly 1, No 1, Not applicable 1', '6', '67%', 'two-thirds', '1', '3', '0', 'Why?']);
    assert.deepEqual(await brokenRulesInAllThemes(page), []);
  });

  it('draw of each question those answers it applied to, under its section', async () => {
    const { page } = await show(reportWith());
    await page.getByRole('tab', { name: 'Data summary' }).click();
    assert.deepEqual(await page.locator('.group h2').allInnerTexts(), ['Planning', 'Delivery']);
    const first = page.locator('.question').first();
    await first.getByRole('img', { name: 'Yes 4, Partly 1, No 1', exact: true }).waitFor();
    assert.match((await first.innerText()).replaceAll(/\s+/g, ' '), /4 of 6 67% two-thirds 1 left out 3 not asked/);
    assert.match(await page.locator('.footnote').innerText(), /Totals differ/);
  });

  it('break no rule of accessibility in any theme', async () => {
    const { page } = await show(reportWith());
    assert.deepEqual(await brokenRulesInAllThemes(page), []);
    await page.getByRole('tab', { name: 'Data summary' }).click();
    await page.locator('.question').first().waitFor();
    assert.deepEqual(await brokenRulesInAllThemes(page), []);
  });

  for (const view of ['Ratings', 'Data summary']) {
    it(`do not scroll sideways on a narrow page: ${view}`, async () => {
      const { page } = await show(reportWith(), { width: 320 });
      await page.getByRole('tab', { name: view }).click();
      await page.locator('.chart svg').first().waitFor();
      assert.ok(await page.evaluate(() => document.documentElement.scrollWidth <= window.innerWidth));
    });
  }

  it('are drawn with the colours of the system where those are forced', async () => {
    const { page } = await show(reportWith(), { forcedColours: true });
    assert.deepEqual(await brokenRules(page), []);
    assert.equal(await page.locator('.segment').first().evaluate((segment) => getComputedStyle(segment).stroke === getComputedStyle(document.body).color), true);
  });

  it('read out which rating has changed, and leave the focus where it is', async () => {
    const shown = await show(reportWith());
    const why = shown.page.getByRole('button', { name: 'Why? Delivery' });
    await why.focus();
    const sections = reportWith().sections.map((section) => section.id === 'delivery' ? { ...section, rating: 'Fair', score: '79%' } : section);
    await shown.post({ kind: 'report', report: reportWith({ version: 2, sections }), pinned: false, baselines: [] });
    await shown.page.getByRole('status').getByText('Delivery is now Fair, was Good').waitFor({ state: 'attached' });
    assert.equal(await why.evaluate((button) => button === document.activeElement), true);
  });

  it('never take a text of the user for markup', async () => {
    const report = reportWith({ leftOut: [{ text: EVIL, place: undefined }], sections: [sectionWith({ id: 'a', label: EVIL, words: EVIL }), sectionWith({ id: 'b', parent: 'a', label: EVIL })], questions: [questionWith({ id: 'Q1', section: 'a', label: EVIL, words: EVIL, values: [{ id: 'x', label: EVIL, count: 6, tone: 'best' }] })] });
    const { page } = await show(report);
    await page.getByRole('tab', { name: 'Data summary' }).click();
    await page.getByRole('button', { name: 'Show as table' }).click();
    assert.equal(await page.locator('img').count(), 0);
    assert.notEqual(await page.title(), 'run');
  });
});
