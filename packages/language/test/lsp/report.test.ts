import assert from 'node:assert/strict';
import type { Place, Report, SectionReport } from '@inspection-criteria/protocol';
import { Editor } from './editor.ts';
import { POOL, SEATOWN } from './pool.ts';

async function reportOf(cases: string, params: object = {}, pool = POOL): Promise<{ readonly report: Report; readonly textAt: (place: Place | undefined) => string }> {
  const editor = await Editor.start({ 'pool.criteria': pool, 'seatown.cases': cases });
  await editor.open('seatown.cases');
  const report = await editor.ask<Report | null>('criteria/report', 'seatown.cases', params);
  await editor.stop();
  assert.ok(report !== null);
  return { report, textAt: (place) => place === undefined ? '' : editor.textIn(place.uri.endsWith('criteria') ? 'pool.criteria' : 'seatown.cases', place.range) };
}

function section({ sections }: Report, id: string): SectionReport {
  const found = sections.find((one) => one.id === id);
  assert.ok(found !== undefined);
  return found;
}

describe('The report of an inspection', () => {
  it('says which inspection it is of, how complete that is and what can be read', async () => {
    const { report, textAt } = await reportOf(SEATOWN);
    const { inspection, inspections, framework, language, languages, answered, asked, complete, version } = report;
    assert.deepEqual([inspection.id, inspection.label, textAt(inspection.place)], ['seatown', 'Seatown', 'seatown']);
    assert.deepEqual(inspections, [{ id: 'seatown', label: 'Seatown' }, { id: 'other', label: 'Other' }]);
    assert.deepEqual([framework.id, framework.label, framework.edition, textAt(framework.place)], ['pool', 'Review of pools', '2026', 'pool']);
    assert.deepEqual({ language, languages, answered, asked, complete, version }, { language: 'en', languages: ['en', 'cy'], answered: 11, asked: 12, complete: false, version: 1 });
  });

  it('draws a share on an axis of its bands, with rules that moved the rating', async () => {
    const { report, textAt } = await reportOf(SEATOWN);
    const { score, rating, axis, at, effects, place, levelLabel, provisionalLabel } = section(report, 'safety');
    assert.deepEqual({ score, rating, at, levelLabel, provisionalLabel, name: textAt(place) }, { score: '75%', rating: 'Fair', at: 75, levelLabel: 'Theme', provisionalLabel: 'Fair', name: 'safety' });
    assert.deepEqual([axis?.lowest, axis?.highest, axis?.lowestText, axis?.highestText], [0, 100, '0%', '100%']);
    assert.deepEqual(axis?.bands.map(({ id, label, range, from, to, stars, shade }) => [id, label, range, from, to, stars, shade]), [
      ['poor', 'Poor', 'below 50%', 0, 50, 1, 1], ['fair', 'Fair', '50% – 79%', 50, 80, 2, 0.5], ['good', 'Good', '80% and above', 80, 100, 3, 0],
    ]);
    assert.deepEqual(effects.map(({ kind, moved, text }) => [kind, moved, text]), [['cap', false, 'It may be no better than Fair, which it is anyway, because “It matters most”.']]);
    assert.match(textAt(effects[0]?.place), /^no better than fair/);
  });

  it('says how many better answers bring the next band', async () => {
    const { report } = await reportOf(SEATOWN.replace('| no  | partly  |', '| partly | no     |'));
    assert.deepEqual(section(report, 'safety').next, { band: 'good', answers: 1, text: '1 more “Yes”: Good' });
  });

  it('draws a number between what can come out', async () => {
    const { report } = await reportOf(SEATOWN);
    const { axis, at, from, to, score, stillPossible } = section(report, 'total');
    assert.deepEqual([axis?.lowest, axis?.highest, axis?.lowestText, axis?.highestText], [0, 6, '0', '6']);
    assert.deepEqual({ score, at, from, to, stillPossible }, { score: '3', at: 3, from: 3, to: 4, stillPossible: ['Low'] });
  });

  it('lists the decisions and answers that are still to come', async () => {
    const { report, textAt } = await reportOf(SEATOWN);
    assert.deepEqual(report.open.map(({ text, place }) => [text, textAt(place).slice(0, 12)]), [
      ['Water is judged by an inspector, and the judgement is still to come.', 'water'],
      ['Points may be held to Low, and an inspector has still to decide.', 'may hold to '],
      ['1 answer is still missing.', 'seatown'],
    ]);
  });

  it('keeps thousands apart, where it counts answers and where it explains', async () => {
    const visits = Array.from({ length: 1200 }, (_, at) => `    | W${String(at)} | no | no | yes | |\n`).join('');
    const { report } = await reportOf(SEATOWN.replace('\n    check', `${visits}\n    check`));
    assert.equal(report.open.at(-1)?.text, '1,201 answers are still missing.');
    assert.equal(section(report, 'safety').next?.text, '1,187 more “Yes”: Fair');
  });

  it('counts how each question was answered', async () => {
    const { report } = await reportOf(SEATOWN);
    const [first, , third] = report.questions;
    assert.deepEqual([first?.id, first?.of, first?.share, first?.missing, first?.section], ['S1', 3, '67%', 0, 'safety']);
    assert.ok(Math.abs((first?.fraction ?? 0) - 2 / 3) < 1e-9);
    assert.deepEqual(first?.values.map(({ label, count, tone }) => [label, count, tone]), [['Yes', 2, 'best'], ['Partly', 0, 'part'], ['No', 1, 'nothing'], ['Not applicable', 0, 'not counted']]);
    assert.deepEqual([third?.id, third?.of, third?.excluded], ['T1', 2, 1]);
  });

  it('speaks the language asked for', async () => {
    const { report } = await reportOf(SEATOWN, { language: 'cy' });
    const safety = section(report, 'safety');
    assert.deepEqual([report.language, report.framework.label, safety.label, safety.levelLabel, safety.rating, safety.axis?.bands[0]?.label], ['cy', 'Adolygiad o byllau', 'Diogelwch', 'Thema', 'Gweddol', 'Gwael']);
    assert.equal(report.questions[0]?.values[0]?.label, 'Ie');
  });

  it('says what checks came to, and what was left out', async () => {
    const broken = SEATOWN.replace('75%', '76%').replace('V02      | no  | partly', 'V02      | nope | partly').replace('}\n', '    omit total\n}\n');
    const { report, textAt } = await reportOf(broken);
    assert.deepEqual(report.checks.map(({ subject, expected, actual, passed }) => [subject, expected, actual, passed]), [['score of safety', '76%', '90%', false]]);
    assert.equal(report.allRead, false);
    assert.match(textAt(report.checks[0]?.place), /score of safety is 76%/);
    assert.equal(report.sections.some(({ id }) => id === 'total'), false);
    assert.ok(report.leftOut.some(({ text }) => /^Line 6 in this file: .*“nope”/.test(text)), JSON.stringify(report.leftOut));
    assert.ok(report.leftOut.some(({ text, place }) => text === '1 answer is written and cannot be understood, and counts as not answered.' && place === undefined));
    assert.ok(report.leftOut.some(({ text }) => text === 'Left out of this inspection: Points.'));
  });

  it('takes nothing for left out or in doubt because a check fails, be it its own or of an example', async () => {
    const example = '    example "By hand" { safety: 40%\n        | check | score | rating |\n        | safety | 40% | good |\n        | nowhere | 40% | good |\n    }\n}\n';
    const { report } = await reportOf(SEATOWN.replace('75%', '76%'), {}, POOL.replace(/}\n$/, example));
    assert.deepEqual([report.checks.map(({ passed }) => passed), report.leftOut, report.allRead], [[false], [], true]);
  });

  it('says first which used file is missing, and takes no answer for missing that is written', async () => {
    const { report: whole } = await reportOf(SEATOWN);
    assert.equal(whole.cause, undefined);
    const lists = 'use "lists.criteria"\n\n';
    const { report, textAt } = await reportOf(SEATOWN, {}, lists + POOL.replace(/answers quality [^}]*}/, ''));
    assert.equal(report.cause?.text, '“lists.criteria”, which pool.criteria uses, cannot be found, so nothing of it is known here, and answers and ratings that need it cannot be understood.');
    assert.match(textAt(report.cause.place), /lists\.criteria/);
    assert.ok(report.leftOut.some(({ text }) => /^\d+ answers are written and cannot be understood, and count as not answered\.$/.test(text)), JSON.stringify(report.leftOut));
    assert.deepEqual(report.open.filter(({ text }) => text.includes('missing')).map(({ text }) => text), ['1 answer is still missing.']);
  });

  it('says what is wrong with the framework', async () => {
    const { report } = await reportOf(SEATOWN, {}, POOL.replace('rated points', 'rated pints'));
    assert.ok(report.leftOut.some(({ text }) => text.startsWith('Line 18 in pool.criteria: ')), JSON.stringify(report.leftOut));
  });

  it('is of the inspection asked for, and nothing where there is none', async () => {
    const { report } = await reportOf(SEATOWN, { inspection: 'other' });
    assert.deepEqual([report.inspection.id, report.answered, section(report, 'safety').axis?.bands.length], ['other', 0, 3]);
    const editor = await Editor.start({ 'pool.criteria': POOL, 'seatown.cases': SEATOWN });
    assert.equal(await editor.ask('criteria/report', 'seatown.cases', { inspection: 'nowhere' }), null);
    assert.equal(await editor.ask('criteria/report', 'pool.criteria'), null);
    assert.equal(await editor.ask('criteria/report', 'nothing.cases'), null);
    await editor.stop();
  });

  it('stands whatever is missing from the text', async () => {
    const editor = await Editor.start({ 'pool.criteria': POOL, 'seatown.cases': '' });
    await editor.open('seatown.cases', '');
    for (let length = 0; length < SEATOWN.length; length += 7) {
      await editor.edit('seatown.cases', editor.document('seatown.cases').getText().length, editor.document('seatown.cases').getText().length, SEATOWN.slice(length, length + 7));
      const report = await editor.ask<Report | null>('criteria/report', 'seatown.cases');
      assert.ok(report === null || report.sections.length > 0);
    }
    await editor.stop();
  });

  it('is the same with a trial as if that stood in the text, and says what was before', async () => {
    const trial = [
      { kind: 'answer', unit: 'visit', record: 'V02', column: 'S1', value: 'yes' }, { kind: 'cut', bands: 'grade', band: 'good', cut: '90%' },
      { kind: 'weight', of: 'S2', weight: 'heavy' }, { kind: 'answer', unit: 'visit', record: 'V09', column: 'S1', value: 'yes' },
    ];
    const { report } = await reportOf(SEATOWN, { trial });
    const { report: written } = await reportOf(SEATOWN.replace('| no  | partly  |', '| yes | partly  |'), {}, POOL.replace('80%', '90%'));
    const outcome = ({ id, score, rating, stars, axis, answers, missing, stillPossible, next }: SectionReport): object => ({ id, score, rating, stars, axis, answers, missing, stillPossible, next });
    assert.deepEqual(report.sections.map(outcome), written.sections.map(outcome));
    assert.deepEqual(report.questions, written.questions);
    assert.deepEqual(section(report, 'safety').before, { score: '75%', rating: 'Fair', stars: 2, at: 75, moved: { rating: 'better', score: 'higher', far: (92 - 75) / 100 } });
    assert.deepEqual(section(report, 'water').before?.moved, { rating: 'same', score: 'same', far: 0 });
    assert.deepEqual([section(report, 'safety').score, section(report, 'safety').rating], ['92%', 'Good']);
  });

  it('says of each change on trial what becomes of it, in the words of the framework', async () => {
    const trial = [
      { kind: 'answer', unit: 'visit', record: 'V02', column: 'S1', value: 'yes' }, { kind: 'answer', unit: 'visit', record: 'V02', column: 'S2', value: 'partly' },
      { kind: 'cut', bands: 'grade', band: 'good', cut: '0.8' }, { kind: 'weight', of: 'S2', weight: 'heavy' },
      { kind: 'answer', unit: 'visit', record: 'V09', column: 'S1', value: 'yes' }, { kind: 'cut', bands: 'grade', band: 'fair', cut: '60' },
    ];
    const { report } = await reportOf(SEATOWN, { trial, language: 'cy' });
    assert.deepEqual(report.trial, [
      { state: 'changes', label: 'S1', written: 'No', tried: 'Ie' },
      { state: 'written', label: 'S2', written: 'Partly', tried: 'Partly' },
      { state: 'written', label: 'Da', bands: 'grade', written: '80%', tried: '0.8' },
      { state: 'refused', reason: '“heavy” is no number that anything could weigh. Write for example “2”, or “1/2”.', label: 'S2', written: '1', tried: 'heavy' },
      { state: 'gone', reason: 'There is no visit “V09” in this inspection, so it cannot be answered for.', label: 'S1', tried: 'Ie' },
      { state: 'changes', label: 'Gweddol', bands: 'grade', written: '50%', tried: '60%' },
    ]);
    assert.deepEqual((await reportOf(SEATOWN)).report.trial, []);
  });
});
