import assert from 'node:assert/strict';
import path from 'node:path';
import { inBothHosts } from '../installed.ts';
import { Preview } from '../preview.ts';
import { EXTENSION } from '../suites.ts';

const RATING = '.statusbar-item[id$="criteria.rating"]';

/** A line of a tree: of sections, of tests or of their results. */
const LINE = '[role=treeitem]';

inBothHosts('What stands around the text of an inspection', { folder: path.join(EXTENSION, '../../examples') }, ({ workbench: open, host }) => {
  it('at the edge of the window it is said what it comes to and how much is answered', async () => {
    const workbench = open();
    await workbench.openFile('full-joint-inspection/portsmouth.cases');
    await workbench.shows(RATING, '★ | ★ | ★★ | ★★★ | ★ · complete');
    await workbench.goTo(17, '        R2: no  '.length + 1);
    await workbench.writeOver('R3: yes'.length, ' ');
    await workbench.shows(RATING, '2217 of 2218 answered');
    await workbench.page.locator(`${RATING}[aria-label*="Protecting the child or young person: 55% Unsatisfactory"]`).waitFor();
    await workbench.undo();
    await workbench.shows(RATING, 'complete');
  });

  it('at the side are its sections with score, rating and how much is answered, and a click goes to where one is declared', async () => {
    const workbench = open();
    await workbench.command('View: Show Inspection Criteria');
    await workbench.shows(LINE, /38% ★ Poor · Reducing the likelihood of reoffending\s*644 of 644 answered/);
    await workbench.page.getByRole('treeitem', { name: 'Protecting the public: score 43%, rated Poor, 1 star, 339 of 339 answered' }).waitFor();
    await workbench.screenshot(`sections-${host}`);
    await workbench.page.getByRole('treeitem', { name: 'Planning for interventions: score 48%, 145 of 145 answered' }).click();
    await workbench.shows('.tabs-container .tab.active', /fji-201\d\.criteria/);
    await workbench.shows('.editor-instance .view-line', /aspect\splanning/);
  });

  it('when the window is loaded anew the preview is there again, with the same figures and as it was pinned', async () => {
    const workbench = open();
    await workbench.openFile('full-joint-inspection/portsmouth.cases');
    const before = await Preview.openBeside(workbench);
    const outcomes = await before.outcomes();
    await before.pinned(false);
    await before.page.getByRole('button', { name: 'Pinned' }).click();
    await before.pinned(true);
    await workbench.reload();
    const after = await Preview.shown(workbench);
    await after.pinned(true);
    assert.deepEqual(await after.outcomes(), outcomes);
    await workbench.backToText();
    await workbench.openFile('short-quality-screening/luton.cases');
    await workbench.page.locator(`${RATING}[aria-label^="Luton"]`).waitFor();
    await after.page.locator('h1', { hasText: 'Portsmouth' }).waitFor();
  });

  it('of a check that fails the tests say what was expected, what it is, and where', async () => {
    const workbench = open();
    await workbench.openFile('full-joint-inspection/portsmouth.cases');
    await workbench.goTo(20, '        R12: '.length + 1);
    await workbench.writeOver('no'.length, 'yes');
    await workbench.command('Test: Run All Tests');
    const failed = workbench.page.getByRole('treeitem', { name: 'count of every case where R12 is yes is 4: it is 5, not 4.' });
    await failed.click();
    await workbench.shows('.monaco-diff-editor .editor.original', /4\s*Expected/);
    await workbench.shows('.monaco-diff-editor .editor.modified', /5\s*Actual/);
    await workbench.screenshot(`failure-${host}`);
    await failed.locator('.codicon-go-to-file').click();
    await workbench.caretOn(252);
  });
});
