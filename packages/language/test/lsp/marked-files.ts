import type { Location, Range } from 'vscode-languageserver/node';
import { Editor, marked, uriOf, type EditorOptions } from './editor.ts';

/** An editor on files in which a cursor and stretches are marked. */
export class MarkedFiles {
  readonly editor: Editor;
  readonly expected: readonly string[];
  private readonly file: string;
  private readonly offset: number;

  private constructor(editor: Editor, file: string, offset: number, expected: readonly string[]) {
    this.editor = editor;
    this.file = file;
    this.offset = offset;
    this.expected = expected;
  }

  /** Starts a server on files with one cursor `<|>`, and stretches between `<|` and `|>`, which are what a request is to answer. */
  static async start(files: Readonly<Record<string, string>>, capabilities: EditorOptions['capabilities'] = {}): Promise<MarkedFiles> {
    const plain = Object.entries(files).map(([file, text]) => ({ file, ...marked(text) }));
    const editor = await Editor.start(Object.fromEntries(plain.map(({ file, text }) => [file, text])), { capabilities });
    const cursors = plain.flatMap(({ file, cursors: offsets }) => offsets.map((offset) => ({ file, offset })));
    const [{ file, offset } = { file: '', offset: 0 }, ...others] = cursors;
    if (cursors.length === 0 || others.length > 0) throw new Error('There must be one cursor.');
    const expected = plain.flatMap((one) => one.stretches.map(([start, end]) => placeText(one.file, start, end, one.text)));
    return new MarkedFiles(editor, file, offset, expected);
  }

  /** A request about the cursor. */
  ask<R>(method: string, params: object = {}): Promise<R> {
    return this.editor.askAt<R>(method, this.file, this.offset, params);
  }

  /** Places as `expected` has them; without a file, in that of the cursor. */
  placesOf(found: readonly (Omit<Location, 'uri'> & { readonly uri?: string })[] | null): readonly string[] {
    return (found ?? []).map(({ uri, range }) => this.placeOf(fileOf(uri ?? uriOf(this.file)), range));
  }

  private placeOf(file: string, { start, end }: Range): string {
    const document = this.editor.document(file);
    return placeText(file, document.offsetAt(start), document.offsetAt(end), document.getText());
  }
}

function fileOf(uri: string): string {
  return uri.slice(uriOf('').length);
}

function placeText(file: string, start: number, end: number, text: string): string {
  return `${file} ${String(start)}-${String(end)} ${text.slice(start, end)}`;
}
