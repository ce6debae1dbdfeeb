import assert from 'node:assert/strict';
import type { ExplainedNumber } from '@inspection-criteria/protocol';
import { Editor } from './editor.ts';
import { POOL, SEATOWN } from './pool.ts';

async function explained(params: object): Promise<{ readonly number: ExplainedNumber; readonly editor: Editor }> {
  const editor = await Editor.start({ 'pool.criteria': POOL, 'seatown.cases': SEATOWN });
  await editor.open('seatown.cases');
  const number = await editor.ask<ExplainedNumber | null>('criteria/explain', 'seatown.cases', params);
  await editor.stop();
  assert.ok(number !== null);
  return { number, editor };
}

describe('How a number came about', () => {
  it('is told in sentences with the places of the rules they speak of', async () => {
    const { number, editor } = await explained({ about: { kind: 'score', id: 'safety' } });
    assert.equal(number.subject.label, 'Safety');
    assert.deepEqual(number.sentences.map(({ text }) => text), [
      '6 answers count, to 2 questions: 4.5 of 6 points.', 'Its score is the share of counted answers: 75%.', 'Rounded to 1%, halves up: 75% becomes 75%.',
      'That falls in the band Fair (50% – 79%).', 'It may be no better than Fair, which it is anyway, because “It matters most”.',
    ]);
    const place = number.sentences.at(-1)?.place;
    assert.match(place === undefined ? '' : editor.textIn('pool.criteria', place.range), /^no better than fair when S1 is no/);
  });

  it('names its parts, each to be explained in turn, and the answers that are not the best', async () => {
    const { number } = await explained({ about: { kind: 'score', id: 'safety' } });
    assert.deepEqual(number.parts, [
      { about: { kind: 'question', id: 'S1' }, label: 'S1', value: 'about 66.67%' }, { about: { kind: 'question', id: 'S2' }, label: 'S2', value: 'about 83.33%' },
    ]);
    const cell = (column: string): object => ({ inspection: 'seatown', unit: 'visit', record: 'V02', column });
    assert.deepEqual(number.answers, [{ cell: cell('S1'), question: 'S1', text: 'No', missing: false }, { cell: cell('S2'), question: 'S2', text: 'Partly', missing: false }]);
    assert.equal(number.answersInAll, 2);
  });

  it('comes with the answers that are wanted, each with the label of its question', async () => {
    const labelled = POOL.replace('question S2', 'question S2 "Lanes were kept apart" in cy "Cadwyd y lonydd ar wahân"');
    const editor = await Editor.start({ 'pool.criteria': labelled, 'seatown.cases': SEATOWN });
    const wanted = (from: number, count: number): Promise<ExplainedNumber | null> => editor.ask<ExplainedNumber | null>('criteria/explain', 'seatown.cases', { about: { kind: 'score', id: 'safety' }, language: 'cy', answers: { from, count } });
    const told = async (from: number, count: number): Promise<unknown> => { const found = await wanted(from, count); return [found?.answers.map(({ question }) => question), found?.answersInAll]; };
    assert.deepEqual(await told(1, 50), [['Cadwyd y lonydd ar wahân'], 2]);
    assert.deepEqual(await told(0, 1), [['S1'], 2]);
    assert.deepEqual(await told(2, 50), [[], 2]);
    await editor.stop();
  });

  it('is told of a question, with what is missing, in the language asked for', async () => {
    const { number } = await explained({ about: { kind: 'question', id: 'T2' }, language: 'cy' });
    assert.deepEqual(number.answers.map(({ cell: { record }, missing }) => [record, missing]), [['V01', false], ['V03', true]]);
    assert.match(number.sentences[0]?.text ?? '', /^Its answers: Yes 1, No 1\.$/);
  });

  it('is told with what is changed on trial', async () => {
    const { number } = await explained({ about: { kind: 'score', id: 'safety' }, trial: [{ kind: 'answer', unit: 'visit', record: 'V02', column: 'S1', value: undefined }] });
    assert.deepEqual(number.answers.map(({ text, missing }) => [text, missing]), [['still to be answered', true], ['Partly', false]]);
  });

  it('is nothing where there is no such number', async () => {
    const editor = await Editor.start({ 'pool.criteria': POOL, 'seatown.cases': SEATOWN });
    assert.equal(await editor.ask('criteria/explain', 'seatown.cases', { about: { kind: 'score', id: 'nothing' } }), null);
    assert.equal(await editor.ask('criteria/explain', 'seatown.cases', { about: { kind: 'question', id: 'safety' } }), null);
    await editor.stop();
  });
});
