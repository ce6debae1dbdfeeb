import assert from 'node:assert/strict';
import { rmSync } from 'node:fs';
import path from 'node:path';
import type { Host } from '../host.ts';
import { startNodeHost } from '../node-host.ts';
import { Preview } from '../preview.ts';
import { copyOf, EXTENSION, keptInGit } from '../suites.ts';
import { Workbench } from '../workbench.ts';

describe('In a folder that is not trusted', () => {
  let folder: string;
  let host: Host | undefined;
  let workbench: Workbench;
  let preview: Preview;
  const dialog = () => workbench.page.locator('.monaco-dialog-box');
  const committed = () => preview.page.getByText('Committed').first();

  before(async () => {
    folder = copyOf(path.join(EXTENSION, '../../examples'));
    keptInGit(folder);
    const settings = { 'security.workspace.trust.enabled': true, 'security.workspace.trust.startupPrompt': 'never', 'security.workspace.trust.banner': 'always' };
    host = await startNodeHost({ folder, vsix: path.join(EXTENSION, 'dist/inspection-criteria.vsix'), dialogs: true, restricted: true, settings });
    workbench = await Workbench.open(host);
  });

  after(async () => {
    await workbench.close();
    await host?.stop();
    rmSync(folder, { recursive: true, force: true });
  });

  it('it is said of the extension what is left out', async () => {
    await workbench.shows('.statusbar-item', 'Restricted Mode');
    await workbench.command('Extensions: Show Installed Extensions');
    await workbench.page.locator('.extension-list-item', { hasText: 'Inspection Criteria' }).first().click();
    await workbench.shows('.extension-editor', 'Everything but tasks works in Restricted Mode');
    await workbench.screenshot('restricted');
    await workbench.command('View: Close All Editors');
    await workbench.page.locator('.extension-editor').waitFor({ state: 'hidden' });
  });

  it('mistakes are told, and the preview shows what an inspection comes to', async () => {
    await workbench.openFile('full-joint-inspection/portsmouth.cases');
    preview = await Preview.openBeside(workbench);
    await preview.comesTo('Reducing the likelihood', 'Planning for interventions', '48%');
    await workbench.goTo(19, 13);
    await workbench.writeOver('no'.length, 'perhaps');
    await workbench.shows('.statusbar-item[id="status.problems"]', '1');
    await workbench.undo();
    await workbench.writeOver(0, 'yes');
    await preview.comesTo('Reducing the likelihood', 'Planning for interventions', '49%');
    await workbench.page.keyboard.press('Control+S');
    await preview.page.getByText('Saved').first().waitFor({ state: 'hidden' });
  });

  it('no task is run, and nothing is compared with the last commit', async () => {
    await workbench.command('Tasks: Run Task');
    await dialog().waitFor();
    await workbench.screenshot('restricted-task');
    await preview.comesTo('Reducing the likelihood', 'Planning for interventions', '49%');
    assert.equal(await committed().isVisible(), false);
    await dialog().getByRole('button', { name: 'Cancel' }).click();
    await dialog().waitFor({ state: 'hidden' });
  });

  it('the comparison is there as soon as the folder is trusted', async () => {
    await workbench.command('Tasks: Run Task');
    await dialog().getByRole('button', { name: /^Trust/ }).click();
    await workbench.page.locator('.statusbar-item', { hasText: 'Restricted Mode' }).waitFor({ state: 'hidden' });
    await committed().waitFor();
  });
});
