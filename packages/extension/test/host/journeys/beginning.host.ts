import assert from 'node:assert/strict';
import path from 'node:path';
import { inBothHosts } from '../installed.ts';
import { Preview } from '../preview.ts';
import { EXTENSION } from '../suites.ts';
import type { Workbench } from '../workbench.ts';

/** Answers a question at the top of the window; without an answer, what is proposed is taken. */
async function answer(workbench: Workbench, question: string, text?: string): Promise<void> {
  const asked = workbench.page.locator('.quick-input-widget', { hasText: question });
  await asked.waitFor();
  if (text !== undefined) await asked.locator('.quick-input-box input').fill(text);
  await workbench.page.keyboard.press('Enter');
}

inBothHosts('Beginning with the extension', { folder: path.join(EXTENSION, '../../examples') }, ({ workbench: open, host }) => {
  it('its first steps are opened', async () => {
    const workbench = open();
    await workbench.openFile('short-quality-screening/luton.cases');
    await workbench.command('First steps');
    await workbench.shows('.gettingStartedContainer', 'Write a framework');
    // VS Code puts the focus on the step only after it is drawn, which would close what was opened at the top meanwhile.
    await workbench.page.locator('.gettingStartedContainer .getting-started-step.expanded:focus').waitFor();
    await workbench.screenshot(`first-steps-${host}`);
    await workbench.command('View: Close All Editors');
  });

  it('a new framework comes from a template, and there is nothing wrong with it', async () => {
    const workbench = open();
    await workbench.openFile('short-quality-screening/luton.cases');
    await workbench.commandThatAsks('New framework…', 'What should it start from?');
    await workbench.page.locator('.quick-input-list .monaco-list-row', { hasText: 'Scores and bands' }).click();
    await answer(workbench, 'The name people read', 'Review of lidos');
    await answer(workbench, 'The short name other files use');
    await workbench.page.locator('.quick-input-widget').getByRole('button', { name: 'OK' }).click();
    await workbench.shows('.tabs-container .tab.active', 'review-of-lidos.criteria');
    await workbench.shows('.view-line', /Review\sof\slidos/);
    assert.deepEqual(await workbench.problems(), []);
  });

  it('a band that can never be given is told of, and a quick fix puts the bands in order', async () => {
    const workbench = open();
    const band = '        acceptable   "Acceptable"             at least 50% stars 2';
    await workbench.goTo(26, band.indexOf('50%') + 1);
    await workbench.writeOver('50%'.length, '90%');
    await workbench.shows('.markers-panel .monaco-list-row', 'can never be given');
    await workbench.page.keyboard.press('Control+.');
    await workbench.page.locator('.action-widget .monaco-list-row', { hasText: 'in order' }).first().click();
    await workbench.shows('.view-line', /at\sleast\s90%/);
    await workbench.page.locator('.markers-panel .monaco-list-row', { hasText: 'can never be given' }).waitFor({ state: 'hidden' });
  });

  it('its preview is the framework as it would be published, with a way from its lines to the text', async () => {
    const workbench = open();
    await workbench.backToText();
    const preview = await Preview.openBeside(workbench);
    await preview.page.getByRole('heading', { name: 'Review of lidos' }).first().waitFor();
    await workbench.screenshot(`framework-${host}`);
  });
});
