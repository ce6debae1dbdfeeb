import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { syntaxes } from '../../../../.ci/syntaxes.ts';
import { CasesGrammar, CriteriaGrammar } from '../../src/generated/grammar.ts';
import { wordsOf } from '../../src/syntax/words.ts';
import { EXAMPLES, exampleFiles } from '../files.ts';
import { tokensOf } from './tokens.ts';

/** Lines of a text, each perhaps followed by markers: `// ^^^ scope` says what scope stands above the carets. */
const CRITERIA = `
use "scales.criteria" // shared
//<- keyword.control
//   ^^^^^^^^^^^^^^^^ string.quoted.double
//                    ^^^^^^^^^ comment.line.double-slash
framework fji "Joint inspection" in cy "Cyd-arolygiad" edition "2014" amends "2013" {
//^^^^^^^ keyword.control.declaration
//        ^^^ entity.name.type
//                               ^^ keyword.operator.word
//                                                     ^^^^^^^ keyword.other
//                                                                    ^^^^^^ keyword.other
    guidance
//  ^^^^^^^^ keyword.control
        > Look "here" // and there
//        ^^^^^^^^^^^^^^^^^^^^^^^^ markup.quote
    level theme { scored share of counted answers  rounded to 1% halves up }
//  ^^^^^ keyword.control.declaration
//        ^^^^^ entity.name.type
//                ^^^^^^ keyword.other
//                       ^^^^^ variable.other
//                                ^^^^^^^^^^^^^^^ keyword.operator.word
//                                                 ^^^^^^^^^^ keyword.other
//                                                            ^^ constant.numeric
//                                                               ^^^^^^^^^ keyword.operator.word
    bands grade {
        very-good "Very [gained] \\" good" at least 80% stars 4
//      ^^^^^^^^^ variable.other.enummember
//                 ^^^^^ string.quoted.double
//                      ^^^^^^^^ variable.parameter.placeholder
//                               ^^ constant.character.escape
//                                        ^^^^^^^^ keyword.operator.word
//                                                 ^^^ constant.numeric
//                                                     ^^^^^ keyword.other
        question at least 1/2
//      ^^^^^^^^ keyword.control.declaration
    }
    theme reoffending "Reducing reoffending" {
//  ^^^^^ storage.type
//        ^^^^^^^^^^^ entity.name.section
        question q1.2 asked when left-at-risk is yes, or weeks is at most 10
//      ^^^^^^^^ keyword.control.declaration
//               ^^^^ entity.name.type
//                    ^^^^^^^^^^ keyword.other
//                               ^^^^^^^^^^^^ variable.other
//                                            ^^ keyword.operator.word
//                                                  ^^^^ keyword.operator.word
//                                                                          ^^ constant.numeric
        harmed: no better than poor when score is none because "So"
//      ^^^^^^^ variable.other.key
//                                                ^^^^ constant.language
//                                                     ^^^^^^^ keyword.other
        rated grade
//      ^^^^^ keyword.other
//            ^^^^^ variable.other
        | give | score        | any-name |
//        ^^^^ keyword.control.table
//             ^ punctuation.separator.table
//               ^^^^^ entity.other.attribute-name
        | good | at least 80% | any      |
//        ^^^^ entity.name.tag
//               ^^^^^^^^ keyword.operator.word
//                        ^^^ constant.numeric
//                              ^^^ keyword.operator.word
    }
}
`;

const CASES = `
inspection swindon "Swindon" of fji edition "2015" {
//^^^^^^^^ keyword.control.declaration
//         ^^^^^^^ entity.name.type
    fieldwork 2015-03-16, 2015-03-20
//  ^^^^^^^^^ keyword.control
//            ^^^^^^^^^^ constant.numeric.date
    | case | custody | R1            |
//    ^^^^ keyword.control.table
//           ^^^^^^^ entity.other.attribute-name
    // a comment between rows
//  ^^^^^^^^^^^^^^^^^^^^^^^^^ comment.line.double-slash
    | C01  | -       | no (late) "x" |
//    ^^^ entity.name.tag
//           ^ constant.language.not-asked
//                     ^^ variable.other.enummember
//                               ^^^ string.quoted.double
    case C02 {
//  ^^^^ storage.type
//       ^^^ entity.name.section
        R1: yes formerly no because "File found" by "Lead"
//      ^^^ variable.other.key
//              ^^^^^^^^ keyword.other
//                          ^^^^^^^ keyword.other
    }
    judge governance as poor
//  ^^^^^ keyword.control
//                   ^^ keyword.operator.word
    | check | score |
//    ^^^^^ keyword.control.table
    | R1    | 74%   |
//    ^^ entity.name.tag
//            ^^^ constant.numeric
}
`;

interface Marker { readonly line: number; readonly from: number; readonly to: number; readonly scope: string }

/** Takes the markers out of a text: a marker stands below the line it speaks of, `//<-` below its beginning. */
function marked(text: string): { readonly source: string; readonly markers: readonly Marker[] } {
  const lines: string[] = [];
  const markers: Marker[] = [];
  for (const line of text.split('\n')) {
    const found = /^\/\/(?<blank> *)(?<carets>\^+|<-) (?<scope>[\w.-]+)$/.exec(line);
    if (found?.groups === undefined) { lines.push(line); continue; }
    const { blank = '', carets = '', scope = '' } = found.groups;
    const from = carets === '<-' ? 0 : 2 + blank.length;
    markers.push({ line: lines.length - 1, from, to: carets === '<-' ? 3 : from + carets.length, scope });
  }
  return { source: lines.join('\n'), markers };
}

describe('The TextMate grammars', () => {
  for (const [language, text] of [['criteria', CRITERIA], ['cases', CASES]] as const) {
    it(`${language}: the scopes stand where the markers say`, async () => {
      const { source, markers } = marked(text);
      const tokens = await tokensOf(language, source);
      const wrong = markers.flatMap(({ line, from, to, scope }) => tokens
        .filter((t) => t.line === line && t.start < to && t.start + t.text.length > from && !t.scopes.some((s) => s === scope || s.startsWith(`${scope}.`)))
        .map((t) => `\`${t.text}\` of \`${source.split('\n')[line] ?? ''}\` is ${t.scopes.join(' ')}, not ${scope}`));
      assert.deepEqual(wrong, []);
    });
  }

  for (const [language, grammar] of [['criteria', CriteriaGrammar()], ['cases', CasesGrammar()]] as const) {
    it(`${language}: every word of the language is a keyword where it stands as one`, async () => {
      const { all, leading } = wordsOf(grammar);
      for (const word of all) {
        const line = leading.has(word) ? `    ${word} x` : `    x ${word} x`;
        const tokens = await tokensOf(language, line);
        assert.ok(tokens.some((t) => t.text === word && t.scopes.some((s) => s.startsWith('keyword'))), `${word}: ${JSON.stringify(tokens)}`);
      }
    });
  }

  it('are what their source gives', () => {
    for (const [name, text] of syntaxes()) assert.equal(readFileSync(path.join(EXAMPLES, '../syntaxes', name), 'utf8'), text);
  });

  for (const file of exampleFiles()) {
    it(`${file}: comments, texts and tables neither leak nor are missed`, async () => {
      const text = readFileSync(path.join(EXAMPLES, file), 'utf8');
      const lines = text.split('\n');
      const tokens = await tokensOf(file.endsWith('.cases') ? 'cases' : 'criteria', text);
      const has = (line: number, scope: string): boolean => tokens.some((t) => t.line === line && t.scopes.some((s) => s.startsWith(scope)));
      lines.forEach((line, number) => {
        const bare = line.trim();
        const what = `${file}:${String(number + 1)} ${bare}`;
        if (bare === '' || bare.startsWith('//')) { assert.equal(has(number, 'comment'), bare !== '', what); return; }
        assert.equal(has(number, 'markup.quote'), bare.startsWith('>'), what);
        if (bare.startsWith('>')) return;
        assert.equal(has(number, 'meta.table'), bare.startsWith('|'), what);
        assert.equal(has(number, 'string'), line.replace(/\/\/.*/, '').includes('"'), what);
        assert.ok(tokens.filter((t) => t.line === number).every((t) => !t.scopes.some((s) => s.startsWith('invalid'))), what);
      });
    });
  }

  it('read a line of a hundred thousand characters without delay', async function () {
    this.timeout(10_000);
    for (const line of [`theme x "${'a'.repeat(100_000)}"`, `| ${'yes | '.repeat(20_000)}`, '('.repeat(50_000), `x ${'a-'.repeat(50_000)}`, ' '.repeat(100_000)]) {
      assert.ok((await tokensOf('criteria', line)).length > 0);
    }
  });
});
