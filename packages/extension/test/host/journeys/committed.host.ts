import { rmSync } from 'node:fs';
import path from 'node:path';
import type { Host } from '../host.ts';
import { startNodeHost } from '../node-host.ts';
import { Preview } from '../preview.ts';
import { copyOf, EXTENSION, keptInGit } from '../suites.ts';
import { Workbench } from '../workbench.ts';

describe('Looking at an inspection that is kept in Git', () => {
  let folder: string;
  let host: Host | undefined;
  let workbench: Workbench;
  let preview: Preview;
  let git: ReturnType<typeof keptInGit>;
  const shows = (text: string) => preview.page.getByText(text).first().waitFor();
  const showsNo = (text: string) => preview.page.getByText(text).first().waitFor({ state: 'hidden' });

  before(async () => {
    folder = copyOf(path.join(EXTENSION, '../../examples'));
    git = keptInGit(folder);
    host = await startNodeHost({ folder, vsix: path.join(EXTENSION, 'dist/inspection-criteria.vsix') });
    workbench = await Workbench.open(host);
    await workbench.openFile('full-joint-inspection/portsmouth.cases');
    preview = await Preview.openBeside(workbench);
    await preview.comesTo('Reducing the likelihood', 'Planning for interventions', '48%');
  });

  after(async () => {
    await workbench.close();
    await host?.stop();
    rmSync(folder, { recursive: true, force: true });
  });

  it('shows what has changed since the file was saved', async () => {
    await workbench.goTo(19, 13);
    await workbench.writeOver('no'.length, 'yes');
    await preview.comesTo('Reducing the likelihood', 'Planning for interventions', '49%');
    await shows('Saved');
  });

  it('and, when it is saved, since it was last committed', async () => {
    await workbench.page.keyboard.press('Control+S');
    await showsNo('Saved');
    await shows('Committed');
  });

  it('until that is committed', async () => {
    git('commit', '-qam', 'R5');
    await showsNo('Committed');
    await preview.comesTo('Reducing the likelihood', 'Planning for interventions', '49%');
  });

  it('and tells where it was the framework that was another, and no answer', async () => {
    await workbench.openFile('full-joint-inspection/fji-2013.criteria');
    const level = '    level aspect "Aspect" in cy "Agwedd" under theme { rounded to 1% halves up }';
    await workbench.goTo(23, level.indexOf('1%') + 1);
    await workbench.writeOver('1%'.length, '5%');
    await shows('Saved, with the same answers but another framework');
    await workbench.page.keyboard.press('Control+S');
    await shows('Committed, with the same answers but another framework');
  });
});
