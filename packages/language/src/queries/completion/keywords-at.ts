import { isFunction, isProperty } from '../../lower/lookup.ts';
import { MARK } from '../../names/half-typed.ts';
import { grammarOf, tokenize, wordsFor, type Language, type Stretch } from '../../syntax/index.ts';
import { Follower, type Following } from './following.ts';
import { rulesAlong, standAt, statementAt, type OpenBlock, type StatementAt, type Word } from './statement-at.ts';
import { fitsIn, holdersOf, settledIn, settles } from './where-words-belong.ts';

/** What may be written at a place, as far as the language itself says. */
export interface WordsAt {
  /** Keywords that fit, each with the stretch it takes the place of: of several words some may stand there already. */
  readonly keywords: readonly KeywordHere[];
  /** The kinds of other things that may stand there, as the grammar calls them: `ID`, `STRING`, `DATE`. */
  readonly others: ReadonlySet<string>;
  /** Whether the statement may end before the place. */
  readonly mayEnd: boolean;
  readonly statement: StatementAt;
}

/** A keyword that fits. */
export interface KeywordHere {
  readonly word: string;
  readonly replace: Stretch;
}

/** What may be written in place of a word of a text. */
export function wordsAt(text: string, word: Stretch, offset: number, language: Language): WordsAt {
  const [here, ...before] = beginnings(text, word, offset, language).map((start) => expectedAt(text, { start, end: word.end }, language));
  if (here === undefined) return { keywords: [], others: new Set(), mayEnd: true, statement: NO_STATEMENT };
  const longer = before.flatMap(({ following, start }) => keywordsIn(following)
    .filter((one) => continues(one, text.slice(start, offset))).map((one) => keywordHere(one, text, start, word.end)));
  // What begins the statement so can hardly be the name it would be otherwise: `no better` is no section called so.
  const begun = longer.length > 0 && before.some(({ statement: { words } }) => words.length === 0);
  const own = (begun ? [] : keywordsIn(here.following)).map((one) => keywordHere(one, text, word.start, word.end));
  return { keywords: [...longer, ...own], others: kindsIn(here.following), mayEnd: here.mayEnd, statement: here.statement };
}

/** What may be written in a cell of a table, which is read by a rule of the grammar; `word` is a stretch of the cell. */
export function wordsInCell(cell: string, word: Stretch, rule: 'Sum' | 'Test' | 'Condition'): Pick<WordsAt, 'keywords' | 'others'> {
  const follower = followerFor('criteria');
  const { tokens, mayStand } = tokenize(marked(cell, word), 'criteria', true);
  let stand = follower.start(rule);
  for (const { name, start } of tokens) if (start < word.start) stand = follower.after(stand, name);
  const last = tokens.filter(({ start }) => start < word.start).at(-1);
  const following = follower.next(stand).filter((one) => (!one.isKeyword || mayStand(one.symbol, word.start)) && !(isPlainName(last) && applies(one)));
  return { keywords: keywordsIn(following).map((one) => keywordHere(one, cell, word.start, word.end)), others: kindsIn(following) };
}

const NO_STATEMENT: StatementAt = { blocks: [], words: [], above: [] };

interface Expected {
  readonly start: number;
  readonly following: readonly Following[];
  readonly mayEnd: boolean;
  readonly statement: StatementAt;
}

function expectedAt(text: string, word: Stretch, language: Language): Expected {
  const follower = followerFor(language);
  const read = tokenize(marked(text, word), language);
  const statement = statementAt(read, word.start);
  const leads = statement.words.length === 0;
  const named = statement.words[0]?.name !== 'inspection' && isPlainName(statement.words.at(-1));
  const fits = (one: Following): boolean => {
    if (named && applies(one)) return false;
    return one.isKeyword ? read.mayStand(one.symbol, word.start) : leads || !LEADING.has(one.symbol);
  };
  const going = goingOn(follower, statement, language);
  const all = follower.next(standAt(follower, statement, statement.words));
  const following = [...placed(follower, statement, all).filter(fits), ...going];
  return { start: word.start, following, mayEnd: all.some(({ symbol }) => symbol === 'END'), statement };
}

/** What only a new line, or a block, begins with. */
const LEADING: ReadonlySet<string> = new Set(['LEVEL', 'KEY', 'TABLE', 'ANSWERS']);

/** Whether a word of an expression is neither a function nor a property, and so applies to nothing. */
function isPlainName(word: Word | undefined): boolean {
  return word?.name === 'ID' && !isFunction(word.image) && !isProperty(word.image);
}

/** Whether it makes what stands before it a function or a property: `lowest rating of …`. */
function applies({ symbol, rules }: Following): boolean {
  return rules.length === 0 && (symbol === 'of' || symbol === 'ID');
}

/** What has an effect where it would stand, and is not settled already. */
function placed(follower: Follower, statement: StatementAt, all: readonly Following[]): readonly Following[] {
  const { blocks, words } = statement;
  const along = rulesAlong(follower, standAt(follower, statement, []), words);
  const open = blocks.at(-1);
  const inBlock = along[0] === undefined || along[0].rules.includes('Clause');
  if (!inBlock) {
    const holders = holdersOf(words, blocks);
    return sifted(holders === undefined ? all.filter(({ rules }) => !rules.some((rule) => BEGINNINGS.has(rule))) : all, holders, along, statement);
  }
  if (open === undefined) return all;
  const outside = { ...statement, blocks: blocks.slice(0, -1) };
  const inHeader = rulesAlong(follower, standAt(follower, outside, []), open.header);
  const first = follower.next(standAt(follower, statement, []));
  const beside = open.said.flatMap((name) => first.find(({ symbol }) => symbol === name) ?? []);
  return sifted(all, holdersOf(open.header, outside.blocks), [...inHeader, ...beside, ...along], statement);
}

/** What begins another statement on the same line: a rule or a decision ends with its line. */
const BEGINNINGS: ReadonlySet<string> = new Set(['Clause', 'ValueClause', 'Member', 'ValueMember', 'BodyMember']);

function sifted(all: readonly Following[], holders: ReturnType<typeof holdersOf>, said: readonly Following[], { blocks }: StatementAt): readonly Following[] {
  const settled = settledIn(said, holders);
  const isOpen = (following: Following): boolean => !settled.has(settles(following, holders) ?? '') && (following.symbol !== 'withdraw' || amends(blocks));
  return all.filter((following) => fitsIn(holders, following) && isOpen(following));
}

/** Only an edition that amends another has something to withdraw. */
function amends(blocks: readonly OpenBlock[]): boolean {
  return blocks.some(({ header, said }) => [...header.map(({ name }) => name), ...said].includes('amends'));
}

/** Words that go on with the line above where they come first on a line. */
function goingOn(follower: Follower, statement: StatementAt, language: Language): readonly Following[] {
  const { above, words } = statement;
  if (words.length > 0 || above.length === 0) return [];
  const patterns = wordsFor(language)?.continuing ?? [];
  const continuing = (word: string): boolean => patterns.some((pattern) => { pattern.lastIndex = 0; return pattern.test(word); });
  return placed(follower, { ...statement, words: above }, follower.next(standAt(follower, statement, above)))
    .filter(({ symbol, isKeyword }) => isKeyword && continuing(symbol));
}

const followers = new Map<Language, Follower>();

function followerFor(language: Language): Follower {
  const known = followers.get(language) ?? new Follower(grammarOf(language));
  followers.set(language, known);
  return known;
}

function marked(text: string, word: Stretch): string {
  return text.slice(0, word.start) + MARK + text.slice(word.end);
}

/** The word itself, and the words before it on its line with which a keyword of several words may have begun. */
function beginnings(text: string, word: Stretch, offset: number, language: Language): readonly number[] {
  const out = [word.start];
  for (let at = word.start, words = 0; words < MOST_WORDS; words++) {
    const [found] = /(?:,|[a-z]+)[ \t]+$/.exec(text.slice(Math.max(0, at - 40), at)) ?? [];
    if (found === undefined) break;
    at -= found.length;
    if (keywordWords(language).some((keyword) => continues(keyword, text.slice(at, offset)))) out.push(at);
  }
  return out;
}

/** No keyword has more words before its last. */
const MOST_WORDS = 3;

function keywordWords(language: Language): readonly string[] {
  return [...wordsFor(language)?.all ?? []];
}

/** Whether some of a keyword of several words is written. */
function continues(keyword: string, typed: string): boolean {
  return keyword.includes(' ') && keyword.startsWith(typed.replace(/[ \t]+/g, ' ')) && /[ \t]/.test(typed);
}

function keywordsIn(following: readonly Following[]): readonly string[] {
  return [...new Set(following.filter(({ symbol, isKeyword }) => isKeyword && /[a-z]/.test(symbol)).map(({ symbol }) => symbol))];
}

function kindsIn(following: readonly Following[]): ReadonlySet<string> {
  return new Set(following.filter(({ isKeyword }) => !isKeyword).map(({ symbol }) => symbol));
}

/** A keyword takes the place of all its words that stand there. */
function keywordHere(word: string, text: string, start: number, end: number): KeywordHere {
  const rest = new RegExp(`^${word.replace(/ /g, '[ \\t]+')}(?![\\w-])`).exec(text.slice(start, start + 80))?.[0].length ?? 0;
  return { word, replace: { start, end: Math.max(end, start + rest) } };
}

