import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import type { BuildResult } from '@inspection-criteria/protocol';
import { criteria } from '../run.ts';
import { Server } from './server.ts';

describe('What editors build', () => {
  let server: Server;
  before(async () => { server = await Server.start(); });
  after(() => server.stop());

  const built = (folder: string): Promise<BuildResult> => server.editor.connection.sendRequest('criteria/build', { folder });

  it('is what the command line builds of the same folder, byte for byte', async () => {
    const { status, err } = criteria(['build', '--out', '../json'], { cwd: server.folder });
    assert.equal(status, 0, err);
    const out = path.join(server.folder, '../json');
    const { files, problems } = await built(server.editor.uri('').replace(/\/$/, ''));
    assert.deepEqual(problems, []);
    assert.deepEqual(files.map(({ file }) => file).toSorted(), readdirSync(out).toSorted());
    for (const { file, text } of files) assert.equal(text, readFileSync(path.join(out, file), 'utf8'), file);
  });

  it('is of a folder in the one that is open, too, with the frameworks it uses', async () => {
    const { files } = await built(server.editor.uri('short-quality-screening'));
    assert.deepEqual(files.map(({ file }) => file), ['sqs-2014.framework.json', 'luton.inspection.json', 'luton.results.json']);
  });

  it('is nothing while there are errors, and those are told', async () => {
    const file = 'short-quality-screening/luton.cases';
    await server.editor.open(file);
    const at = server.editor.document(file).getText().indexOf(' of sqs');
    await server.editor.edit(file, at, at + 7, ' of sqz');
    const { files, problems } = await built(server.editor.uri('short-quality-screening'));
    assert.deepEqual(files, []);
    assert.deepEqual(problems.filter((one) => !/, line \d+: /.test(one)), []);
    assert.match(problems[0] ?? '', /^short-quality-screening\/luton\.cases, line \d+: .*sqz/);
    assert.deepEqual((await built(server.editor.uri('nowhere'))).problems, ['There is no framework and no inspection in that folder.']);
  });
});
