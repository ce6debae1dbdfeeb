import { deepEqual, equal, match, ok } from 'node:assert/strict';
import type { Browser } from 'playwright-core';
import type { PageQuestion } from '@inspection-criteria/protocol';
import { brokenRulesInAllThemes } from './axe.ts';
import { needBrowser, PreviewPage } from './preview-page.ts';
import { answers, FILES, frameworkPage, HOSTILE, place } from './samples.ts';

describe('the framework page', () => {
  let browser: Browser;
  let preview: PreviewPage;
  before(async () => { browser = await needBrowser(); });
  beforeEach(async () => {
    preview = await PreviewPage.open(browser, FILES, { file: 'pool.criteria', answers: answers() });
    await preview.page.getByRole('article').waitFor();
  });
  afterEach(async () => {
    deepEqual(preview.violations, []);
    await preview.close();
  });
  after(() => browser.close());

  it('reads as it would be published: headings in order, questions, bands in a table', async () => {
    const { page } = preview;
    const headings = await page.getByRole('heading').evaluateAll((all) => all.map((one) => one.tagName));
    deepEqual(headings, ['H1', 'H2', 'H3', 'H2', 'H2', 'H3', 'H2', 'H3', 'H3']);
    equal(await page.getByRole('table', { name: 'Bands Performance' }).getByRole('row').count(), 4);
    match(await page.getByRole('listitem').filter({ hasText: 'Lanes were kept apart' }).last().innerText(), /S2\s+Lanes were kept apart\s+not translated\s+Answer: Sufficiency/);
  });

  it('leads from every line to where it is written', async () => {
    await preview.page.getByRole('button', { name: 'Go to source: Its score is the share of counted answers.' }).press('Enter');
    deepEqual(preview.sent.at(-1), { kind: 'open', place: place(4) });
    equal(await preview.page.getByRole('button', { name: /^Go to source: / }).count(), 23);
  });

  it('jumps from the contents to a heading, with the focus', async () => {
    await preview.page.getByRole('navigation', { name: 'Contents' }).getByRole('link', { name: 'People' }).click();
    await preview.page.locator(':focus', { hasText: 'People' }).waitFor();
  });

  it('folds the contents where it is narrow, and again after a jump; where it is wide they stand open', async () => {
    const { page } = preview;
    const link = page.getByRole('navigation', { name: 'Contents' }).getByRole('link', { name: 'People' });
    equal(await link.isVisible(), true);
    await page.setViewportSize({ width: 420, height: 800 });
    await link.waitFor({ state: 'hidden' });
    await page.getByRole('navigation').getByText('Contents').click();
    await link.click();
    await link.waitFor({ state: 'hidden' });
    await page.locator(':focus', { hasText: 'People' }).waitFor();
    await page.setViewportSize({ width: 900, height: 800 });
    await link.waitFor();
  });

  it('shows what a name or guidance says, and does nothing it says', async () => {
    const { page } = preview;
    equal(await page.getByText(HOSTILE).count(), 3);
    equal(await page.locator('img').count(), 0);
    deepEqual(await page.locator('.prose a').evaluateAll((all) => all.map((one) => one.getAttribute('href'))), ['https://example.org/method']);
  });

  it('asks for another language', async () => {
    await preview.page.getByRole('combobox', { name: 'Language' }).click();
    await preview.page.getByRole('option', { name: 'Cymraeg' }).click();
    await preview.page.getByRole('heading', { level: 1, name: 'Adolygiad o byllau nofio' }).waitFor();
    equal(await preview.page.getByRole('article').getAttribute('lang'), 'cy');
  });

  it('stays with the framework that was picked, of several in a file, when the file changes', async () => {
    const { page } = preview;
    await page.getByRole('combobox', { name: 'Framework' }).click();
    await page.getByRole('option', { name: 'Review of swimming pools (2027)' }).click();
    await page.getByText('Edition 2027').waitFor();
    await preview.post({ kind: 'framework', page: { ...frameworkPage(), version: 2 }, pinned: false });
    await page.evaluate(() => new Promise(requestAnimationFrame));
    equal(await page.getByText('Edition 2027').count(), 1);
  });

  it('says what is wrong in its file, with a way there, until that is mended', async () => {
    const { page } = preview;
    await preview.post({ kind: 'framework', page: { ...frameworkPage(), version: 3, leftOut: [{ text: 'Line 8 cannot be read.', place: place(8) }] }, pinned: false });
    await page.getByText('parts may be missing').waitFor();
    await page.getByRole('button', { name: 'Line 8 cannot be read.' }).click();
    deepEqual(preview.sent.at(-1), { kind: 'open', place: place(8) });
    await preview.post({ kind: 'framework', page: { ...frameworkPage(), version: 4 }, pinned: false });
    await page.getByText('parts may be missing').waitFor({ state: 'hidden' });
  });

  it('keeps its place and the focus while a long framework changes', async () => {
    const { page } = preview;
    const long = (version: number) => {
      const one = frameworkPage();
      const asked = (index: number): PageQuestion => ({ id: `Q${index}`, title: { text: `Question ${index}, version ${version}`, place: place(index) }, guidance: undefined, scale: undefined, answer: 'a date', notes: [] });
      return { ...one, version, root: { ...one.root, questions: Array.from({ length: 100 }, (_, index) => asked(index)) } };
    };
    await preview.post({ kind: 'framework', page: long(2), pinned: false });
    await page.getByRole('button', { name: 'Go to source: Question 70, version 2' }).focus();
    const at = await page.evaluate(() => scrollY);
    ok(at > 0);
    await preview.post({ kind: 'framework', page: long(3), pinned: false });
    await page.getByText('Question 70, version 3').waitFor();
    equal(await page.evaluate(() => document.activeElement?.getAttribute('aria-label')), 'Go to source: Question 70, version 3');
    equal(await page.evaluate(() => scrollY), at);
  });

  it('is copied as Markdown', async () => {
    await preview.page.getByRole('button', { name: 'Copy as Markdown' }).click();
    const copied = preview.sent.at(-1);
    ok(copied?.kind === 'copy');
    match(copied.text, /^# Review of swimming pools\n/);
  });

  it('breaks no rule of accessibility in any theme, wide or narrow, and never scrolls sideways', async () => {
    const { page } = preview;
    deepEqual(await brokenRulesInAllThemes(page), []);
    await page.setViewportSize({ width: 320, height: 800 });
    deepEqual(await brokenRulesInAllThemes(page), []);
    ok(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth));
  });
});

const POOL = `framework pool "Pools" edition "1" {
    languages en, cy
    level theme "Theme" { scored share of counted answers rated performance }
    unit visit "Visit"
    answers sufficiency "Sufficiency" {
        yes "Good enough" worth 1
        no "Not good enough" worth 0
    }
    bands performance "Performance" {
        good "Good" at least 80% stars 2
        poor "Poor" otherwise stars 1
    }
    theme safety "Safety" in cy "Diogelwch" {
        question S1 "<img src=x onerror=alert(1)>" answered on sufficiency
    }
}
`;

describe('the framework page, with what the server says', () => {
  it('shows a framework while it is written, and leads to its text', async () => {
    const browser = await needBrowser();
    const preview = await PreviewPage.open(browser, { 'pool.criteria': POOL }, { file: 'pool.criteria' });
    const { page } = preview;
    await page.getByRole('heading', { level: 2, name: 'Theme Safety' }).waitFor();
    equal(await page.getByText('<img src=x onerror=alert(1)>', { exact: true }).count(), 1);
    const at = POOL.indexOf('"Safety"') + 1;
    await preview.edit(at, at + 'Safety'.length, 'Safe water');
    await page.getByRole('button', { name: 'Go to source: Safe water' }).click();
    const sent = preview.sent.at(-1);
    equal(sent?.kind === 'open' && sent.place.range.start.line, POOL.slice(0, at).split('\n').length - 1);
    equal(await page.getByRole('table', { name: 'Bands Performance' }).getByRole('row').filter({ hasText: 'Good' }).count(), 1);
    deepEqual(preview.violations, []);
    await browser.close();
  });
});
