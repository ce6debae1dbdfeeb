import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { advertised, CAPABILITIES, FRAMEWORK, INSPECTION } from './capabilities.ts';
import { CAPABILITIES_PAGE, capabilitiesPage } from './capabilities-page.ts';
import { ABLE, Server } from './server.ts';

describe('What the server says it can do', () => {
  let server: Server;
  before(async () => {
    server = await Server.start({ capabilities: ABLE });
    for (const file of [FRAMEWORK, INSPECTION]) await server.editor.open(file);
  });
  after(() => server.stop());

  it('is all in the table, and nothing else is', () => {
    assert.deepEqual(advertised(server.editor.initialized.capabilities).toSorted(), CAPABILITIES.map(({ name }) => name).toSorted());
  });

  it('stands on the page for those who set up editors', () => {
    assert.equal(readFileSync(CAPABILITIES_PAGE, 'utf8').replaceAll('\r\n', '\n'), capabilitiesPage(), 'Make it anew: node packages/cli/test/lsp/capabilities-page.ts --write');
  });

  for (const { name, says, drive } of CAPABILITIES) it(`${name}: ${says}`, () => drive(server.editor));
});
