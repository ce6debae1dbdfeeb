import assert from 'node:assert/strict';
import path from 'node:path';
import { inBothHosts } from '../installed.ts';
import { Preview } from '../preview.ts';
import { EXTENSION } from '../suites.ts';

inBothHosts('Looking at the inspection of Portsmouth', { folder: path.join(EXTENSION, '../../examples') }, ({ workbench: open, host }) => {
  let preview: Preview;

  it('there is nothing wrong with it, and what it comes to stands above it', async () => {
    const workbench = open();
    await workbench.openFile('full-joint-inspection/portsmouth.cases');
    await workbench.shows('.codelens-decoration', /\d/);
    assert.deepEqual(await workbench.problems(), []);
    await workbench.command('View: Hide Panel');
    await workbench.command('View: Toggle Primary Side Bar Visibility');
  });

  it('the preview shows the figures that were published', async () => {
    preview = await Preview.openBeside(open());
    assert.deepEqual(await preview.outcomes(), [
      ['Reducing the likelihood of reoffending', '38%', 'Poor'],
      ['Protecting the public', '43%', 'Poor'],
      ['Protecting the child or young person', '55%', 'Unsatisfactory'],
      ['Ensuring the sentence is served', '67%', 'Satisfactory'],
      ['Governance and partnerships', '', 'Poor'],
    ]);
    await open().screenshot(`ratings-${host}`);
  });

  it('it moves with an answer in the text, and back when that is undone', async () => {
    const workbench = open();
    await workbench.goTo(19, 13);
    await workbench.writeOver('no'.length, 'yes');
    await preview.comesTo('Reducing the likelihood', 'Planning for interventions', '49%');
    await workbench.undo();
    await workbench.shows('.view-line', 'R5: no');
    await preview.comesTo('Reducing the likelihood', 'Planning for interventions', '48%');
  });

  it('in the grid, the caret’s answer is marked, and a click on another leads the caret there', async () => {
    await preview.turnTo('Answers');
    await preview.caretIn('C01', 'R5');
    await preview.cell('C02', 'R5').click();
    await open().caretOn(72);
    await preview.caretIn('C02', 'R5');
  });

  it('commands on answers are at hand there too', async () => {
    await preview.cell('C01', 'R5').click();
    await open().caretOn(19);
    await preview.cell('C01', 'R5').press('Control+F9');
    await preview.caretIn('C01', 'R8');
  });

  it('an answer chosen in the grid stands in the text, in form, and one undo takes it back, however many letters it was', async () => {
    const workbench = open();
    await preview.cell('C01', 'R5').click();
    await workbench.caretOn(19);
    await workbench.page.keyboard.press('s');
    await workbench.shows('.view-line', 'R5: yes R8: no');
    await preview.cell('C01', 'R5').and(preview.page.locator('[aria-label*=": Sufficient"]')).waitFor();
    await workbench.page.keyboard.press('n');
    await workbench.page.keyboard.press('a');
    await workbench.shows('.view-line', 'R5: na R8: no');
    await preview.cell('C01', 'R5').and(preview.page.locator('[aria-label*="Not applicable"]')).waitFor();
    await workbench.page.keyboard.press('Control+z');
    await workbench.shows('.view-line', 'R5: yes R8: no');
    await preview.page.locator('[role=gridcell]:focus').waitFor();
    await workbench.page.keyboard.press('Control+z');
    await workbench.shows('.view-line', 'R5: no R8: no');
    await preview.cell('C01', 'R5').and(preview.page.locator('[aria-label*="Not sufficient"]')).waitFor();
    await preview.page.locator('[role=gridcell]:focus').waitFor();
  });

  it('what stands above its lines goes back with an undo as well, though the text has the focus for a moment only', async () => {
    const { page } = open();
    const lens = page.locator('.codelens-decoration', { hasText: /\d of \d+ answered/ }).first();
    const before = await lens.innerText();
    await preview.cell('C01', 'R5').click();
    await page.keyboard.press('Delete');
    await lens.filter({ hasNotText: before }).waitFor();
    await page.keyboard.press('Control+z');
    await lens.filter({ hasText: before }).waitFor();
    await preview.page.locator('[role=gridcell]:focus').waitFor();
  });

  it('what is changed on trial moves the scores and not the text, until it is written back', async () => {
    const workbench = open();
    await preview.turnTo('What if');
    await preview.page.getByRole('combobox', { name: 'Case', exact: true }).selectOption('C01');
    await preview.page.getByRole('combobox', { name: 'Question' }).selectOption('R5');
    await preview.page.getByRole('combobox', { name: 'Answer', exact: true }).selectOption('yes');
    await preview.page.locator('.trial-banner').waitFor();
    await preview.turnTo('Ratings');
    await preview.comesTo('Reducing the likelihood', 'Planning for interventions', '49%');
    await workbench.shows('.view-line', 'R5: no R8: no');
    await preview.page.getByRole('button', { name: 'Write back' }).click();
    await workbench.shows('.view-line', 'R5: yes R8: no');
    await preview.page.locator('.trial-banner').waitFor({ state: 'hidden' });
    await workbench.backToText();
    await workbench.undo();
    await preview.comesTo('Reducing the likelihood', 'Planning for interventions', '48%');
  });

  it('it is told why a rating is what it is, with a way to the rule', async () => {
    await preview.page.getByRole('button', { name: 'Why? Protecting the public' }).click();
    await preview.page.locator('.explanation h2', { hasText: 'Protecting the public' }).waitFor();
    await open().screenshot(`why-${host}`);
    await preview.page.getByRole('button', { name: /^Go to the rule: .*43%/ }).first().click();
    await open().shows('.tabs-container .tab.active', /fji-201\d\.criteria/);
  });

  it('an answer is shown in the text where no editor shows that, in the column beside', async () => {
    const workbench = open();
    const text = workbench.page.locator('.monaco-editor[data-uri$="portsmouth.cases"]');
    await text.waitFor({ state: 'hidden' });
    await preview.turnTo('Answers');
    await preview.cell('C02', 'R5').click();
    await preview.page.getByRole('button', { name: 'Show in the text' }).click();
    await text.waitFor();
    await workbench.caretOn(72);
    await preview.caretIn('C02', 'R5');
    assert.equal(await workbench.page.locator('.editor-group-container').count(), 2);
  });
});
