import assert from 'node:assert/strict';
import { findings } from './marked.ts';

const framework = (lines: string, head = ''): Readonly<Record<string, string>> => ({ 'f.criteria': `framework homes edition "1" {
    ${head}
    unit resident
    level theme { scored share of counted answers }
    level part under theme
    answers met { yes worth 1  no worth 0 }
${lines}
}
` });

const THEME = '    theme care { question C1 answered on met }\n';

/** What is right, or said by another finding already: no rule speaks of it. */
const QUIET: readonly (readonly [title: string, lines: string, head?: string])[] = [
  ['a number without points', `${THEME}    theme staff not scored { question S1 answered 0 to 10 }\n    theme more {\n        scored mean of N1\n        question N1 answered 0 to 10\n    }`],
  ['a list that only phrases are told with', `${THEME}    phrases amounts { all "all" when missed is 0  some "some" otherwise }\n    theme told worded amounts { question T1 answered on met }`],
  ['a section without questions inside one that is not scored', `${THEME}    theme aside not scored {\n        question A1 answered on met\n        part empty\n    }`],
  ['a name that is its own label', `${THEME}    theme "Y" in en "Why" { question Q1 "C" in en "Q" answered on met }`.replace('theme "Y"', 'theme y "Y"'), 'languages cy, en'],
  ['bands that only rules give', `    bands grade { good  poor }\n    fact late about inspection answered yes-no\n    theme care rated grade {\n        question C1 answered on met\n        give poor when late is yes\n        give good otherwise\n    }`],
  ['bands that end with the most a share can be', '    bands grade { good at most 20%  poor at most 100% }\n    theme care rated grade { question C1 answered on met }'],
];

describe('What is left alone', () => {
  for (const [title, lines, head] of QUIET) it(title, async () => { assert.deepEqual(await findings(framework(lines, head)), []); });
});

describe('A reason', () => {
  const answered = (list: string, cell: string): Readonly<Record<string, string>> => ({
    'f.criteria': framework(`    answers told { fine worth 1  bad worth 0 ${list} }\n    theme care { question C1 answered on told }`)['f.criteria']?.replace(/ +answers met.*\n/, '') ?? '',
    'i.cases': `use "f.criteria"\n\ninspection oak of homes edition "1" {\n    | resident | C1 |\n    | A | ${cell} |\n}\n`,
  });

  it('is missed only where one is asked for, and words of one’s own will do', async () => {
    const reasons = '{ late "Late"  loud "Loud" }';
    assert.deepEqual(await findings(answered(reasons, 'bad')), []);
    assert.deepEqual(await findings(answered(`with a reason ${reasons}`, 'bad (late)')), []);
    assert.deepEqual(await findings(answered(`with a reason ${reasons}`, 'bad ("of my own")')), []);
    await findings(answered(`with a reason ${reasons}`, '[[missing-reason|bad]]'));
  });
});

describe('The calendar', () => {
  const dated = (day: string): Readonly<Record<string, string>> => ({
    'f.criteria': 'framework homes edition "1" {\n    unit resident\n    level theme not scored\n    theme care {\n        question D1 answered date\n    }\n}\n',
    'i.cases': `use "f.criteria"\n\ninspection oak of homes edition "1" {\n    | resident | D1 |\n    | A | ${day} |\n}\n`,
  });
  it('has a 29 February every four years, in centuries every four hundred', async () => {
    for (const day of ['2024-02-29', '2000-02-29', '2026-02-28', '2026-12-31']) assert.deepEqual(await findings(dated(day)), [], day);
    for (const day of ['2023-02-29', '1900-02-29', '2100-02-29', '2026-04-31', '2026-13-01', '2026-00-10', '2026-01-00']) await findings(dated(`[[invalid-answer|${day}]]`));
  });
});

const SAMPLED = framework(`    bands grade { good at least 80%  poor otherwise }
    theme care rated grade {
        question C1 answered on met
        may hold to poor when C1 is no in any resident because "Once is enough"
    }
    theme garden optional rated grade {
        question G1 answered on met
        part pond { question P1 answered on met }
        may hold to poor when G1 is no in any resident because "Once is enough"
    }
    theme board judged on grade`);
const HOMES = { 'f.criteria': SAMPLED['f.criteria']?.replace('unit resident', 'unit resident { sample is at least 3 }') ?? '' };

const inspection = (body: string): Readonly<Record<string, string>> => ({ ...HOMES, 'i.cases': `use "f.criteria"\n\ninspection oak of homes edition "1" {\n${body}\n}\n` });

describe('One slip, one finding', () => {
  it('a section left out is told once, and not of each section in it', async () => {
    await findings(inspection('    omit garden\n    judge board as good because "Fine"\n    | resident | C1 | G1 | P1 |\n    | A | yes | [[section-omitted|yes]] | no |\n    | B | yes | yes | yes |\n    | C | yes | yes | yes |'));
  });

  it('a hold on a section left out is told of as that alone', async () => {
    await findings(inspection('    omit garden\n    judge board as good because "Fine"\n    [[section-omitted|hold garden to poor because "Deep"]]\n    | resident | C1 |\n    | A | yes |\n    | B | yes |\n    | C | yes |'));
  });

  it('a sample that is too small is told where the inspection says its size', async () => {
    await findings(inspection('    [[sample-size|sample 2 of resident]]\n    omit garden\n    judge board as good because "Fine"\n    | resident | C1 |\n    | A | yes |\n    | B | yes |'));
    await findings({ ...inspection('    omit garden\n    judge board as good because "Fine"\n    | resident | C1 |\n    | A | yes |\n    | B | yes |'), 'i.cases': 'use "f.criteria"\n\ninspection [[sample-size|oak]] of homes edition "1" {\n    omit garden\n    judge board as good because "Fine"\n    | resident | C1 |\n    | A | yes |\n    | B | yes |\n}\n' });
  });
});
