import assert from 'node:assert/strict';
import type { Hover, Location, Position, Range, TextEdit, WorkspaceEdit } from 'vscode-languageserver/node';
import { Editor, uriOf } from './editor.ts';

const POOL = `framework pool "Pyllau ŵ 😀" {
\tunit visit "Ŷ"
\tlevel theme
\ttheme safety "😀😀 Diogelwch" {\tquestion ŵyn "Ŵyn 😀"\tanswered yes-no }
}
`;
const SEATOWN = `use "pool.criteria"

inspection seatown "😀" of pool {
\t| visit\t| ŵyn |
\t| V01 \t| no "Ŵ 😀 ŷ" |
\tvisit V02 { ŵyn: yes "😀\tŷ" }
\tcheck score of ŵyn is 50% because "😀" // ŵ
}
`;

type Encoding = 'utf-8' | 'utf-16';
const lengthOf = (text: string, encoding: Encoding): number => encoding === 'utf-8' ? Buffer.byteLength(text) : text.length;

/** A position, counted by hand. */
function positionOf(text: string, offset: number, encoding: Encoding): Position {
  const lines = text.slice(0, offset).split(/\r\n|\r|\n/);
  return { line: lines.length - 1, character: lengthOf(lines.at(-1) ?? '', encoding) };
}

/** Where a position is, counted by hand. */
function offsetOf(text: string, { line, character }: Position, encoding: Encoding): number {
  for (let offset = 0; offset <= text.length; offset++) {
    const at = positionOf(text, offset, encoding);
    if (at.line === line && at.character === character) return offset;
  }
  return assert.fail(`There is no ${String(line)}:${String(character)}.`);
}

function wordsAt(text: string, { start, end }: Range, encoding: Encoding): string {
  return text.slice(offsetOf(text, start, encoding), offsetOf(text, end, encoding));
}

function applied(text: string, edits: readonly TextEdit[], encoding: Encoding): string {
  const places = edits.map(({ range, newText }) => ({ start: offsetOf(text, range.start, encoding), end: offsetOf(text, range.end, encoding), newText })).sort((a, b) => b.start - a.start);
  return places.reduce((all, { start, end, newText }) => all.slice(0, start) + newText + all.slice(end), text);
}

for (const encoding of ['utf-16', 'utf-8'] as const) {
  for (const [name, lineEnd] of [['line feeds', '\n'], ['carriage returns and line feeds', '\r\n'], ['carriage returns alone', '\r']] as const) {
    describe(`Positions in ${encoding.toUpperCase()}, in lines that end with ${name}`, () => {
      const [pool, seatown] = [POOL.replaceAll('\n', lineEnd), SEATOWN.replaceAll('\n', lineEnd)];
      const every = [...seatown.matchAll(/ŵyn/g)].map(({ index }) => index);
      let editor: Editor;
      const askAt = <R>(method: string, offset: number, params: object = {}): Promise<R> => editor.ask(method, 'seatown.cases', { position: positionOf(seatown, offset, encoding), ...params });
      beforeEach(async () => {
        const capabilities = { general: { positionEncodings: [encoding] }, textDocument: { diagnostic: {} } };
        editor = await Editor.start({ 'pool.criteria': pool, 'seatown.cases': seatown }, { capabilities });
        await editor.open('seatown.cases');
      });
      afterEach(() => editor.stop());

      it('are those of hover', async () => {
        for (const at of every) assert.equal(wordsAt(seatown, (await askAt<Hover>('textDocument/hover', at + 1)).range ?? assert.fail(), encoding), 'ŵyn');
      });

      it('are those of a definition in another file', async () => {
        for (const at of every) assert.deepEqual((await askAt<readonly Location[]>('textDocument/definition', at + 3)).map(({ uri, range }) => [uri, wordsAt(pool, range, encoding)]), [[uriOf('pool.criteria'), 'ŵyn']]);
      });

      it('are those of a new name, everywhere', async () => {
        const { changes = {} } = await askAt<WorkspaceEdit>('textDocument/rename', every[0] ?? 0, { newName: 'oen' });
        assert.equal(applied(pool, changes[uriOf('pool.criteria')] ?? [], encoding), pool.replaceAll('ŵyn', 'oen'));
        assert.equal(applied(seatown, changes[uriOf('seatown.cases')] ?? [], encoding), seatown.replaceAll('ŵyn', 'oen'));
      });

      it('are those of edits and of findings, one after another', async () => {
        let text = seatown;
        const change = async (at: number, was: string, now: string): Promise<void> => {
          const range = { start: positionOf(text, at, encoding), end: positionOf(text, at + was.length, encoding) };
          await editor.connection.sendNotification('textDocument/didChange', { textDocument: { uri: uriOf('seatown.cases'), version: 2 }, contentChanges: [{ range, text: now }] });
          text = text.slice(0, at) + now + text.slice(at + was.length);
        };
        await change(text.indexOf('yes "'), 'yes', 'ŷ😀');
        await change(text.indexOf('"😀\tŷ'), '"😀\tŷ"', '"ŵ"');
        await change(text.indexOf('ŵyn is'), 'ŵyn', 'oen');
        const found = await editor.findings('seatown.cases');
        assert.deepEqual(found.map(({ code, range }) => [code, wordsAt(text, range, encoding)]).filter(([code]) => code === 'invalid-answer' || code === 'unknown-name'), [['invalid-answer', 'ŷ😀'], ['unknown-name', 'oen']]);
      });

      it('may lie beyond the end of a line or of the text, or be given the wrong way round', async () => {
        const beyond = { line: positionOf(seatown, seatown.indexOf('// ŵ'), encoding).line, character: 1000 };
        assert.equal(await editor.ask('textDocument/hover', 'seatown.cases', { position: { line: 1000, character: 0 } }), null);
        const edit = (range: Range, text: string): Promise<void> => editor.connection.sendNotification('textDocument/didChange', { textDocument: { uri: uriOf('seatown.cases'), version: 2 }, contentChanges: [{ range, text }] });
        const at = seatown.indexOf('no "');
        // Edits are taken in another way once a text has been understood.
        assert.equal((await editor.findings('seatown.cases')).some(({ code }) => code === 'invalid-answer'), false);
        await edit({ start: positionOf(seatown, at + 2, encoding), end: positionOf(seatown, at, encoding) }, 'perhaps');
        await edit({ start: beyond, end: beyond }, `${lineEnd}\tcheck score of oen is 1%`);
        const found = await editor.findings('seatown.cases');
        assert.deepEqual(found.map(({ code }) => code).filter((code) => code === 'invalid-answer' || code === 'unknown-name'), ['invalid-answer', 'unknown-name']);
      });
    });
  }
}
