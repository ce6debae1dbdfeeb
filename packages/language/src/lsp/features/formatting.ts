import type { Position, Range, TextEdit } from 'vscode-languageserver';
import type { TextEdit as Edit } from '../../printing/blank-edits.ts';
import { formatEdits, formatEditsWithin } from '../../printing/edits.ts';
import { languageOf } from '../../project/sources.ts';
import { afterBar, afterBrace, afterLineEnd, afterMark, type WhenTyped } from '../../printing/typing.ts';
import type { Feature } from '../feature.ts';
import type { Seen, Session } from '../session.ts';

/** The one form of the language: for a file, for some lines, and while one types. Only blanks that change are edited, so that cursors stay. */
export const formatting: Feature = {
  capabilities: ({ textDocument }) => ({
    documentFormattingProvider: true,
    documentRangeFormattingProvider: textDocument?.rangeFormatting?.rangesSupport === true ? { rangesSupport: true } : true,
    documentOnTypeFormattingProvider: { firstTriggerCharacter: '|', moreTriggerCharacter: ['\n', '}', '>'] },
  }),
  register: (session) => {
    const { connection } = session;
    connection.onDocumentFormatting(session.answering<{ textDocument: { uri: string } }, TextEdit[]>([], (seen) => {
      const { text, language } = textOf(seen);
      return shown(formatEdits(text, language), seen, session);
    }));
    connection.onDocumentRangeFormatting(session.answering<{ textDocument: { uri: string }; range: Range }, TextEdit[]>([], (seen, { range }) => within([range], seen, session)));
    connection.onDocumentRangesFormatting(session.answering<{ textDocument: { uri: string }; ranges: Range[] }, TextEdit[]>([], (seen, { ranges }) => within(ranges, seen, session)));
    connection.onDocumentOnTypeFormatting(session.answering<{ textDocument: { uri: string }; position: Position; ch: string }, TextEdit[]>([], (seen, { position, ch }) => {
      const { text, language } = textOf(seen);
      return shown(WHEN_TYPED.get(ch)?.(text, language, session.offset(seen, position)) ?? [], seen, session);
    }));
  },
};

const WHEN_TYPED: ReadonlyMap<string, WhenTyped> = new Map([['|', afterBar], ['\n', afterLineEnd], ['}', afterBrace], ['>', afterMark]]);

function within(ranges: readonly Range[], seen: Seen, session: Session): TextEdit[] {
  const { text, language } = textOf(seen);
  return shown(formatEditsWithin(text, language, ranges.map((range) => ({ start: session.offset(seen, range.start), end: session.offset(seen, range.end) }))), seen, session);
}

function textOf({ file, view: { source: { text } } }: Seen) {
  return { text, language: languageOf(file) ?? 'criteria' } as const;
}

function shown(edits: readonly Edit[], { folder, file }: Seen, session: Session): TextEdit[] {
  return edits.map(({ start, end, text }) => ({ range: session.range(folder, { file, start, end }), newText: text }));
}
