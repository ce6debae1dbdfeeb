import { lineEndFrom, lineStartFrom } from '../syntax/characters.ts';
import { pieces, type Language, type Stretch } from '../syntax/index.ts';
import { blankEdits, type TextEdit } from './blank-edits.ts';
import { format } from './format.ts';

/** What has to change for a text to be in form; nothing where its form is broken, for then it is left alone. */
export function formatEdits(text: string, language: Language): readonly TextEdit[] {
  const formatted = format(text, language);
  return formatted.kind === 'broken' ? [] : blankEdits(text, formatted.text) ?? [];
}

/** The same for the lines of some stretches, and for the whole of each table that they touch. A line that one only reaches is left alone. */
export function formatEditsWithin(text: string, language: Language, stretches: readonly Stretch[]): readonly TextEdit[] {
  const lines = stretches.map((stretch) => withTables(text, language, {
    start: lineStartFrom(text, stretch.start),
    end: stretch.end > stretch.start && lineStartFrom(text, stretch.end) === stretch.end ? stretch.end - 1 : lineEndFrom(text, stretch.end),
  }));
  return formatEdits(text, language).filter((edit) => lines.some(({ start, end }) => edit.start >= start && edit.end <= end));
}

function withTables(text: string, language: Language, lines: Stretch): Stretch {
  const touched = pieces(text, language).filter(({ kind, start, end }) => kind === 'table' && start <= lines.end && end >= lines.start);
  return {
    start: Math.min(lines.start, ...touched.map(({ start }) => lineStartFrom(text, start))),
    end: Math.max(lines.end, ...touched.map(({ end }) => lineEndFrom(text, end))),
  };
}
