import assert from 'node:assert/strict';
import { checkTexts } from '../files.ts';
import { findings } from './marked.ts';

const HOMES = `framework homes {
    unit resident
    level theme { rated grade }
    bands grade { good at least 80%  poor otherwise }
    theme care { question C1 answered yes-no }
}
`;
const ROWS = '    | resident | C1 |\n    | R1       | yes |\n';

describe('One slip is told once', () => {
  it('an answer without points, for all the questions on its list', async () => {
    const messages = await findings({ 'f.criteria': `framework homes {
    unit resident
    level theme
    answers met { yes worth 1  [[answer-without-points|no]] }
    each question answered on met
    theme care {
        question C1
        question C2
        question C3
        question C4
    }
}
` });
    assert.deepEqual(messages, ['The answer `no` to `C1`, `C2`, `C3` and 1 more brings no points and is not left out, so a score cannot tell what to make of it. Say `worth` with its points, or `not counted`.']);
  });

  it('an expected rating that cannot be read is not held against what came out', async () => {
    const files = { 'f.criteria': HOMES, 'i.cases': `use "f.criteria"\n\ninspection riverside of homes {\n${ROWS}\n    | check | score | rating |\n    | care  | 100%  | [[unknown-name|god]] |\n}\n` };
    await findings(files);
    const { results } = await checkTexts({ ...files, 'i.cases': files['i.cases'].replace('[[unknown-name|god]]', 'god') });
    assert.deepEqual([...results.values()].flatMap(({ checks }) => checks.map(({ subject, passed }) => [subject, passed])), [['score of care', true]]);
  });

  it('two inspections of one name', async () => {
    await findings({ 'f.criteria': HOMES, 'i.cases': `use "f.criteria"\n\ninspection sea of homes {\n${ROWS}}\n\ninspection lake of homes {\n${ROWS}}\n\ninspection [[repeated-name|sea]] of homes {\n${ROWS}}\n` });
  });
});
