import assert from 'node:assert/strict';
import fc from 'fast-check';
import type { FrameworkPage, PageLine, PageSection } from '@inspection-criteria/protocol';
import { exampleFiles, exampleText } from '../files.ts';
import { Editor } from './editor.ts';

const POOL = `framework pool "Public pools" in cy "Pyllau cyhoeddus" edition "2026" languages en, cy {
    publisher "Example Inspectorate"
    level area "Area" in cy "Maes" {
        scored share of counted answers
        rounded to 1% halves up
        rated grade
    }
    unit visit "Visit" in cy "Ymweliad" { sample is at least 20 when pools is at most 3  sample is 40 otherwise }
    unit staff "Member of staff" in cy "Aelod o staff"
    answers quality "Quality" in cy "Ansawdd" {
        yes "Good enough" in cy "Digon da" worth 1
        no "Not good enough" in cy "Ddim yn ddigon da" worth 0
        na "Not applicable" not counted
    }
    bands grade "Grade" in cy "Gradd" { good "Good" in cy "Da" at least 80% stars 2 because "The bar was agreed"  poor "Poor" in cy "Gwael" otherwise stars 1 }
    fact crowded "It was crowded" in cy "Roedd yn orlawn" answered yes-no
    fact pools "Pools of the service" in cy "Pyllau'r gwasanaeth" about inspection answered at least 1
    each question answered on quality
    area safety "Safety" in cy "Diogelwch" {
        question S1 "Lifeguards were alert" in cy "Roedd yr achubwyr yn effro" { no { cold "Too cold" in cy "Rhy oer" late "Too late" in cy "Rhy hwyr" } }
        question S2 "Lanes were kept apart" in cy "Cadwyd y lonydd ar wahân" asked when crowded is yes weighted 2 counts also in access
        harmed: no better than poor when S1 is no in at least 2 visits because "Nobody may be left at risk"
    }
    area access "Access" in cy "Mynediad" not counted optional {
        question A1 "Knows the rules" in cy "Yn gwybod y rheolau" about staff
    }
    area leadership "Leadership" in cy "Arweinyddiaeth" judged on grade
    scored mean of safety, access
    rated grade
    | give | safety | when |
    | good | good   | no area is poor |
    moderated by at most 1 band downwards
}
framework pool edition "2027" amends "2026" {
    area safety { question S3 "The water was warm" in cy "Roedd y dŵr yn gynnes" }
}
`;
const USES = 'use "pool.criteria"\n\ninspection seatown of pool edition "2027" {\n    | visit | S1 |\n}\n';

/** The page of a framework, and the server's editor to look places up in. */
async function page(params: object = {}, file = 'pool.criteria'): Promise<FrameworkPage & { readonly textAt: (line: PageLine) => string }> {
  const editor = await Editor.start({ 'pool.criteria': POOL, 'seatown.cases': USES });
  const found = await editor.ask<FrameworkPage | null>('criteria/framework', file, params);
  await editor.stop();
  assert.ok(found);
  return { ...found, textAt: ({ place }) => editor.textIn('pool.criteria', place.range) };
}

function section(of: PageSection, id: string): PageSection {
  const found = [of, ...of.sections].find((one) => one.id === id);
  assert.ok(found);
  return found;
}

const texts = (lines: readonly PageLine[]): readonly string[] => lines.map(({ text }) => text);

describe('The page of a framework', () => {
  it('says how each section is scored and rated, in the order in which it happens', async () => {
    const { root } = await page();
    assert.deepEqual(texts(root.method), [
      'Its score is the mean of Safety and Access.',
      'While a part has no score, it has none either.',
      'The rating is Good where the rating of Safety is Good and no area is Poor.',
      'Otherwise the rating follows from the score, by the bands of Grade.',
      'Moderation may move its rating by at most 1 band, downwards.',
    ]);
    assert.deepEqual(texts(section(root, 'safety').method), [
      'Its score is the points gained as a share of the points that could be gained.',
      'The score is rounded to 1%, halves up.',
      'Its rating follows from the score, by the bands of Grade.',
      'The rating is no better than Poor where “Lifeguards were alert” is Not good enough in at least 2 visits.',
    ]);
    assert.equal(section(root, 'safety').method.at(-1)?.because, 'Nobody may be left at risk');
    assert.deepEqual(texts(section(root, 'access').method).slice(0, 1), ['An inspection may leave it out.']);
    assert.deepEqual(texts(section(root, 'leadership').method), ['An inspector judges it on Grade.']);
  });

  it('says of each question when it is asked, how it weighs, where else it counts', async () => {
    const { root } = await page();
    const [first, second] = section(root, 'safety').questions;
    assert.deepEqual([first?.scale, first?.answer, texts(first?.notes ?? [])], ['quality', 'Good enough / Not good enough / Not applicable', ['Reasons for “Not good enough”, where there are any: Too cold; Too late.']]);
    assert.deepEqual(texts(second?.notes ?? []), ['Asked only where “It was crowded” is Yes.', 'Its points are multiplied by 2.', 'It counts in Access as well.']);
    assert.deepEqual(texts(section(root, 'access').questions[0]?.notes ?? []), ['Asked for each member of staff.']);
  });

  it('tells samples, facts, and what bands and answers stand for', async () => {
    const { units, scales, publisher } = await page();
    assert.equal(publisher, 'Example Inspectorate');
    assert.deepEqual(units.map(({ title, sample, facts }) => [title.text, texts(sample), facts.map((fact) => `${fact.title.text}: ${fact.answer}`)]), [
      ['Visit', ['At least 20 visits where “Pools of the service” is at most 3.', 'Otherwise 40 visits.'], ['It was crowded: Yes / No']],
      ['Inspection', [], ['Pools of the service: A number, at least 1']],
    ]);
    assert.deepEqual(scales.map(({ id, values }) => [id, values.map(({ title, means, stars }) => [title.text, means, stars])]), [
      ['quality', [['Good enough', '1 point', undefined], ['Not good enough', '0 points', undefined], ['Not applicable', 'not counted', undefined]]],
      ['grade', [['Good', '80% and above', 2], ['Poor', 'below 80%', 1]]],
    ]);
    assert.equal(units.some(({ id }) => id === 'staff'), false, 'Of staff there is nothing more to say.');
    assert.equal(scales[1]?.values[0]?.title.because, 'The bar was agreed');
  });

  it('has a place for every line: what a level says stands in the level', async () => {
    const { root, textAt } = await page();
    const safety = section(root, 'safety');
    assert.deepEqual(safety.method.map(textAt).map((text) => text.slice(0, 18)), ['scored share of co', 'rounded to 1% halv', 'rated grade', 'harmed: no better ']);
    assert.deepEqual([safety.title, ...safety.questions[1]?.notes ?? []].map(textAt), ['safety', 'crowded is yes', 'weighted 2', 'counts also in access']);
  });

  it('is in each declared language, and says what is not', async () => {
    const { root, scales, language } = await page({ language: 'cy' });
    assert.deepEqual([language, root.title.text, section(root, 'safety').level], ['cy', 'Pyllau cyhoeddus', 'Maes']);
    assert.deepEqual(scales[0]?.values.map(({ title }) => [title.text, title.untranslated]), [['Digon da', undefined], ['Ddim yn ddigon da', undefined], ['Not applicable', true]]);
    assert.ok(root.method.every(({ untranslated }) => untranslated));
  });

  it('prints an edition whole, of the one that is asked for or that an inspection is of', async () => {
    for (const whole of [await page({ framework: { id: 'pool', edition: '2027' } }), await page({}, 'seatown.cases')]) {
      assert.deepEqual([whole.edition, section(whole.root, 'safety').questions.map(({ id }) => id)], ['2027', ['S1', 'S2', 'S3']]);
    }
    assert.deepEqual((await page()).frameworks.map(({ edition }) => edition), ['2026', '2027']);
  });

  it('says what is wrong in its files, for parts may be missing', async () => {
    assert.deepEqual((await page()).leftOut, []);
    const editor = await Editor.start({ 'pool.criteria': POOL.replace('S2 "Lanes were kept apart" in cy "Cadwyd y lonydd ar wahân" asked when crowded is', 'S2 "Lanes were kept apart" asked when crowdde is') });
    const found = await editor.ask<FrameworkPage | null>('criteria/framework', 'pool.criteria', {});
    const [first] = found?.leftOut ?? [];
    assert.match(first?.text ?? '', /^Line 21 in this file: Nothing here is called “crowdde”/);
    assert.equal(first?.place === undefined ? undefined : editor.textIn('pool.criteria', first.place.range), 'crowdde');
    await editor.stop();
  });

  it('says nothing of examples that come out otherwise, for they are no part of it', async () => {
    const editor = await Editor.start({ 'pool.criteria': POOL.replace(/}\n$/, '    example "By hand" { safety: 40%\n        check score of safety is 50%\n    }\n}\n') });
    const found = await editor.ask<FrameworkPage | null>('criteria/framework', 'pool.criteria', {});
    assert.deepEqual(found?.leftOut, []);
    await editor.stop();
  });

  it('says what a unit is where it is guidance alone', async () => {
    const editor = await Editor.start({ 'pool.criteria': POOL.replace('unit staff "Member of staff" in cy "Aelod o staff"', 'unit staff "Member of staff" in cy "Aelod o staff" {\n        guidance\n            > Whoever was on duty.\n    }') });
    const found = await editor.ask<FrameworkPage | null>('criteria/framework', 'pool.criteria', {});
    assert.deepEqual(found?.units.map(({ id, guidance }) => [id, guidance]), [['visit', undefined], ['staff', 'Whoever was on duty.'], ['inspection', undefined]]);
    await editor.stop();
  });

  it('is there for broken texts as well, with whatever could be read', async function () {
    this.timeout(60_000);
    const files = Object.fromEntries(exampleFiles().filter((file) => /scales|cci-2009|fji-2013/.test(file)).map((file) => [file, exampleText(file)]));
    const editor = await Editor.start(files);
    const criteria = Object.keys(files).filter((file) => !file.startsWith('shared/'));
    for (const file of criteria) await editor.open(file);
    await fc.assert(fc.asyncProperty(fc.constantFrom(...criteria), fc.nat(), fc.nat(40), fc.constantFrom('', '"', '}', '{', '\n', 'rated '), async (file, at, length, text) => {
      const before = editor.document(file).getText();
      const start = at % before.length;
      await editor.edit(file, start, Math.min(before.length, start + length), text);
      const found = await editor.ask<FrameworkPage | null>('criteria/framework', file, {});
      await editor.edit(file, 0, editor.document(file).getText().length, before);
      assert.ok(found === null || found.root.title.place.uri.endsWith('.criteria'));
    }), { numRuns: 20 });
    await editor.stop();
  });
});
