import { pieces, type Language, type Piece } from '../../syntax/index.ts';

/** A stretch of a text that can be put away, from the end of its first line to its last; lines count from 0. */
export interface Fold {
  readonly kind: 'block' | 'table' | 'prose' | 'answers' | 'comments' | 'uses';
  readonly startLine: number;
  /** The last line that is put away. */
  readonly endLine: number;
}

/** All that can be put away in a text, in the order it begins. Linear in the text, whatever it is. */
export function foldsOf(text: string, language: Language): readonly Fold[] {
  const all = pieces(text, language);
  const found = [...blocks(all), ...stretches(all), ...runs(all.filter(({ kind, first }) => kind === 'comment' && first), 'comments'), ...runs(usesIn(all), 'uses')];
  return found.filter(({ startLine, endLine }) => endLine > startLine).sort((a, b) => a.startLine - b.startLine || b.endLine - a.endLine);
}

/** Blocks from the line of their opening brace; the line of the closing one stays in sight where it stands there alone. */
function blocks(all: readonly Piece[]): readonly Fold[] {
  const open: Piece[] = [];
  const folds: Fold[] = [];
  all.forEach((piece, i) => {
    if (piece.kind === '{') open.push(piece);
    if (piece.kind !== '}') return;
    const start = matching(open, piece);
    if (start !== undefined) folds.push({ kind: 'block', startLine: start.line, endLine: piece.first ? piece.line - 1 : lastLine(all[i - 1] ?? piece) });
  });
  return folds;
}

/** Takes the brace that is closed off those that are open: where one was forgotten, the one whose line is indented like this. */
function matching(open: Piece[], closing: Piece): Piece | undefined {
  const like = closing.first ? open.findLastIndex(({ margin }) => margin === closing.margin) : open.length - 1;
  const at = like < 0 ? open.length - 1 : like;
  return open.splice(Math.max(0, at))[0];
}

/** Tables, prose and runs of answers are pieces of their own. Prose goes with the line that says what it is. */
function stretches(all: readonly Piece[]): readonly Fold[] {
  return all.flatMap((piece, i): readonly Fold[] => {
    const { kind, line } = piece;
    if (kind === 'table' || (kind === 'answers' && all[i - 1]?.kind !== '{')) return [{ kind, startLine: line, endLine: lastLine(piece) }];
    return kind === 'prose' ? [{ kind, startLine: all[i - 1]?.line ?? line, endLine: lastLine(piece) }] : [];
  });
}

/** Pieces on lines that follow each other without a gap. */
function runs(parts: readonly Piece[], kind: Fold['kind']): readonly Fold[] {
  const folds: { kind: Fold['kind']; startLine: number; endLine: number }[] = [];
  for (const { line } of parts) {
    const last = folds.at(-1);
    if (last !== undefined && line <= last.endLine + 1) last.endLine = line;
    else folds.push({ kind, startLine: line, endLine: line });
  }
  return folds;
}

function usesIn(all: readonly Piece[]): readonly Piece[] {
  return all.filter(({ kind, text, first }, i) => kind === 'word' && first && text === 'use' && all[i + 1]?.kind === 'text');
}

function lastLine({ text, line }: Piece): number {
  return line + (text.match(/\r\n|\n|\r/g)?.length ?? 0);
}
