import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { SYNTAXES } from './tokens.ts';

interface OnEnter {
  readonly beforeText: string;
  readonly afterText?: string;
  readonly previousLineText?: string;
  readonly action: { readonly indent: 'none' | 'indent' | 'outdent'; readonly appendText?: string };
}

interface Configuration {
  readonly comments: { readonly lineComment: string };
  readonly brackets: readonly (readonly [string, string])[];
  readonly autoClosingPairs: readonly { readonly open: string; readonly close: string; readonly notIn: readonly string[] }[];
  readonly surroundingPairs: readonly (readonly [string, string])[];
  readonly wordPattern: string;
  readonly folding: { readonly markers: { readonly start: string; readonly end: string } };
  readonly indentationRules: { readonly increaseIndentPattern: string; readonly decreaseIndentPattern: string; readonly unIndentedLinePattern: string };
  readonly onEnterRules: readonly OnEnter[];
}

function read(language: 'criteria' | 'cases'): Configuration {
  return JSON.parse(readFileSync(path.join(SYNTAXES, `${language}.language-configuration.json`), 'utf8')) as Configuration;
}

const STEP = '    ';

/** The lines after Enter is pressed at the bar `¦` in the last line, as an editor makes them from the rules. */
function entered({ onEnterRules, indentationRules }: Configuration, text: string): string {
  const lines = text.split('\n');
  const [before = '', after = ''] = (lines.pop() ?? '').split('¦');
  const rule = onEnterRules.find((r) => new RegExp(r.beforeText).test(before) && (r.afterText === undefined || new RegExp(r.afterText).test(after)) && (r.previousLineText === undefined || new RegExp(r.previousLineText).test(lines.at(-1) ?? '')));
  const margin = /^[ \t]*/.exec(before)?.[0] ?? '';
  const deeper = rule === undefined ? new RegExp(indentationRules.increaseIndentPattern).test(before) : rule.action.indent === 'indent';
  const own = deeper ? margin + STEP : rule?.action.indent === 'outdent' ? margin.slice(STEP.length) : margin;
  return `${own}${rule?.action.appendText ?? ''}¦${after.trimStart()}`;
}

for (const language of ['criteria', 'cases'] as const) {
  describe(`What an editor does with *.${language}`, () => {
    const configuration = read(language);

    it('continues prose, rows, broken comments and lists when Enter is pressed', () => {
      for (const [typed, made] of [
        ['    guidance¦', '        > ¦'],
        ['    guidance in cy¦', '        > ¦'],
        ['        > Swim before you inspect.¦', '        > ¦'],
        ['        > Swim before¦ you inspect.', '        > ¦you inspect.'],
        ['        > ¦', '    ¦'],
        ['    | visit | W1 |¦', '    | ¦'],
        ['    | V1    | yes |  ¦', '    | ¦'],
        ['    | V1    |¦ yes |', '    ¦yes |'],
        ['    | ¦', '    ¦'],
        ['    // seen on¦ a Tuesday', '    // ¦a Tuesday'],
        ['    // seen on a Tuesday¦', '    ¦'],
        ['    fieldwork 2026-03-02,¦', '        ¦'],
        ['    fieldwork 2026-03-02,\n        2026-03-03,¦', '        ¦'],
        ['    question W1 "The water was clear"¦', '    ¦'],
      ] as const) assert.equal(entered(configuration, typed), made, typed);
    });

    it('indents behind a brace that opens a block, and no other', () => {
      const deeper = new RegExp(configuration.indentationRules.increaseIndentPattern);
      for (const line of ['inspection x of y {', '    visit V1 {  ', '    question W1 "A {label}" { // why', '{', '    a 1/2 {']) assert.match(line, deeper);
      for (const line of ['    visit V1 { W1: yes }', '    // a comment {', '    > prose {', '    | V1 | {', '    a "text {"', '    x // {', '']) assert.doesNotMatch(line, deeper);
      const back = new RegExp(configuration.indentationRules.decreaseIndentPattern);
      assert.match('    }', back);
      assert.doesNotMatch('    visit V1 { W1: yes }', back);
      assert.match('        > prose', new RegExp(configuration.indentationRules.unIndentedLinePattern));
    });

    it('takes a name with its hyphens and dots for one word, and a number with its sign', () => {
      const words = (text: string): readonly string[] => text.match(new RegExp(configuration.wordPattern, 'g')) ?? [];
      assert.deepEqual(words('young-person q3.1-psr: not(dŵr) "Café" 62.5% 2026-03-02 a. b- 2/3'), ['young-person', 'q3.1-psr', 'not', 'dŵr', 'Café', '62.5%', '2026-03-02', 'a', 'b', '2', '3']);
      assert.doesNotMatch('', new RegExp(configuration.wordPattern));
    });

    it('closes brackets and texts, but not within texts and comments', () => {
      assert.deepEqual(configuration.autoClosingPairs.map(({ open, close }) => open + close), ['{}', '()', '""']);
      assert.ok(configuration.autoClosingPairs.every(({ notIn }) => notIn.includes('string') && notIn.includes('comment')));
      assert.deepEqual(configuration.brackets, [['{', '}'], ['(', ')']]);
      assert.deepEqual(configuration.surroundingPairs.map((pair) => pair.join('')), ['{}', '()', '[]', '""']);
      assert.equal(configuration.comments.lineComment, '//');
    });

    it('folds between region comments', () => {
      assert.match('    // #region the sample', new RegExp(configuration.folding.markers.start));
      assert.match('    //endregion', new RegExp(configuration.folding.markers.end));
    });
  });
}
