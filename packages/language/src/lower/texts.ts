import { plain, type Notes, type Text } from '@inspection-criteria/model';
import { type ast } from '../syntax/index.ts';

/** A label as a text; `fallback` stands for a label that is not there, usually the name. */
export function textOf(label: ast.Label | undefined, fallback: string): Text {
  if (label === undefined) return plain(fallback);
  return { text: label.text, translations: label.translations.map(({ language, text }) => ({ language, text })) };
}

/** The notes that end a statement. */
export function notesOf(notes: readonly ast.Note[]): Notes {
  const out: { -readonly [K in keyof Notes]: Notes[K] } = {};
  for (const note of notes) {
    switch (note.$type) {
      case 'Because': out.because = textOf(note.text, ''); break;
      case 'Saying': out.saying = textOf(note.text, ''); break;
      case 'Source': out.source = note.text; break;
      case 'Assumed': out.assumed = true; break;
      case 'By': out.by = note.who; break;
      case 'On': out.on = note.date; break;
    }
  }
  return out;
}

/** Guidance in its languages: the lines without their marks, as Markdown. */
export function guidanceOf(guidance: readonly ast.Guidance[]): Text | undefined {
  if (guidance.length === 0) return undefined;
  const main = guidance.find((g) => g.language === undefined) ?? guidance[0];
  const rest = guidance.filter((g) => g !== main);
  return {
    text: main === undefined ? '' : proseOf(main.text),
    translations: rest.map((g) => ({ language: g.language ?? '', text: proseOf(g.text) })),
  };
}

function proseOf(text: string): string {
  return text.split(/\r\n|\n|\r/).map((line) => line.replace(/^[ \t]*> ?/, '').trimEnd()).join('\n');
}
