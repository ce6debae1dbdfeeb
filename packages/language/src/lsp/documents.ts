import type { TextDocumentContentChangeEvent } from 'vscode-languageserver';
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
    const change = 'range' in event
      ? { start: offsetAt(current, event.range.start, encoding), end: offsetAt(current, event.range.end, encoding), text: event.text }
      : { start: 0, end: current.getText().length, text: event.text };
    changes.push(change);
    const range = { start: current.positionAt(change.start), end: current.positionAt(change.end) };
    current = TextDocument.update(current, [{ range, text: event.text }], version);
  }
  return { document: current, changes };
}
