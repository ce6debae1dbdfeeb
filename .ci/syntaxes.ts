// TextMate grammars and language configurations for editors, both languages from one source; the words are read off the grammar.
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { Grammar } from 'langium';
import { CasesGrammar, CriteriaGrammar } from '../packages/language/src/generated/grammar.ts';
import { NAME, WORD_END } from '../packages/language/src/syntax/characters.ts';
import { wordsOf } from '../packages/language/src/syntax/words.ts';

const FOLDER = path.join(import.meta.dirname, '../syntaxes');

interface Pattern {
  readonly name?: string;
  readonly comment?: string;
  readonly match?: string;
  readonly begin?: string;
  readonly end?: string;
  readonly captures?: Readonly<Record<string, { readonly name?: string; readonly patterns?: readonly Pattern[] }>>;
  readonly beginCaptures?: Readonly<Record<string, { readonly name: string }>>;
  readonly endCaptures?: Readonly<Record<string, { readonly name: string }>>;
  readonly patterns?: readonly Pattern[];
  readonly include?: string;
}

/** The files of the folder `syntaxes`, by name. */
export function syntaxes(): ReadonlyMap<string, string> {
  return new Map(([['criteria', CriteriaGrammar()], ['cases', CasesGrammar()]] as const).flatMap(([name, grammar]) => [
    [`${name}.tmLanguage.json`, json(textMate(name, grammar))],
    [`${name}.language-configuration.json`, json(configuration())],
  ]));
}

function json(value: unknown): string {
  return `${JSON.stringify(value, undefined, 2)}\n`;
}

function textMate(name: 'criteria' | 'cases', grammar: Grammar) {
  return {
    $schema: 'https://raw.githubusercontent.com/martinring/tmlanguage/master/tmlanguage.json',
    name: name === 'criteria' ? 'Inspection framework' : 'Inspection',
    scopeName: `source.inspection-${name}`,
    fileTypes: [name],
    patterns: [include('comment'), include('prose'), include('table'), include('line'), include('rest')],
    repository: repositoryOf(scoper(`inspection-${name}`), wordsIn(grammar)),
  };
}

/** Scope names end in the language's own name, so that a theme can tell it from others. */
type Scope = (name: string) => string;

function scoper(language: string): Scope {
  return (name) => `${name}.${language}`;
}

function include(name: string): Pattern {
  return { include: `#${name}` };
}

/** The words of a grammar by what they do, as alternatives of a regular expression. */
interface WordPatterns {
  readonly leading: string;
  readonly naming: string;
  readonly clauses: string;
  /** Clauses of several words, which go before operators that begin or end alike: `not scored`. */
  readonly phrases: string;
  readonly operators: string;
  readonly tests: string;
}

/** Leading words behind which stands the name of what they declare. */
const NAMING = new Set(['framework', 'inspection', 'level', 'unit', 'fact', 'question', 'answers', 'bands', 'phrases']);

/** Words of tests, which also stand in the cells of tables. */
const TESTS = new Set(['at least', 'at most', 'above', 'below', 'to', 'or', 'not', 'or better', 'or worse', 'any', 'is', 'are', 'and', ', or']);

function wordsIn(grammar: Grammar): WordPatterns {
  const { leading, clauses, all } = wordsOf(grammar);
  const rest = [...all].filter((word) => !leading.has(word) && !clauses.has(word));
  return {
    leading: alternatives([...leading].filter((word) => !NAMING.has(word))), naming: alternatives([...leading].filter((word) => NAMING.has(word))),
    clauses: alternatives([...clauses].filter((word) => !TESTS.has(word))), phrases: alternatives([...clauses].filter((word) => word.includes(' ') && !TESTS.has(word))),
    operators: alternatives(rest.filter((word) => !TESTS.has(word))), tests: alternatives([...TESTS].filter((word) => all.has(word))),
  };
}

/** Longer words first, so that `not scored` is not read as `not`. */
function alternatives(words: readonly string[]): string {
  const sources = words.toSorted((a, b) => b.length - a.length || (a < b ? -1 : 1)).map((word) => word.replace(', or', ',[ \\t]*or').replaceAll(' ', '[ \\t]+'));
  return `(?:${sources.join('|')})${WORD_END}`;
}

/** What must not stand before a word, so that it is not the end of a longer name. */
const START = '(?<![\\p{L}0-9_.-])';

function repositoryOf(scope: Scope, words: WordPatterns): Readonly<Record<string, Pattern>> {
  return { ...repositoryOfText(scope), ...repositoryOfTables(scope, words), ...repositoryOfLines(scope, words) };
}

function repositoryOfText(scope: Scope): Readonly<Record<string, Pattern>> {
  return {
    comment: { name: scope('comment.line.double-slash'), match: '(//).*$', captures: { 1: { name: scope('punctuation.definition.comment') } } },
    prose: { name: scope('markup.quote'), match: '^\\s*(>).*$', captures: { 1: { name: scope('punctuation.definition.quote') } } },
    text: {
      name: scope('string.quoted.double'), begin: '"', end: '"|$', beginCaptures: { 0: { name: scope('punctuation.definition.string.begin') } },
      endCaptures: { 0: { name: scope('punctuation.definition.string.end') } },
      patterns: [{ name: scope('constant.character.escape'), match: '\\\\.' }, { name: scope('variable.parameter.placeholder'), match: '\\[[a-z ]{1,40}\\]' }],
    },
    number: {
      patterns: [
        { name: scope('constant.numeric.date'), match: `${START}[0-9]{4}-[0-9]{2}-[0-9]{2}(?![\\p{L}0-9_-])` },
        { name: scope('constant.numeric'), match: `${START}[0-9]+(?:\\.[0-9]+)?(?:%|(?![\\p{L}0-9_]))` },
      ],
    },
  };
}

function repositoryOfTables(scope: Scope, { tests }: WordPatterns): Readonly<Record<string, Pattern>> {
  const barName = { name: scope('punctuation.separator.table') };
  const bar = { ...barName, match: '\\|' };
  return {
    table: {
      comment: 'A run of rows; its first line is the heading. A row that begins a table of checks or ratings is a heading wherever it stands.',
      name: scope('meta.table'), begin: '^(?=\\s*\\|)', end: '^(?!\\s*(?:\\||//))',
      patterns: [include('comment'), include('heading'), include('row')],
    },
    heading: {
      name: scope('meta.table.heading'), begin: `\\G\\s*(\\|)\\s*(${NAME})?|^\\s*(\\|)\\s*(check|give)(?=\\s*\\|)`, end: '$',
      beginCaptures: { 1: barName, 2: { name: scope('keyword.control.table') }, 3: barName, 4: { name: scope('keyword.control.table') } },
      patterns: [bar, include('text'), { name: scope('entity.other.attribute-name'), match: NAME }],
    },
    row: {
      name: scope('meta.table.row'), begin: `^\\s*(\\|)\\s*(${NAME})?(?=\\s*(?:\\||$))`, end: '$', beginCaptures: { 1: barName, 2: { name: scope('entity.name.tag') } },
      patterns: [bar, include('cell')],
    },
    cell: {
      patterns: [
        include('comment'), include('text'), include('number'),
        { name: scope('constant.language.not-asked'), match: '(?<=\\|)[ \\t]*-(?=[ \\t]*(?:\\||$))' },
        { name: scope('keyword.other'), match: `${START}(?:formerly|because|by|on)${WORD_END}` },
        { name: scope('keyword.operator.word'), match: `${START}${tests}` },
        { name: scope('variable.other.enummember'), match: NAME },
      ],
    },
  };
}

function repositoryOfLines(scope: Scope, { leading, naming, clauses, phrases, operators, tests }: WordPatterns): Readonly<Record<string, Pattern>> {
  const begin = '(?:^|(?<=[{}]))[ \\t]*';
  return {
    line: {
      comment: 'Words are keywords only where they may lead; elsewhere they are names like any other.',
      patterns: [
        { match: `${begin}(${naming})(?:[ \\t]+(${NAME}))?`, captures: { 1: { name: scope('keyword.control.declaration') }, 2: { name: scope('entity.name.type') } } },
        { match: `${begin}(${leading})`, captures: { 1: { name: scope('keyword.control') } } },
        { match: `${begin}(${NAME}:)`, captures: { 1: { name: scope('variable.other.key') } } },
        { match: `${begin}(${clauses}|${tests}|${operators})`, captures: { 1: { name: scope('keyword.other') } } },
        {
          comment: 'Two names beside each other: a section behind its level, or a record behind its unit.',
          match: `${begin}(${NAME})[ \\t]+(?!${clauses}|${tests}|${operators})(${NAME})`, captures: { 1: { name: scope('storage.type') }, 2: { name: scope('entity.name.section') } },
        },
        { match: `${begin}(${NAME})`, captures: { 1: { name: scope('variable.other.enummember') } } },
      ],
    },
    rest: {
      patterns: [
        include('text'), include('number'),
        { name: scope('variable.other.key'), match: `${START}${NAME}:` },
        { name: scope('constant.language'), match: `${START}(?:none|left-out|yes-no)${WORD_END}` },
        { name: scope('keyword.other'), match: `${START}${phrases}` },
        { name: scope('keyword.operator.word'), match: `(?:${START}(?:${operators}|${tests}))|,[ \\t]*or${WORD_END}` },
        { name: scope('keyword.other'), match: `${START}${clauses}` },
        { name: scope('keyword.operator.arithmetic'), match: '(?<=[ \\t])[-+*/](?=[ \\t])' },
        { name: scope('punctuation.section.block'), match: '[{}]' },
        { name: scope('punctuation.section.group'), match: '[()]' },
        { name: scope('variable.other'), match: NAME },
      ],
    },
  };
}

function configuration() {
  return {
    comments: { lineComment: '//' },
    brackets: [['{', '}'], ['(', ')']],
    autoClosingPairs: [
      { open: '{', close: '}', notIn: ['string', 'comment'] }, { open: '(', close: ')', notIn: ['string', 'comment'] }, { open: '"', close: '"', notIn: ['string', 'comment'] },
    ],
    surroundingPairs: [['{', '}'], ['(', ')'], ['"', '"']],
    colorizedBracketPairs: [['{', '}'], ['(', ')']],
    wordPattern: NAME,
    indentationRules: { increaseIndentPattern: '^[^"/|>]*(?:"[^"]*"[^"/|>]*)*\\{[ \\t]*$', decreaseIndentPattern: '^[ \\t]*\\}' },
    onEnterRules: [
      { beforeText: '^[ \\t]*>[ \\t]*\\S.*$', action: { indent: 'none', appendText: '> ' } },
      { beforeText: '^[ \\t]*\\|.*\\|[ \\t]*$', action: { indent: 'none', appendText: '| ' } },
      { beforeText: '^[ \\t]*guidance(?:[ \\t]+in[ \\t]+[a-z-]+)?[ \\t]*$', action: { indent: 'indent', appendText: '> ' } },
    ],
  };
}

if (process.argv[1] === import.meta.filename) {
  const check = process.argv.includes('--check');
  mkdirSync(FOLDER, { recursive: true });
  for (const [name, text] of syntaxes()) {
    const file = path.join(FOLDER, name);
    if (!check) { writeFileSync(file, text); continue; }
    if (readFileSync(file, 'utf8') === text) continue;
    console.error(`syntaxes/${name} is not what its source gives. Run npm run generate and commit the result.`);
    process.exitCode = 1;
  }
}
