import assert from 'node:assert/strict';
import type { Results } from '@inspection-criteria/model';
import { explain } from '@inspection-criteria/scoring';
import { checkTexts } from '../files.ts';

const FRAMEWORK = `
framework a edition "1" {
    unit case
    level theme
    level part under theme
    answers met { yes worth 1  no worth 0 }
    each question answered on met
    fact strict about inspection answered yes-no
    fact expected about inspection answered 0 to 1
    figure progress "Progress"
    theme one { question A1 }
    theme two { question A2 }
    theme aside not counted { question A3 }
    theme gains {
        scored sum of counted answers
        question P1
    }
    theme more {
        scored sum of counted answers
        question P2
    }
    theme lead optional { question L1 }
`;

const ANSWERS = `
    strict: no  expected: 0.5  progress: 12%
    | case | A1   | A2   | A3   | P1   | P2  |
    | C1   | yes  | yes  | no   | yes  | yes |
    | C2   | yes  | no   | no   | yes  | yes |
`;

/** What an inspection comes to, when this too stands in the framework and in the inspection. */
async function results(framework: string, inspection = ''): Promise<Results> {
  const checked = await checkTexts({ 'a.criteria': `${FRAMEWORK}${framework}\n}\n`, 'i.cases': `use "a.criteria"\ninspection i of a edition "1" {${ANSWERS}${inspection}\n}\n` });
  const [found] = checked.results.values();
  assert.ok(found !== undefined, checked.diagnostics.map((d) => d.message).join('\n'));
  return found;
}

/** The trace of one section, sentence by sentence. */
async function told(id: string, framework: string, inspection?: string): Promise<readonly string[]> {
  const section = (await results(framework, inspection)).scores.find((s) => s.id === id);
  assert.ok(section !== undefined);
  return explain(section, (band) => band).map((e) => e.text);
}

const last = async (id: string, framework: string, inspection?: string): Promise<string | undefined> => (await told(id, framework, inspection)).at(-1);

/** How the band of a score is told. */
const band = (score: string, bands: string, rounded = ''): Promise<string | undefined> => last('x', `bands mark { ${bands} }\ntheme x { scored ${score}  ${rounded}  rated mark }`);

describe('The band of a score is told with the scores it stands for', () => {
  const cases: readonly (readonly [title: string, score: string, bands: string, range: string, rounded?: string])[] = [
    ['between two cuts, the upper end is outside', '60%', 'up at least 70%  mid at least 50%  low otherwise', 'mid (at least 50%, below 70%)'],
    ['with steps, both ends are inside', '60%', 'up at least 70%  mid at least 50%  low otherwise', 'mid (50% – 69%)', 'rounded to 1% halves up'],
    ['a cut that is no step is told as it stands', '75%', 'up at least 78%  mid at least 50%  low otherwise', 'mid (at least 50%, below 78%)', 'rounded to 5% halves up'],
    ['a single step', '69%', 'up at least 70%  mid at least 69%  low otherwise', 'mid (69%)', 'rounded to 1% halves up'],
    ['the best', '90%', 'up at least 70%  low otherwise', 'up (70% and above)'],
    ['the best, without its end', '90%', 'up above 70%  low otherwise', 'up (above 70%)'],
    ['below a cut that has no end', '70%', 'up above 70%  mid at least 50%  low otherwise', 'mid (at least 50%, at most 70%)'],
    ['the same in steps', '70%', 'up above 70%  mid above 50%  low otherwise', 'mid (51% – 70%)', 'rounded to 1% halves up'],
    ['all the rest', '10%', 'up at least 70%  low otherwise', 'low (below 70%)'],
    ['the rest below a cut without its end', '70%', 'up above 70%  low otherwise', 'low (70% and below)'],
    ['a condition that fails leaves its band to the next', '100%', 'up at least 80% when strict is yes  mid at least 50%  low otherwise', 'mid (50% and above)'],
    ['a condition that holds', '90%', 'up at least 80% when strict is no  mid at least 50%  low otherwise', 'up (80% and above)'],
    ['the rest of what a condition lets through', '100%', 'up at least 80% when strict is yes  low otherwise', 'low (any other score)'],
    ['nothing but otherwise', '100%', 'all otherwise', 'all (any score)'],
    ['a cut that is a fact', '60%', 'up at least expected  low otherwise', 'up (at least expected)'],
    ['a cut that is a fact, below another', '60%', 'top at least 70%  up at least expected  low otherwise', 'up (at least expected, below 70%)'],
    ['below a cut that is a fact', '10%', 'up at least expected  low otherwise', 'low (any other score)'],
    ['little is good', '4', 'few at most 2  some at most 5  many otherwise', 'some (above 2, at most 5)'],
    ['little is good, in steps', '4', 'few at most 2  some at most 5  many otherwise', 'some (3 – 5)', 'rounded to 1 halves up'],
    ['little is good, the best', '2', 'few at most 2  many otherwise', 'few (2 and below)'],
    ['little is good, the rest', '8', 'few below 2  many otherwise', 'many (2 and above)'],
    ['from both sides', '40%', 'up at least 70%  low at most 20%  mid otherwise', 'mid (above 20%, below 70%)'],
    ['the nearest of several cuts', '40%', 'top at least 90%  up at least 70%  low otherwise', 'low (below 70%)'],
  ];
  for (const [title, score, bands, range, rounded] of cases) {
    it(title, async () => { assert.equal(await band(score, bands, rounded), `That falls in the band ${range}.`); });
  }
});

describe('The parts of a score', () => {
  it('one answer counts, for one point', async () => {
    const one = 'unit visit\ntheme x { scored share of counted answers\n question X1 about inspection }';
    assert.equal((await told('x', one, 'X1: yes'))[0], '1 answer counts, to 1 question: 1 of 1 point.');
    assert.equal((await told('x', one))[0], '0 answers count, to 1 question: 0 of 0 points; 1 still missing.');
  });

  it('a part without a score names the number it counts as', async () => {
    assert.equal(await last('x', 'theme x { scored mean of one, lead absent counts as 0 }'), 'Its score is the mean of one, lead: 50% (one 100%, lead none (counts as 0%)).');
    assert.equal(await last('x', 'theme x { scored sum of gains, lead absent counts as 1 }'), 'Its score is the sum of gains, lead: 3 (gains 2, lead none (counts as 1)).');
    assert.equal(await last('x', 'theme x { scored mean of one, lead absent left out }'), 'Its score is the mean of one, lead: 100% (one 100%, lead none (left out)).');
  });

  it('a section that is not counted is none of them, unless it is named', async () => {
    assert.equal(await last('x', 'theme x { scored mean of every part\n part p { question X1 about inspection }\n part q not counted { question X2 about inspection } }', 'X1: yes  X2: no'), 'Its score is the mean of x.p: 100% (x.p 100%).');
    assert.equal(await last('x', 'theme x { scored mean of one, aside }'), 'Its score is the mean of one, aside: 50% (one 100%, aside 0%).');
  });
});

describe('What a check came to', () => {
  const actual = async (check: string): Promise<string | undefined> => (await results('', `\n    check ${check}`)).checks[0]?.actual;

  it('is printed in percent where it is a share, and nowhere else', async () => {
    assert.equal(await actual('mean of gains, more is 7'), '2');
    assert.equal(await actual('lowest of one, two is 7%'), '50%');
    assert.equal(await actual('progress is 7%'), '12%');
    assert.equal(await actual('score of gains is 7'), '2');
    assert.equal(await actual('score of two is 7%'), '50%');
    assert.equal(await actual('counted of two is 7'), '2');
  });
});
