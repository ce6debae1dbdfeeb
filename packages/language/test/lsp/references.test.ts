import assert from 'node:assert/strict';
import type { DocumentHighlight, Location } from 'vscode-languageserver/node';
import { uriOf } from './editor.ts';
import { MarkedFiles } from './marked-files.ts';

const FRAMEWORK = `framework pool {
    unit visit
    level theme { rated grade }
    answers met { yes worth 1  no worth 0 }
    bands grade { good at least 50%  poor otherwise }
    theme safety {
        question S1 answered on met
        question S2 answered on met asked when S1 is yes
    }
}
`;

describe('References', () => {
  const declared = { context: { includeDeclaration: true } };

  it('of a question stand in its framework and in the inspections of the folder, open or not', async () => {
    const at = await MarkedFiles.start({
      'pool.criteria': FRAMEWORK.replace('question S1', 'question <|S<|>1|>').replace('when S1', 'when <|S1|>'),
      'sea/town.cases': 'use "../pool.criteria"\ninspection town of pool {\n    | visit | S2 | <|S1|> |\n    | S1    | - | no |\n}\n',
      'sea/ville.cases': 'use "../pool.criteria"\ninspection ville of pool {\n    visit V1 { <|S1|>: yes  S2: no "as S1" }\n}\n',
      'sea/other.cases': 'use "../pool.criteria"\ninspection other of pool {\n    visit V1 { S2: no }\n}\n',
    });
    assert.deepEqual(at.placesOf(await at.ask<readonly Location[]>('textDocument/references', declared)), at.expected);
    await at.editor.open('sea/other.cases', 'use "../pool.criteria"\ninspection other of pool {\n    visit V1 { S1: no }\n}\n');
    const now = await at.ask<readonly Location[]>('textDocument/references', { context: { includeDeclaration: false } });
    assert.deepEqual(at.placesOf(now).map((place) => place.replace(/ .* /, ' ')), ['pool.criteria S1', 'sea/other.cases S1', 'sea/town.cases S1', 'sea/ville.cases S1']);
    await at.editor.stop();
  });

  it('of a value, asked from an answer, stand in all files', async () => {
    const at = await MarkedFiles.start({
      'pool.criteria': FRAMEWORK.replace('yes worth', '<|yes|> worth').replace('is yes', 'is <|yes|>'),
      'town.cases': 'use "pool.criteria"\ninspection town of pool {\n    | visit | S1  | S2  |\n    | V1    | <|y<|>es|> | <|yes|> |\n}\n',
      'ville.cases': 'use "pool.criteria"\ninspection ville of pool {\n    visit V1 { S1: <|yes|>  S2: no }\n}\n',
    });
    assert.deepEqual(at.placesOf(await at.ask<readonly Location[]>('textDocument/references', declared)), at.expected);
    await at.editor.stop();
  });

  it('of a level stand by its plural too, and of a file wherever it is used', async () => {
    const level = await MarkedFiles.start({
      'pool.criteria': FRAMEWORK.replace('level theme', 'level <|the<|>me|> plural <|kinds|>').replace('    theme', '    <|theme|>'),
      'town.cases': 'use "pool.criteria"\ninspection town of pool {\n    check every <|theme|> is good\n    check no <|kinds|> are good\n}\n',
    });
    assert.deepEqual(level.placesOf(await level.ask<readonly Location[]>('textDocument/references', declared)), level.expected);
    await level.editor.stop();
    const file = await MarkedFiles.start({ 'pool.criteria': FRAMEWORK, 'town.cases': 'use "<|pool<|>.criteria|>"\n', 'sea/ville.cases': 'use "../pool.criteria"\n' });
    assert.deepEqual((await file.ask<readonly Location[]>('textDocument/references', declared)).map(({ uri }) => uri), [uriOf('sea/ville.cases'), uriOf('town.cases')]);
    await file.editor.stop();
  });

  it('of a record stand in its own inspection', async () => {
    const at = await MarkedFiles.start({
      'pool.criteria': FRAMEWORK, 'town.cases': 'use "pool.criteria"\ninspection town of pool {\n    | visit | S1 |\n    | <|V<|>1|>    | no |\n    visit <|V1|> { S2: no }\n}\n',
      'ville.cases': 'use "pool.criteria"\ninspection ville of pool {\n    visit V1 { S1: yes }\n}\n',
    });
    assert.deepEqual(at.placesOf(await at.ask<readonly Location[]>('textDocument/references', declared)), at.expected);
    await at.editor.stop();
  });

  it('are refused where a text changes while they are looked for', async () => {
    const cases = Object.fromEntries(Array.from({ length: 40 }, (_, i) => [`c${String(i)}.cases`, `use "pool.criteria"\ninspection c of pool {\n    visit V1 { S1: yes }\n}\n`]));
    const at = await MarkedFiles.start({ 'pool.criteria': FRAMEWORK.replace('question S1', 'question S<|>1'), ...cases });
    await at.editor.open('pool.criteria');
    const asked = assert.rejects(at.ask('textDocument/references', declared), { message: 'Texts have changed meanwhile.' });
    await at.editor.edit('pool.criteria', 0, 0, '\n');
    await asked;
    await at.editor.stop();
  });
});

describe('Highlights', () => {
  it('tell a declaration from what speaks of it', async () => {
    const at = await MarkedFiles.start({
      'pool.criteria': FRAMEWORK.replace('question S1', 'question <|S1|>').replace('when S1', 'when <|S<|>1|>'),
      'town.cases': 'use "pool.criteria"\ninspection town of pool {\n    visit V1 { S1: yes }\n}\n',
    });
    const found = await at.ask<readonly DocumentHighlight[]>('textDocument/documentHighlight');
    assert.deepEqual(at.placesOf(found), at.expected);
    assert.deepEqual(found.map(({ kind }) => kind), [3, 2]);
    await at.editor.stop();
  });

  const ANSWERS: Readonly<Record<string, string>> = {
    'a question, in every heading and block': '    | visit | <|S<|>1|>  | S2  |\n    | V1    | yes | yes |\n    visit V2 { <|S1|>: yes }\n    check share of <|S1|> is 1\n',
    'an answer, where the same question is answered the same': `    | visit | S1  | S2  |
    | V1    | <|y<|>es|> | yes |
    | V2    | no  | yes |
    | V3    | <|yes|> | no  |
    visit V4 { S1: <|yes|>  S2: yes }
    check count of every visit where S1 is <|yes|> is 3
`,
    'a value outside answers, outside answers': `    | visit | S1  | S2  |
    | V1    | yes | yes |
    check count of every visit where S1 is <|ye<|>s|> is 1
    check count of every visit where S2 is <|yes|> is 1
`,
    'a record, in each of its rows': '    | visit | S1  |\n    | <|V<|>1|>    | yes |\n    | V2    | yes |\n    visit <|V1|> { S2: yes }\n',
    'nothing in an empty cell': '    | visit | S1  |\n    | V1    |  <|>   |\n',
  };
  for (const [said, answers] of Object.entries(ANSWERS)) {
    it(`show ${said}`, async () => {
      const at = await MarkedFiles.start({ 'pool.criteria': FRAMEWORK, 'town.cases': `use "pool.criteria"\ninspection town of pool {\n${answers}}\n` });
      assert.deepEqual(at.placesOf(await at.ask<readonly DocumentHighlight[]>('textDocument/documentHighlight')), at.expected);
      await at.editor.stop();
    });
  }
});
