import assert from 'node:assert/strict';
import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { criteria, freshFolder } from './run.ts';

const SWINDON = 'examples/full-joint-inspection/swindon.cases';
const LUTON = 'examples/short-quality-screening/luton.cases';

describe('criteria score', () => {
  it('puts findings in words where the framework has words for them', () => {
    const { out, status } = criteria(['score', LUTON]);
    assert.equal(status, 0);
    assert.match(out, /^ {2}The first assessment was good enough +17 of 20 +all but three$/m);
    assert.match(out, /^Protecting the public +54 of 83 +54 out of 83$/m);
    assert.doesNotMatch(out, /Rating/, 'A column in which nothing stands is left out.');
  });

  it('lists every question with its answers when asked', () => {
    assert.doesNotMatch(criteria(['score', SWINDON]).out, /Sufficient 28, Not sufficient 6/);
    assert.match(criteria(['score', SWINDON, '--questions']).out, /28 of 34 +about 82\.35% +Sufficient 28, Not sufficient 6, Not applicable 0$/m);
    assert.match(criteria(['score', SWINDON, '--questions', '--format', 'markdown']).out, /\| 28 of 34 \| about 82\.35% \| .*Sufficient 28, Not sufficient 6, Not applicable 0 \|$/m);
  });

  it('speaks another language of the framework when asked', () => {
    const { out } = criteria(['score', SWINDON, '--in', 'cy']);
    assert.match(out, /^Adran +Pwyntiau +Sgôr +Gradd +Sêr$/m);
    assert.match(out, /^Gwiriadau sy'n dal: \d+ o \d+\.$/m);
    assert.doesNotMatch(out, /Section|Points|Rating|provisionally|can still|checks|missing|edition/);
    assert.match(out, /^Lleihau aildroseddu +428 o 578 +74% +Boddhaol +★★★$/m);
    assert.match(criteria(['score', SWINDON, '--in', 'cy', '--format', 'markdown']).out, /^\| Lleihau aildroseddu \| 428 o 578 \| 74% \| Boddhaol \| ★★★ \|$/m);
  });

  it('shows stars with those that are missing to all, where the framework says how many there are', () => {
    const folder = freshFolder();
    writeFileSync(path.join(folder, 'f.criteria'), `framework f "F" edition "1" {
    unit case
    level area { rated grade }
    answers met { yes worth 1  no worth 0 }
    bands grade { good "Good" at least 80% stars 3 of 4 colour "green"  poor "Poor" otherwise stars 1 }
    area a "A" { question A1 answered on met }
    area b "B" { question B1 answered on met }
}
`);
    writeFileSync(path.join(folder, 'i.cases'), 'use "f.criteria"\ninspection i of f edition "1" {\n| case | A1 | B1 |\n| C1 | yes | no |\n}\n');
    const { out } = criteria(['score', 'i.cases'], { cwd: folder });
    assert.match(out, /^A +1 of 1 +100% +Good +★★★☆$/m);
    assert.match(out, /^B +0 of 1 +0% +Poor +★$/m);
    const { scores } = JSON.parse(criteria(['score', 'i.cases', '--format', 'json'], { cwd: folder }).out) as { scores: Record<string, { readonly stars: number; readonly starsOf?: number; readonly colour?: string }> };
    const { a, b } = scores;
    assert.deepEqual([a?.stars, a?.starsOf, a?.colour, b?.stars, b?.starsOf, b?.colour], [3, 4, 'green', 1, undefined, undefined]);
  });

  it('says which languages there are when asked for another', () => {
    const { err, status } = criteria(['score', SWINDON, '--in', 'fr']);
    assert.equal(status, 2);
    assert.equal(err.trim(), 'The framework fji is not written in fr. Its languages are en, cy.');
  });

  it('explains a question by its answers and their reasons', () => {
    const { out } = criteria(['score', SWINDON.replace('swindon', 'portsmouth'), '--trace', 'H1']);
    assert.equal(out, `The assessment of the risk of harm to others was good enough (H1)
  Its answers: Sufficient 15, Not sufficient 18, Not applicable 1.
    examples/full-joint-inspection/fji-2013.criteria:134:13
  Reasons for Not sufficient: The first screening fell short 12, What others knew was not drawn on 5, The level of risk was misjudged 4.
  33 answers count, to 1 question: 15 of 33 points; 1 answer left out as not counted.
  Its share is 5/11, about 45.45%.
`);
  });

  it('asks which one is meant where several scores are called so', () => {
    const { err, status } = criteria(['score', SWINDON, '--trace', 'assessment']);
    assert.equal(status, 2);
    assert.match(err, /Several scores are called `assessment`: reoffending\.assessment, public\.assessment, /);
  });

  it('explains what a section without a score counts, and the phrase that tells it', () => {
    assert.deepEqual(criteria(['score', LUTON, '--trace', 'reoffending']).out.trim().split('\n').slice(1), [
      '  62 answers count, to 4 questions: 56 of 62 points; 8 answers left out as not counted; 10 not asked.',
      '  In words that is “56 out of 62”: the first line of “Counted out” that fits says “otherwise”.',
      '    examples/short-quality-screening/sqs-2014.criteria:29:9',
    ]);
  });

  it('says which scores there are when asked to explain one that is not there', () => {
    const { err, status } = criteria(['score', LUTON, '--trace', 'governance']);
    assert.equal(status, 2);
    assert.match(err, /There is no score and no question `governance`\. The scores are reoffending, /);
  });

  it('refuses to explain in a form or a language it would pass over', () => {
    for (const more of [['--format', 'json'], ['--format', 'markdown'], ['--in', 'zz'], ['--questions']]) {
      const { err, status } = criteria(['score', SWINDON, '--trace', 'public', ...more]);
      assert.equal(status, 2);
      assert.match(err, /cannot be had together with/);
    }
  });

  it('shows where a score can still end while answers are missing', () => {
    const folder = freshFolder();
    writeFileSync(path.join(folder, 'f.criteria'), `framework f "F" edition "1" languages en, cy {
    unit case
    level area { rounded to 1% halves up }
    answers met { yes worth 1  no worth 0 }
    area a "A" { question A1 answered on met }
}
`);
    writeFileSync(path.join(folder, 'i.cases'), 'use "f.criteria"\ninspection i of f edition "1" {\n| case | A1 |\n| C1 | yes |\n| C2 | no |\n| C3 | |\n}\n');
    assert.match(criteria(['score', 'i.cases'], { cwd: folder }).out, /^A +1 of 2 +50% \(33% to 67%\)$/m);
    assert.match(criteria(['score', 'i.cases', '--in', 'cy'], { cwd: folder }).out, /50% \(33% i 67%\)$/m);
    assert.match(criteria(['score', 'i.cases', '--format', 'markdown'], { cwd: folder }).out, /\| 50% \\\(33% to 67%\\\) \|/);
    writeFileSync(path.join(folder, 'i.cases'), 'use "f.criteria"\ninspection i of f edition "1" {\n| case | A1 |\n| C1 | |\n}\n');
    assert.match(criteria(['score', 'i.cases'], { cwd: folder }).out, /^A +\(0% to 100%\)$/m);
  });

  it('indents a section by the sections it is in, whatever its name', () => {
    assert.match(criteria(['score', 'examples/core-case-inspection/sefton.cases']).out, /^ {2}\S[^\n]* 46% /m);
  });

  it('prints no points beside a score that is not made of them, as a mean of sections is', () => {
    const cwd = freshFolder();
    writeFileSync(path.join(cwd, 'f.criteria'), `framework f "Whole" edition "1" {
    unit case
    level area { scored share of counted answers  rounded to 1% halves up }
    answers met { yes worth 1  no worth 0 }
    each question answered on met
    area a "A" { question A1 }
    area b "B" {
        question B1
        question B2
    }
    area aside "Aside" not counted { question D1 }
    scored mean of a, b
    rounded to 1% halves up
}
`);
    writeFileSync(path.join(cwd, 'i.cases'), 'use "f.criteria"\ninspection i of f edition "1" {\n| case | A1 | B1 | B2 | D1 |\n| K1 | yes | yes | no | no |\n}\n');
    assert.match(criteria(['score', 'i.cases'], { cwd }).out, /^Whole +75%$/m);
    assert.match(criteria(['score', 'i.cases'], { cwd }).out, /^B +1 of 2 +50%$/m);
    assert.match(criteria(['score', 'i.cases', '--format', 'markdown'], { cwd }).out, /^\| Whole \| {2}\| 75% \|$/m);
    assert.match(criteria(['score', 'i.cases', '--format', 'csv'], { cwd }).out, /^f,Whole,,,,75%\r$/m);
    assert.match(criteria(['score', 'i.cases', '--trace', 'f'], { cwd }).out, /^ {2}3 answers count, to 3 questions\.$/m);
  });

  it('has a figure for every score, however large', () => {
    const folder = freshFolder();
    writeFileSync(path.join(folder, 'f.criteria'), `framework f edition "1" {
    unit case
    level area { scored share of counted answers }
    answers met { yes worth ${'9'.repeat(400)}  no worth ${'4'.repeat(400)} }
    area a "A" { question A1 answered on met }
}
`);
    writeFileSync(path.join(folder, 'i.cases'), 'use "f.criteria"\ninspection i of f edition "1" {\n| case | A1 |\n| C1 | no |\n| C2 | yes |\n| C3 | yes |\n| C4 | yes |\n| C5 | yes |\n| C6 | yes |\n| C7 | yes |\n}\n');
    const { scores } = JSON.parse(criteria(['score', 'i.cases', '--format', 'json'], { cwd: folder }).out) as { scores: Record<string, { readonly percent: number | null }> };
    assert.ok(Math.abs((scores['a']?.percent ?? 0) - 100 * (6 + 4 / 9) / 7) < 1e-9);
  });
});
