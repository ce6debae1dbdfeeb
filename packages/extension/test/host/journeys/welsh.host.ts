import assert from 'node:assert/strict';
import path from 'node:path';
import { inBothHosts } from '../installed.ts';
import { Preview } from '../preview.ts';
import { EXTENSION } from '../suites.ts';

inBothHosts('In a Welsh window', { folder: path.join(EXTENSION, '../../examples'), language: 'cy' }, ({ workbench: open, host }) => {
  let preview: Preview;

  it('what stands around the text is Welsh', async () => {
    const workbench = open();
    await workbench.openFile('full-joint-inspection/portsmouth.cases');
    await workbench.shows('.statusbar-item[id$="criteria.rating"]', 'cyflawn');
    await workbench.command('View: Show Inspection Criteria');
    await workbench.page.getByRole('treeitem', { name: /Protecting the public: sgôr 43%, .*1 seren, Atebwyd 339 o 339/ }).waitFor();
  });

  it('so are the commands and the preview', async () => {
    const workbench = open();
    await workbench.command('Agor rhagolwg sgorau wrth yr ochr');
    preview = await Preview.shown(workbench);
    await preview.page.locator('html[lang=cy]').waitFor();
    assert.deepEqual(await preview.page.getByRole('tab').allInnerTexts(), ['Graddau', 'Crynodeb data', 'Atebion', 'Beth os']);
    await workbench.screenshot(`welsh-${host}`);
  });

  it('a framework is read in each of its languages', async () => {
    const workbench = open();
    await workbench.backToText();
    await workbench.openFile('full-joint-inspection/fji-2013.criteria');
    await workbench.command('Agor rhagolwg sgorau wrth yr ochr');
    await preview.page.locator('h1', { hasText: 'Full Joint Inspection' }).waitFor();
    await preview.page.locator('vscode-single-select[label="Iaith"]').click();
    await preview.page.getByRole('option', { name: 'Cymraeg' }).click();
    await preview.page.locator('h1', { hasText: 'Cyd-arolygiad Llawn' }).waitFor();
    await preview.page.locator('article[lang=cy]').getByRole('heading', { name: /Cynllunio ar gyfer ymyriadau/ }).first().waitFor();
    assert.equal(await preview.page.getByRole('heading', { name: /Planning for interventions/ }).count(), 0);
    await workbench.screenshot(`framework-welsh-${host}`);
  });
});
