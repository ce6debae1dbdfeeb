import assert from 'node:assert/strict';
import type { ScoresParams } from '@inspection-criteria/protocol';
import { Editor, until } from './editor.ts';

const POOL = `framework pool {
    unit visit
    level theme "Theme" { rounded to 1% halves up  rated grade }
    bands grade { good "Good" at least 80% stars 3 of 3  fair "Fair" at least 50% stars 2 of 3  poor "Poor" otherwise stars 1 of 3 }
    theme safety "Safety" {
        question S1 answered yes-no
        question S2 answered yes-no
    }
}
`;
const SEATOWN = `use "pool.criteria"

inspection seatown "Seatown" of pool {
    | visit    | S1  | S2 |
    | V01      | yes | yes |
    | V02      | no  |  |

    check rating of safety is fair
}
`;

describe('Scores while a text is edited', () => {
  it('are sent after every change, to a client that wants them', async () => {
    const editor = await Editor.start({ 'pool.criteria': POOL, 'seatown.cases': SEATOWN }, { initializationOptions: { scores: true } });
    const sent: ScoresParams[] = [];
    editor.connection.onNotification('criteria/scores', (params: ScoresParams) => { sent.push(params); });
    await editor.open('seatown.cases');
    await until(() => sent.length > 0, () => 'No scores were sent.');
    const [inspection] = sent.at(-1)?.inspections ?? [];
    assert.deepEqual({ ...inspection, sections: [] }, { id: 'seatown', label: 'Seatown', start: 32, end: 39, answered: 3, asked: 4, complete: false, allRead: true, checks: { passed: 1, failed: 0 }, sections: [] });
    assert.deepEqual(inspection?.sections, [{
      id: 'safety', label: 'Safety', level: 'theme', parent: 'pool', score: '67%', between: ['50%', '75%'], provisional: 'fair', final: 'fair', rating: 'Fair', stars: 2, starsOf: 3, settled: true, answers: 3, missing: 1,
    }]);
    const at = SEATOWN.indexOf('| no ') + 2;
    await editor.edit('seatown.cases', at, at + 2, 'yes');
    await until(() => sent.at(-1)?.version === 2, () => `The last were of version ${String(sent.at(-1)?.version)}.`);
    assert.deepEqual(sent.at(-1)?.inspections[0]?.sections.map(({ score, rating, between }) => [score, rating, between]), [['100%', 'Good', ['75%', '100%']]]);
    await editor.stop();
  });

  it('say whether all could be read, in the inspection, in its framework and around them, and not in another inspection', async () => {
    const complete = SEATOWN.replace('| no  |  |', '| no  | yes |');
    const seen = async (cases: string, pool = POOL): Promise<readonly unknown[]> => {
      const editor = await Editor.start({ 'pool.criteria': pool, 'seatown.cases': cases }, { initializationOptions: { scores: true } });
      const sent: ScoresParams[] = [];
      editor.connection.onNotification('criteria/scores', (params: ScoresParams) => { sent.push(params); });
      await editor.open('seatown.cases');
      await until(() => sent.length > 0, () => 'No scores were sent.');
      await editor.stop();
      return sent[0]?.inspections.map(({ id, complete: done, allRead }) => [id, done, allRead]) ?? [];
    };
    assert.deepEqual(await seen(complete), [['seatown', true, true]]);
    assert.deepEqual(await seen(complete.replace('| yes |\n\n', '| yes |\nV03\tno\tno\nV04\tno\tno\n\n')), [['seatown', true, false]]);
    assert.deepEqual(await seen(`${complete}inspection other of pool {\n    visit V1 { S3: yes }\n}\n`), [['seatown', true, true], ['other', false, false]]);
    assert.deepEqual(await seen(complete, POOL.replace('rated grade', 'rated grades')), [['seatown', true, false]]);
    assert.deepEqual(await seen(complete.replace('is fair', 'is poor')), [['seatown', true, true]]);
  });

  it('are not sent to one that does not ask', async () => {
    const editor = await Editor.start({ 'pool.criteria': POOL, 'seatown.cases': SEATOWN });
    let sent = 0;
    editor.connection.onNotification('criteria/scores', () => { sent++; });
    await editor.open('seatown.cases');
    await editor.findings('seatown.cases');
    assert.equal(sent, 0);
    await editor.stop();
  });
});
