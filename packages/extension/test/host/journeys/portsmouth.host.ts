import assert from 'node:assert/strict';
import { rmSync } from 'node:fs';
import path from 'node:path';
import type { Host } from '../host.ts';
import { startNodeHost } from '../node-host.ts';
import { copyOf, EXTENSION } from '../suites.ts';
import { Workbench } from '../workbench.ts';

describe('The extension as it is installed', () => {
  let folder: string;
  let host: Host;
  let workbench: Workbench;

  before(async () => {
    folder = copyOf(path.join(EXTENSION, '../../examples'));
    host = await startNodeHost({ folder, vsix: path.join(EXTENSION, 'dist/inspection-criteria.vsix') });
    workbench = await Workbench.open(host);
  });

  after(async () => {
    await workbench.close();
    await host.stop();
    rmSync(folder, { recursive: true, force: true });
  });

  it('finds nothing wrong with the inspection of Portsmouth, and shows what it comes to above it', async () => {
    await workbench.openFile('portsmouth.cases');
    await workbench.shows('.codelens-decoration', /\d/);
    assert.deepEqual(await workbench.problems(), []);
    await workbench.screenshot('portsmouth');
  });
});
