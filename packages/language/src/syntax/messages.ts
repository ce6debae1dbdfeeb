import type { IParserErrorMessageProvider, IToken, TokenType } from 'chevrotain';
import { distance } from 'fastest-levenshtein';
import { remedy } from '../wording.ts';

/** What the parser's errors say, in words for an author. */
export const messages: IParserErrorMessageProvider = {
  buildMismatchTokenMessage: ({ expected, actual, previous }) => sentence([expected], actual, previous),
  buildNotAllInputParsedMessage: ({ firstRedundant }) => `${found(firstRedundant)} does not belong here. ${advice([], firstRedundant)}`,
  buildNoViableAltMessage: ({ expectedPathsPerAlt, actual, previous }) => sentence(firstsOf(expectedPathsPerAlt), actual[0], previous),
  buildEarlyExitMessage: ({ expectedIterationPaths, actual, previous }) => sentence(firstsOf([expectedIterationPaths]), actual[0], previous),
};

/** The nearest of the words that `word` may be a slip for: at most two letters off, one where it is very short. */
export function nearest(word: string, candidates: Iterable<string>): string | undefined {
  let best: string | undefined;
  let least = word.length < 3 ? 1 : 2;
  for (const candidate of candidates) {
    const off = distance(word.toLowerCase(), candidate.toLowerCase());
    if (off < least || (off === least && best === undefined)) { best = candidate; least = off; }
  }
  return best;
}

const KINDS: ReadonlyMap<string, string> = new Map([
  ['ID', 'a name'], ['LEVEL', 'one of the framework’s own level words'], ['KEY', 'a name and a colon'], ['STRING', 'a text in quotation marks'],
  ['INT', 'a whole number'], ['DECIMAL', 'a number'], ['PERCENT', 'a percentage'], ['DATE', 'a date such as 2026-03-02'],
  ['EOF', 'the end of the file'], ['TABLE', 'a table'], ['PROSE', 'lines that start with `>`'], ['ANSWERS', 'answers'], ['END', 'the end of the line'],
]);

/** What is said of a statement that begins in the middle of a line, or undefined where none does. */
export function begunTooSoon(word: string, before: string): string | undefined {
  if (!STATEMENTS.has(word) || !/[^\s{}][ \t]*$/.test(before)) return undefined;
  return `\`${word}\` begins a statement, and each statement stands on a line of its own. Begin a new line before it.`;
}

/** Words that begin a statement; others, such as clauses, may follow each other on a line. */
const STATEMENTS = new Set(['use', 'framework', 'inspection', 'level', 'unit', 'answers', 'bands', 'phrases', 'fact', 'question', 'example', 'give', 'check', 'judge', 'moderate']);

function sentence(expected: readonly TokenType[], actual: IToken | undefined, previous: IToken | undefined): string {
  // Where the parser has gone on before it complains, what stands before is no longer known.
  if (previous !== undefined && actual !== undefined && previous.startOffset >= actual.startOffset) return `${found(actual)} does not belong here. ${advice(expected, actual)}`;
  const after = previous === undefined || previous.image === '' ? 'Here' : `After \`${short(previous.image)}\``;
  return `${after} should come ${listOf(expected)}, but ${found(actual)} stands here. ${advice(expected, actual)}`;
}

function found(actual: IToken | undefined): string {
  if (actual === undefined || actual.tokenType.name === 'EOF') return 'the end of the file';
  return actual.image === '' ? 'the end of the line' : `\`${short(actual.image)}\``;
}

function advice(expected: readonly TokenType[], actual: IToken | undefined): string {
  const words = expected.map((t) => t.name).filter((name) => /^[a-z]/.test(name));
  const guess = actual === undefined || actual.image === '' ? undefined : nearest(actual.image, words);
  return remedy(guess, 'Complete the statement or remove what does not belong; the rest of the file is read as usual.');
}

function listOf(expected: readonly TokenType[]): string {
  const names = [...new Set(expected.map((t) => KINDS.get(t.name) ?? `\`${t.name}\``))];
  const shown = names.slice(0, 6);
  const last = shown.pop() ?? 'something else';
  const more = names.length > 6 ? ' or another word of the language' : '';
  return shown.length === 0 ? last + more : `${shown.join(', ')} or ${last}${more}`;
}

function firstsOf(paths: readonly (readonly (readonly TokenType[])[])[]): readonly TokenType[] {
  return paths.flatMap((alternatives) => alternatives.flatMap((path) => path.slice(0, 1)));
}

function short(image: string): string {
  const line = image.split(/\r|\n/, 1)[0] ?? '';
  return line.length > 40 ? `${line.slice(0, 40)}…` : line;
}
