import assert from 'node:assert/strict';
import { rmSync } from 'node:fs';
import path from 'node:path';
import { brokenRules } from '../../../../preview/test/browser/axe.ts';
import type { Host } from '../host.ts';
import { startNodeHost } from '../node-host.ts';
import { Preview } from '../preview.ts';
import { copyOf, EXTENSION } from '../suites.ts';
import { Workbench } from '../workbench.ts';

const THEMES = [['light', 'Default Light Modern'], ['dark', 'Default Dark Modern'], ['high-contrast', 'Default High Contrast']] as const;

for (const [theme, name] of THEMES) describe(`The preview beside its text, in ${name}`, () => {
  let folder: string;
  let host: Host | undefined;
  let workbench: Workbench;
  let preview: Preview;

  /** Keeps a picture, and holds the page against the rules of accessibility as it is drawn. */
  const lookAt = async (page: string): Promise<void> => {
    await workbench.screenshot(`${page}-${theme}`);
    assert.deepEqual(await brokenRules(await preview.frame()), []);
  };

  before(async () => {
    folder = copyOf(path.join(EXTENSION, '../../examples'));
    host = await startNodeHost({ folder, vsix: path.join(EXTENSION, 'dist/inspection-criteria.vsix'), settings: { 'workbench.colorTheme': name } });
    workbench = await Workbench.open(host);
    await workbench.openFile('full-joint-inspection/portsmouth.cases');
    preview = await Preview.openBeside(workbench);
    await preview.outcomes();
    await workbench.command('View: Toggle Primary Side Bar Visibility');
  });

  after(async () => {
    await workbench.close();
    await host?.stop();
    rmSync(folder, { recursive: true, force: true });
  });

  it('is readable by everybody: ratings', () => lookAt('ratings'));

  it('why a rating is what it is', async () => {
    await preview.page.getByRole('button', { name: /^Why\?.*Protecting the public/ }).first().click();
    await preview.page.locator('.explanation').waitFor();
    await lookAt('why');
    await preview.page.locator('.explanation').press('Escape');
  });

  it('the data summary', async () => {
    await preview.turnTo('Data summary');
    await preview.page.getByText('14 of 34').waitFor();
    await lookAt('summary');
  });

  it('the answers', async () => {
    await preview.turnTo('Answers');
    await preview.cell('C01', 'R1').waitFor();
    await lookAt('answers');
  });

  it('a trial', async () => {
    await preview.turnTo('What if');
    await preview.page.getByRole('textbox', { name: /^Satisfactory/ }).first().fill('55%');
    await preview.page.getByRole('textbox', { name: /^Satisfactory/ }).first().press('Enter');
    await preview.page.getByText('What comes of it').waitFor();
    await lookAt('what-if');
  });

  it('the framework', async () => {
    await workbench.backToText();
    await workbench.openFile('full-joint-inspection/fji-2013.criteria');
    await workbench.command('Open score preview to the side');
    await preview.page.getByRole('navigation').first().waitFor();
    await lookAt('framework');
  });
});
