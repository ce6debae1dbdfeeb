import assert from 'node:assert/strict';
import type { CodeLens } from 'vscode-languageserver/node';
import { exampleText } from '../files.ts';
import { Editor, until } from './editor.ts';

const POOL = `framework pool "Pools" {
    unit visit
    bands grade { good "Good" in cy "Da" at least 80%  poor "Poor" otherwise }
    fact crowded answered yes-no
    each question answered yes-no
    level area
    area safety {
        question S1
        question S2 asked when crowded is yes
    }
    scored share of counted answers
    rounded to 1% halves up
    rated grade

    example "A quiet day" {
        | visit | crowded | S1 |
        | T1    | no      | yes |
        check rating of pool is good
    }
    example "A wild day" {
        | visit | crowded | S1 |
        | T1    | no      | no |
        check score of pool is 100%
        check score of safety is 0%
    }
}
`;
const SEATOWN = `use "pool.criteria"

inspection seatown of pool {
    | visit | crowded | S1 |
    | V1    | yes     | yes |
    | V2    | no      | no |

    visit V3 { crowded: no }
    | visit | S2 |
    | V1    |    |
    | V2    | -  |

    | check  | score | rating |
    | safety | 50%   |        |
    | pool   | 50%   | good |

    | check  | counted |
    | safety | 2       |
}
`;

/** What an editor shows: each lens above the line it stands over. */
async function shown(editor: Editor, file: string): Promise<readonly string[]> {
  const lenses = await editor.ask<readonly CodeLens[]>('textDocument/codeLens', file);
  const lines = editor.document(file).getText().split('\n');
  const told = await Promise.all(lenses.map((lens) => lens.command === undefined ? editor.connection.sendRequest<CodeLens>('codeLens/resolve', lens) : Promise.resolve(lens)));
  return told.map(({ range, command }) => `${lines[range.start.line]?.trim() ?? ''} <- ${command?.title ?? ''}`);
}

describe('Lenses', () => {
  it('tell of an inspection what came out, how much is answered, and which checks passed', async () => {
    const editor = await Editor.start({ 'pool.criteria': POOL, 'seatown.cases': SEATOWN });
    assert.deepEqual(await shown(editor, 'seatown.cases'), [
      'inspection seatown of pool { <- 50%, Poor',
      'inspection seatown of pool { <- safety 50%',
      'inspection seatown of pool { <- 5 of 7 answered',
      'inspection seatown of pool { <- 1 of 4 checks failed: rating of pool expected good, came out as poor',
      '| visit | crowded | S1 | <- 4 of 4 answered',
      '| visit | S2 | <- 0 of 1 answered',
      '| check  | score | rating | <- 1 of 3 checks failed: rating of pool expected good, came out as poor',
      '| check  | counted | <- 1 of 1 check passed',
    ]);
    await editor.stop();
  });

  it('tell that not all could be read where rows were pasted as a spreadsheet has them', async () => {
    const editor = await Editor.start({ 'pool.criteria': POOL, 'seatown.cases': SEATOWN.replace('| no |\n\n', '| no |\nV4\tyes\tno\nV5\tno\tno\n\n') });
    assert.ok((await shown(editor, 'seatown.cases')).includes('inspection seatown of pool { <- 5 of 7 answered, not all could be read'));
    await editor.stop();
  });

  it('tell of an example what came out, how much is answered, and whether it comes out as it says', async () => {
    const editor = await Editor.start({ 'pool.criteria': POOL });
    assert.deepEqual(await shown(editor, 'pool.criteria'), [
      'area safety { <- named once in frameworks',
      'example "A quiet day" { <- 100%, Good',
      'example "A quiet day" { <- safety 100%',
      'example "A quiet day" { <- 2 of 2 answered',
      'example "A quiet day" { <- 1 of 1 check passed',
      'example "A wild day" { <- 0%, Poor',
      'example "A wild day" { <- safety 0%',
      'example "A wild day" { <- 2 of 2 answered',
      'example "A wild day" { <- 1 of 2 checks failed: score of pool expected 100%, came out as 0%',
    ]);
    await editor.stop();
  });

  it('tell that another edition says something of a section', async () => {
    const next = 'use "pool.criteria"\n\nframework pool edition "2027" amends "2026" {\n    area safety { question S3 }\n}\n';
    const first = POOL.replace('"Pools"', '"Pools" edition "2026"').replace(/    example[^]*$/, '}\n');
    const editor = await Editor.start({ 'pool.criteria': first, 'next.criteria': next });
    assert.deepEqual(await shown(editor, 'pool.criteria'), ['area safety { <- named once in frameworks']);
    assert.deepEqual(await shown(editor, 'next.criteria'), ['area safety { question S3 } <- named once in frameworks']);
    await editor.stop();
  });

  it('are of the kinds and in the language that a user wants', async () => {
    const editor = await Editor.start({ 'pool.criteria': POOL, 'seatown.cases': SEATOWN.replace('yes |', 'yes |\n    | V4    | no      | yes |').replaceAll('| no |', '| yes |') }, { settings: { lenses: { answered: false, checks: false }, language: 'cy' } });
    assert.deepEqual(await shown(editor, 'seatown.cases'), ['inspection seatown of pool { <- 100%, Da', 'inspection seatown of pool { <- safety 100%']);
    await editor.stop();
  });

  it('tell on one line of the outermost sections, and of no more than fit there', async () => {
    const areas = Array.from({ length: 10 }, (_, i) => `area a${String(i)} "Area ${String(i)}" { question Q${String(i)} }`).join('\n');
    const editor = await Editor.start({ 'pool.criteria': POOL.replace(/area safety \{[^}]*\}/, areas).replace(/    example[^]*$/, '}\n'), 'i.cases': 'use "pool.criteria"\ninspection i of pool {\n  visit V1 { Q0: yes }\n}\n' });
    assert.equal((await shown(editor, 'i.cases'))[1], `inspection i of pool { <- Area 0 100% · ${[1, 2, 3, 4, 5, 6, 7].map((i) => `Area ${String(i)} no score`).join(' · ')} · … 2 more`);
    await editor.stop();
  });

  it('are asked for again when a framework changes', async () => {
    const editor = await Editor.start({ 'pool.criteria': POOL, 'seatown.cases': SEATOWN }, { capabilities: { workspace: { codeLens: { refreshSupport: true } } } });
    let asked = 0;
    editor.connection.onRequest('workspace/codeLens/refresh', () => { asked++; return null; });
    await editor.open('pool.criteria');
    await until(() => asked > 0, () => 'Nobody asked.');
    await editor.stop();
  });

  it('are given for a text in the middle of being written', async () => {
    const editor = await Editor.start({ 'pool.criteria': POOL, 'seatown.cases': SEATOWN.slice(0, SEATOWN.indexOf('| V2')) });
    assert.deepEqual((await shown(editor, 'seatown.cases')).at(-1), '| visit | crowded | S1 | <- 2 of 2 answered');
    await editor.stop();
  });

  it('say of sections that are put in words what those are', async () => {
    const files = ['shared/scales.criteria', 'short-quality-screening/sqs-2014.criteria', 'short-quality-screening/luton.cases'];
    const editor = await Editor.start(Object.fromEntries(files.map((file) => [file, exampleText(file)])));
    const told = (await shown(editor, 'short-quality-screening/luton.cases')).join('\n');
    assert.match(told, /Protecting the public 54 out of 83 · /);
    assert.doesNotMatch(told, /no score/);
    await editor.stop();
  });
});
