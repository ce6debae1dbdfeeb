import type { Range, TextDocumentContentChangeEvent } from 'vscode-languageserver';
import { TextDocument } from 'vscode-languageserver-textdocument';
import type { TextChange } from '../answers/live.ts';
import { offsetAt, type Encoding } from './positions.ts';

/** An edit of an open text, change by change: each counts in the text the one before it left. */
export interface Edited {
  readonly document: TextDocument;
  readonly changes: readonly TextChange[];
}

/** Applies a client's changes to a text. A change without a range replaces the whole. */
export function edited(document: TextDocument, events: readonly TextDocumentContentChangeEvent[], version: number, encoding: Encoding): Edited {
  const changes: TextChange[] = [];
  let current = document;
  for (const event of events) {
    const change = 'range' in event ? { ...stretchOf(current, event.range, encoding), text: event.text } : { start: 0, end: current.getText().length, text: event.text };
    changes.push(change);
    const range = { start: current.positionAt(change.start), end: current.positionAt(change.end) };
    current = TextDocument.update(current, [{ range, text: event.text }], version);
  }
  return { document: current, changes };
}

/** A range as offsets; one whose ends are the wrong way round is turned. */
function stretchOf(document: TextDocument, range: Range, encoding: Encoding): { readonly start: number; readonly end: number } {
  const [one, other] = [offsetAt(document, range.start, encoding), offsetAt(document, range.end, encoding)];
  return { start: Math.min(one, other), end: Math.max(one, other) };
}
