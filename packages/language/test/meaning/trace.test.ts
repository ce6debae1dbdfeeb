import assert from 'node:assert/strict';
import { compare, toText, type SectionResult } from '@inspection-criteria/model';
import { explain } from '@inspection-criteria/scoring';
import { checkTexts } from '../files.ts';

const FRAMEWORK = `
framework homes edition "2026" {
    unit resident
    level theme { scored share of counted answers  rounded to 1% halves up  rated grade  moderated by at most 1 band }
    bands grade { good "Good" at least 80%  fair "Fair" at least 50%  poor "Poor" at least 20%  failing "Failing" otherwise }
    answers quality { yes worth 1  no worth 0  na not counted }
    each question answered on quality
    fact harmed answered yes-no
    theme care "Care" {
        question C1
        question C2 asked when C1 is yes
        move up 1 band when count of every resident is at least 3 because "A large home"
        no better than good when harmed is yes in any resident
        may hold to poor when harmed is yes in any resident because "Somebody came to harm"
    }
}
`;

/** What becomes of `care` in an inspection that says this. */
async function care(lines: string): Promise<SectionResult> {
  const { results } = await checkTexts({ 'homes.criteria': FRAMEWORK, 'oak.cases': `use "homes.criteria"\n\ninspection oak of homes edition "2026" {\n${lines}\n}\n` });
  const found = [...results.values()].flatMap((r) => r.scores).find((s) => s.id === 'care');
  assert.ok(found !== undefined);
  return found;
}

function told(result: SectionResult): readonly string[] {
  const labels: Readonly<Record<string, string>> = { good: 'Good', fair: 'Fair', poor: 'Poor', failing: 'Failing' };
  return explain(result, (id) => labels[id] ?? id).map((e) => e.text);
}

const THREE = `
    | resident | harmed | C1  | C2 |
    | A        | yes    | yes | no |
    | B        | no     | no  | -  |
    | C        | no     | yes | no |
`;

describe('The trace', () => {
  it('tells every step from the answers to the final rating, in order', async () => {
    assert.deepEqual(told(await care(`${THREE}
    hold care to poor because "It happened twice" by "Lead inspector" on 2026-02-03
    moderate care to fair because "Mended since" by "Panel" on 2026-03-03`)), [
      '5 answers count, to 2 questions: 2 of 5 points; 1 not asked.',
      'Its score is the share of counted answers: 40%.',
      'Rounded to 1%, halves up: 40% becomes 40%.',
      'That falls in the band Poor (20% – 49%).',
      'A rule moves it up 1 band, from Poor to Fair, because “A large home”.',
      'It may be no better than Good, which it is anyway.',
      'An inspector held it to Poor, down from Fair, because “It happened twice” (Lead inspector, 2026-02-03).',
      'Moderated from Poor to Fair, because “Mended since” (Panel, 2026-03-03).',
    ]);
  });

  it('says where each rule stands', async () => {
    const { trace } = await care(THREE);
    const move = trace.find((step) => step.kind === 'move');
    assert.ok(move !== undefined);
    assert.equal(FRAMEWORK.slice(move.span.start, move.span.end).split('\n')[0], 'move up 1 band when count of every resident is at least 3 because "A large home"');
  });

  it('leaves a rating as it is when nobody holds it', async () => {
    const { final } = await care(`${THREE}\n    do not hold care because "Once, and mended"`);
    assert.equal(final, 'fair');
    assert.equal((await care(THREE)).final, 'fair');
  });

  it('refuses a moderation beyond its bound, and says so', async () => {
    const moderated = await care(`${THREE}\n    moderate care to failing because "Too kind"`);
    assert.equal(moderated.final, 'fair');
    assert.ok(told(moderated).includes('A moderation to Failing counts for nothing: The framework lets `care` be moved by at most 1 band; from fair to failing are 2.'), told(moderated).join('\n'));
  });
});

describe('A section that is put in words', () => {
  /** What is told of it when `yes` was answered `good` times of four. */
  async function worded(good: number, clauses: string): Promise<readonly string[]> {
    const rows = [0, 1, 2, 3].map((i) => `    | R${String(i)} | ${i < good ? 'yes' : 'no'} |`).join('\n');
    const framework = `framework homes {
    unit resident
    level theme { ${clauses} }
    phrases counts "Counted out" { all "every resident" when missed is 0  most "most" at least 3/4 because "It was agreed"  some "[gained] out of [counted]" otherwise }
    theme care "Care" { question C1 answered yes-no }
}
`;
    const { results } = await checkTexts({ 'homes.criteria': framework, 'oak.cases': `use "homes.criteria"\n\ninspection oak of homes {\n    | resident | C1 |\n${rows}\n}\n` });
    const found = [...results.values()].flatMap((r) => r.scores).find((s) => s.id === 'care');
    return found === undefined ? [] : told(found);
  }

  it('tells what was counted, and the line of the phrases that fits', async () => {
    assert.deepEqual(await worded(1, 'not scored  worded counts'), ['4 answers count, to 1 question: 1 of 4 points.', 'In words that is “1 out of 4”: the first line of “Counted out” that fits says “otherwise”.']);
    assert.deepEqual((await worded(3, 'not scored  worded counts')).at(-1), 'In words that is “most”: the first line of “Counted out” that fits says “at least 3 / 4”, because “It was agreed”.');
    assert.deepEqual((await worded(4, 'scored share of counted answers  worded counts')).at(-1), 'In words that is “every resident”: the first line of “Counted out” that fits says “when missed is 0”.');
  });
});

describe('The words of a trace', () => {
  for (const [notes, told] of [['assumed', ' Its cut is assumed.'], ['source "Handbook, page 9" assumed', ' Its cut is taken from Handbook, page 9, and is assumed.'], ['', '']] as const) {
    it(`say plainly of a cut: ${notes === '' ? 'nothing' : notes}`, async () => {
      const { results } = await checkTexts({
        'f.criteria': `framework f {\n    unit resident\n    level theme { scored share of counted answers  rated grade }\n    bands grade { good at least 80% ${notes}\n        poor otherwise }\n    theme care { question C1 answered yes-no }\n}\n`,
        'i.cases': 'use "f.criteria"\ninspection i of f {\n    | resident | C1 |\n    | A | yes |\n}\n',
      });
      const found = [...results.values()].flatMap((r) => r.scores).find((s) => s.id === 'care');
      assert.equal(found === undefined ? '' : explain(found, (id) => id).at(-1)?.text, `That falls in the band good (80% and above).${told}`);
    });
  }

  it('give what the author says of each rule', async () => {
    const { results } = await checkTexts({
      'f.criteria': `framework f edition "1" {
    unit resident
    level theme { rounded to 1% halves up source "Handbook, page 9" }
    answers met { yes worth 1  no worth 0 }
    bands grade { good at least 80% because "The pilot" assumed  poor otherwise because "All the rest" }
    theme care {
        question C1 answered on met
        scored share of counted answers because "All weigh the same"
        rated grade
        no better than good when counted is at least 1 assumed
    }
}
`,
      'i.cases': 'use "f.criteria"\ninspection i of f edition "1" {\n    | resident | C1 |\n    | A | yes |\n}\n',
    });
    const found = [...results.values()].flatMap((r) => r.scores).find((s) => s.id === 'care');
    assert.deepEqual(found === undefined ? [] : explain(found, (id) => id).slice(1).map((e) => e.text), [
      'Its score is the share of counted answers: 100%, because “All weigh the same”.',
      'Rounded to 1%, halves up: 100% becomes 100% (source: Handbook, page 9).',
      'That falls in the band good (80% and above). Its cut stands there because “The pilot”, and is assumed.',
      'It may be no better than good, which it is anyway (assumed).',
    ]);
  });
});

describe('A score made of the numbers given to several questions', () => {
  it('tells what each of them put in', async () => {
    const told = async (scored: string): Promise<string | undefined> => {
      const { results } = await checkTexts({
        'f.criteria': `framework f edition "1" {\n    unit resident\n    level theme\n    theme care scored ${scored} {\n        question H answered number weighted 3\n        question M answered number\n        question L answered number\n    }\n}\n`,
        'i.cases': 'use "f.criteria"\ninspection i of f edition "1" {\n    | resident | H | M | L |\n    | A | 1 | 4 |  |\n    | B | 2 | 6 |  |\n}\n',
      });
      const found = [...results.values()].flatMap((r) => r.scores).find((s) => s.id === 'care');
      return found === undefined ? undefined : explain(found, (id) => id).map((e) => e.text).find((text) => text.startsWith('Its score'));
    };
    assert.equal(await told('sum of H, M'), 'Its score is the sum of H, M: 13 (H 3, M 10).');
    assert.equal(await told('weighted-sum of H, M'), 'Its score is the weighted-sum of H, M: 19 (H 3 weighing 3, M 10 weighing 1).');
    assert.equal(await told('mean of every question'), 'Its score is the mean of H, M, L: 3.25 (H 1.5, M 5, L none).');
    assert.equal(await told('mean of H'), 'Its score is the mean of H: 1.5.');
  });
});

describe('A score that comes to none', () => {
  const told = async (scored: string, given = 'n: 2'): Promise<string | undefined> => {
    const { results } = await checkTexts({
      'f.criteria': `framework f edition "1" {\n    unit resident\n    level theme\n    answers met { yes worth 1  no worth 0 }\n    fact n about inspection answered number\n    theme care {\n        question C1 answered on met\n        scored ${scored}\n    }\n    theme other scored gained / missed { question O1 answered on met }\n}\n`,
      'i.cases': `use "f.criteria"\ninspection i of f edition "1" {\n    ${given}\n    | resident | C1 | O1 |\n    | A | yes | yes |\n}\n`,
    });
    const found = [...results.values()].flatMap((r) => r.scores).find((s) => s.id === 'care');
    return found === undefined ? undefined : explain(found, (id) => id).map((e) => e.text).find((text) => text.startsWith('It has no score'));
  };

  it('says that it would be divided by nought', async () => {
    assert.equal(await told('gained / missed'), 'It has no score: It would be divided by `missed`, which comes to 0, and nothing can be divided by nought.');
    assert.equal(await told('1 + 10 / (n - 2)'), 'It has no score: It would be divided by `n - 2`, which comes to 0, and nothing can be divided by nought.');
  });

  it('says what it is made of is none, or still missing', async () => {
    assert.equal(await told('other + 1'), 'It has no score: `score of other` is none.');
    assert.equal(await told('2 * mean of other, n'), 'It has no score: `mean of other, n` is none: `other` has none, and nothing says what then stands for it (`absent left out` or `absent counts as`).');
    assert.equal(await told('10 / n', ''), 'It has no score: An answer that `n` needs is still missing.');
    assert.equal(await told('mean of n, (other + 1)'), 'It has no score: `score of other + 1` has none, and nothing says what then stands for it (`absent left out` or `absent counts as`).');
  });
});

describe('While answers are missing', () => {
  it('the score stands as it is, with the interval it can still end in', async () => {
    const { exact, possible } = await care(`
    | resident | harmed | C1  | C2 |
    | A        | no     | yes |    |
    | B        | no     | no  | -  |
`);
    assert.ok(exact !== undefined && possible.lowest !== undefined && possible.highest !== undefined);
    assert.deepEqual([exact, possible.lowest, possible.highest].map(toText), ['1/2', '1/3', '2/3']);
    assert.deepEqual(possible.ratings, ['fair', 'poor']);
    assert.ok(possible.tight && !possible.settled);
  });

  it('the interval is told as it would be published too', async () => {
    const { possible } = await care(`
    | resident | harmed | C1  | C2 |
    | A        | no     | yes |    |
    | B        | no     | no  | -  |
`);
    assert.deepEqual([possible.lowestPublished, possible.highestPublished].map((end) => end === undefined ? 'none' : toText(end)), ['33/100', '67/100']);
  });

  it('the interval closes with the last answer', async () => {
    const { exact, possible } = await care(`
    | resident | harmed | C1  | C2 |
    | A        | no     | yes | no |
    | B        | no     | yes | na |
`);
    assert.ok(exact !== undefined && possible.lowest !== undefined && possible.highest !== undefined);
    assert.equal(compare(possible.lowest, exact), 0);
    assert.equal(compare(possible.highest, exact), 0);
    assert.ok(possible.settled && possible.tight);
  });
});
