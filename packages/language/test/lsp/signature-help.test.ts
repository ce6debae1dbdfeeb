import assert from 'node:assert/strict';
import type { SignatureHelp } from 'vscode-languageserver/node';
import { Editor, marked } from './editor.ts';

const OFFSETS = { textDocument: { signatureHelp: { signatureInformation: { parameterInformation: { labelOffsetSupport: true } } } } };

describe('Help with a form', () => {
  for (const [client, capabilities, parameter] of [['that knows offsets', OFFSETS, [25, 38]], ['that does not', {}, 'in section, …']] as const) {
    it(`shows all of it, and the part at hand, to a client ${client}`, async () => {
      const { text, cursors: [cursor = 0] } = marked('framework pool {\n    scored share of counted answers in <|>\n}\n');
      const editor = await Editor.start({ 'pool.criteria': text }, { capabilities });
      const help = await editor.askAt<SignatureHelp | null>('textDocument/signatureHelp', 'pool.criteria', cursor);
      const [signature] = help?.signatures ?? [];
      assert.equal(signature?.label, 'share of counted answers in section, … except name, … where condition');
      assert.deepEqual([help?.activeParameter, signature.parameters?.[1]?.label], [1, parameter]);
      assert.equal(await editor.askAt('textDocument/signatureHelp', 'pool.criteria', 0), null);
      await editor.stop();
    });
  }
});
