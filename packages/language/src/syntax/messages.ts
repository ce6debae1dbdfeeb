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

/** The nearest of the words that `word` may be a slip for: at most two letters off, one where it is short. */
export function nearest(word: string, candidates: Iterable<string>): string | undefined {
  let best: string | undefined;
  let least = word.length < 4 ? 1 : 2;
  for (const candidate of candidates) {
    const off = lettersOff(word.toLowerCase(), candidate.toLowerCase());
    if (off < least || (off === least && best === undefined)) { best = candidate; least = off; }
  }
  return best;
}

/** Two neighbours that have changed places are one slip. */
function lettersOff(word: string, candidate: string): number {
  const off = distance(word, candidate);
  if (off !== 2 || word.length !== candidate.length) return off;
  const at = Array.from(candidate).findIndex((letter, i) => letter !== word.charAt(i));
  return word.charAt(at) === candidate.charAt(at + 1) && word.charAt(at + 1) === candidate.charAt(at) ? 1 : off;
}

const KINDS: ReadonlyMap<string, string> = new Map([
  ['ID', 'a name'], ['LEVEL', 'a level of the framework'], ['KEY', 'a name and a colon'], ['STRING', 'a text in quotation marks'],
  ['INT', 'a number'], ['DECIMAL', 'a number'], ['PERCENT', 'a number'], ['DATE', 'a date such as 2026-03-02'],
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
  const after = previous === undefined || previous.image === '' ? undefined : `\`${short(previous.image)}\``;
  const names = namesOf(expected);
  if (names.length > MOST_NAMED) return `${found(actual)} cannot stand ${after === undefined ? 'here' : `behind ${after}`}. ${advice(expected, actual)}`;
  if (names.length === 1 && names[0] === KINDS.get('END')) return `${after === undefined ? 'Here' : `Behind ${after}`} the line should end, and ${found(actual)} stands there. ${advice(expected, actual)}`;
  return `${after === undefined ? 'Here' : `After ${after}`} should come ${joined(names)}, but ${found(actual)} stands here. ${advice(expected, actual)}`;
}

/** The most things named that could have come: a longer list helps nobody. */
const MOST_NAMED = 3;

function found(actual: IToken | undefined): string {
  if (actual === undefined || actual.tokenType.name === 'EOF') return 'the end of the file';
  return actual.image === '' ? 'the end of the line' : `\`${short(actual.image)}\``;
}

function advice(expected: readonly TokenType[], actual: IToken | undefined): string {
  const words = expected.map((t) => t.name).filter((name) => /^[a-z]/.test(name));
  const guess = actual === undefined || actual.image === '' ? undefined : nearest(actual.image, words);
  return remedy(guess, 'Complete the statement or remove what does not belong; the rest of the file is read as usual.');
}

/** What could have come, in words; brackets and signs go without saying where there is more. */
function namesOf(expected: readonly TokenType[]): readonly string[] {
  const said = expected.filter((t) => KINDS.has(t.name) || /[a-z]/.test(t.name));
  return [...new Set((said.length === 0 ? expected : said).map((t) => KINDS.get(t.name) ?? `\`${t.name}\``))];
}

function joined(names: readonly string[]): string {
  const last = names.at(-1) ?? 'something else';
  return names.length < 2 ? last : `${names.slice(0, -1).join(', ')} or ${last}`;
}

function firstsOf(paths: readonly (readonly (readonly TokenType[])[])[]): readonly TokenType[] {
  return paths.flatMap((alternatives) => alternatives.flatMap((path) => path.slice(0, 1)));
}

function short(image: string): string {
  const line = image.split(/\r|\n/, 1)[0] ?? '';
  return line.length > 40 ? `${line.slice(0, 40)}…` : line;
}
