import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import textmate, { type StateStack } from 'vscode-textmate';
import type { Language } from '../../src/syntax/index.ts';
import { EXAMPLES, exampleFiles } from '../files.ts';
import { grammarOf, languageOf, tokenize, within } from './tokens.ts';

const FIXTURES = path.join(import.meta.dirname, '../syntax/fixtures');
const SPECIMENS = [
  ...['every-construct.criteria', 'every-construct.cases'].map((file) => path.join(FIXTURES, file)),
  ...exampleFiles().filter((file) => /(?:scales|sqs-2014|luton)/.test(file)).map((file) => path.join(EXAMPLES, file)),
];

/** What may be left open at the end of a line. */
const OPEN = ['"', ' "', ' (', ' ("', ' [', ' **', ' `', ' _', ' \\', ' "\\', ' // "', ' -', ' | "', ' > "', ' when', ' because "'];

/** Scopes that only the line they stand on may have; a table goes on by its rows alone. */
const KINDS = ['string.quoted', 'comment', 'markup', 'meta.table', 'punctuation.section.group'] as const;

interface Lines {
  /** Before each line, and behind the last. */
  readonly states: readonly StateStack[];
  /** Which kinds each line has. */
  readonly kinds: readonly string[];
}

async function linesOf(language: Language, lines: readonly string[]): Promise<Lines> {
  const grammar = await grammarOf(language);
  const states: StateStack[] = [textmate.INITIAL];
  const kinds = lines.map((line) => {
    const { tokens, ruleStack } = grammar.tokenizeLine(line, states.at(-1) ?? textmate.INITIAL);
    states.push(ruleStack);
    return KINDS.filter((kind) => tokens.some((t) => within(t.scopes, kind))).join(' ');
  });
  return { states, kinds };
}

/** The lines below a damaged one whose kinds are others than they were. */
async function harmed(language: Language, lines: readonly string[], { states, kinds }: Lines, number: number, damaged: string): Promise<readonly string[]> {
  const grammar = await grammarOf(language);
  let stack = grammar.tokenizeLine(damaged, states[number] ?? textmate.INITIAL).ruleStack;
  const out: string[] = [];
  for (let at = number + 1; at < lines.length; at++) {
    if (stack.equals(states[at] ?? textmate.INITIAL)) return out;
    const { tokens, ruleStack } = grammar.tokenizeLine(lines[at] ?? '', stack);
    stack = ruleStack;
    const now = KINDS.filter((kind) => tokens.some((t) => within(t.scopes, kind))).join(' ');
    if (now !== kinds[at]) out.push(`\`${damaged.trim()}\`: \`${(lines[at] ?? '').trim()}\` has ${now}, not ${kinds[at] ?? ''}`);
  }
  return out;
}

describe('What is left open on a line is closed on the next', () => {
  for (const file of SPECIMENS) {
    const language = languageOf(file);
    const lines = readFileSync(file, 'utf8').split('\n');

    it(`whatever is added to a line: ${path.basename(file)}`, async () => {
      const before = await linesOf(language, lines);
      for (const [number, line] of lines.entries()) {
        // Where a line was blank, a bar begins a table, and a comment goes on with the one above.
        for (const open of OPEN.filter((o) => line.trim() !== '' || !/^ (?:\||\/\/)/.test(o))) assert.deepEqual(await harmed(language, lines, before, number, line + open), []);
      }
    });

    it(`whichever mark is missing: ${path.basename(file)}`, async () => {
      const before = await linesOf(language, lines);
      for (const [number, line] of lines.entries()) {
        // Without its first bar a row is none, and its table ends there.
        for (const { index } of line.matchAll(/["()>]|(?<=\S.*)\|/g)) assert.deepEqual(await harmed(language, lines, before, number, line.slice(0, index) + line.slice(index + 1)), []);
      }
    });
  }

  it('and nothing is open behind a whole file', async () => {
    for (const file of exampleFiles()) assert.equal((await tokenize(languageOf(file), readFileSync(path.join(EXAMPLES, file), 'utf8'))).depth, 1, file);
  });

  it('a table ends with a blank line, and where another begins', async () => {
    const { tokens } = await tokenize('cases', '| visit | W1 |\n| V1 | - |\n\n| visit | W2 |\n| check | score |\n| W1 | - |\nW1: -');
    const dashes = tokens.filter((t) => t.text === '-').map((t) => [t.line, within(t.scopes, 'meta.table.answers'), within(t.scopes, 'meta.table.checks')]);
    assert.deepEqual(dashes, [[1, true, false], [5, false, true], [6, false, false]]);
    assert.ok(tokens.some((t) => t.line === 3 && t.text === 'W2' && within(t.scopes, 'entity.name.variable.column')));
  });
});
