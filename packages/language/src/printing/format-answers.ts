import { NAME, QUOTED } from '../syntax/characters.ts';
import { gapBetween, trimmed, type Neighbour } from './gaps.ts';

const TOKEN = new RegExp(`(?<blank>[ \\t]+)|(?<comment>//.*)|(?<text>${QUOTED})|(?<key>${NAME}:)|(?<word>${NAME})|(?<number>[0-9][0-9.%-]*)|(?<other>[^])`, 'sy');

/** A line of answers; one that goes on with an answer begun above stands deeper. */
export interface AnswerLine {
  readonly text: string;
  readonly deeper: boolean;
}

/** The lines of a record's body in form: two blanks between answers on one line, one within an answer. */
export function formatItems(text: string): readonly AnswerLine[] {
  let begun = false;
  let deeper = false;
  const lines = text.split(/\r\n|\n|\r/).map((line) => {
    const tokens = tokensOf(line);
    const [first] = tokens;
    if (first !== undefined && first.kind !== 'comment') {
      deeper = begun && first.kind !== 'key';
      begun ||= tokens.some(({ kind }) => kind === 'key');
    }
    return { text: spaced(tokens), deeper: deeper && first !== undefined };
  });
  return lines.filter((line, i) => line.text !== '' || lines[i - 1]?.text !== '');
}

/** One cell of a table in form: one blank where there were several, texts and comments untouched. */
export function formatCell(text: string): string {
  // Nearly all cells are in form already, and a long table has a hundred thousand of them.
  if (!text.includes('  ') && !text.includes('\t')) return text;
  return tokensOf(text).map((token, i) => i === 0 ? token.text : once(token.typed) + token.text).join('');
}

interface Token extends Neighbour {
  /** The blanks before it. */
  readonly typed: string;
}

function tokensOf(line: string): readonly Token[] {
  const out: Token[] = [];
  let typed = '';
  for (let at = 0; at < line.length;) {
    TOKEN.lastIndex = at;
    const { 0: text = line.slice(at), groups = {} } = TOKEN.exec(line) ?? {};
    at += text.length;
    const kind = KINDS.find((name) => groups[name] !== undefined);
    if (kind !== undefined) out.push({ kind, text, typed });
    else if (groups['blank'] === undefined) out.push({ kind: text === '(' || text === ')' || text === ',' ? text : 'other', text, typed });
    typed = groups['blank'] ?? '';
  }
  return out;
}

const KINDS = ['comment', 'text', 'key', 'word', 'number'] as const;

/** The tokens of a line of answers with their gaps. */
function spaced(tokens: readonly Token[]): string {
  return tokens.map((token, i) => {
    const before = tokens[i - 1];
    if (before === undefined) return token.text;
    if (token.kind === 'comment') return `  ${trimmed(token.text)}`;
    if (token.kind === 'key') return `  ${token.text}`;
    return (inNumber(before, token) ? once(token.typed) : gapBetween(before, token, token.typed)) + token.text;
  }).join('');
}

/** Whether a comma may stand for a decimal point. */
function inNumber(before: Token, after: Token): boolean {
  return (before.kind === 'number' && after.kind === ',') || (before.kind === ',' && after.kind === 'number');
}

function once(blanks: string): '' | ' ' {
  return blanks === '' ? '' : ' ';
}
