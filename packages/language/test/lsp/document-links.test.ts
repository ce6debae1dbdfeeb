import assert from 'node:assert/strict';
import type { DocumentLink } from 'vscode-languageserver/node';
import { Editor, marked, uriOf } from './editor.ts';

describe('Links in a text', () => {
  it('lead to the files that are used, where they are', async () => {
    const { text, stretches } = marked('use "<|../shared/lists.criteria|>"\nuse "gone.criteria"\n\nframework pool { unit visit }\n');
    const editor = await Editor.start({ 'pools/pool.criteria': text, 'shared/lists.criteria': 'answers met { yes worth 1  no worth 0 }\n' });
    const links = await editor.ask<readonly DocumentLink[]>('textDocument/documentLink', 'pools/pool.criteria');
    assert.deepEqual(links.map(({ target }) => target), [uriOf('shared/lists.criteria')]);
    assert.deepEqual(links.map(({ range }) => editor.textIn('pools/pool.criteria', range)), stretches.map(([start, end]) => text.slice(start, end)));
    await editor.stop();
  });
});
