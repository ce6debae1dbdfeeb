import assert from 'node:assert/strict';
import { findings } from './marked.ts';

const FRAMEWORK = `framework homes {
    unit resident
    unit worker
    level theme { rated grade }
    level corner
    answers met { yes worth 1  no worth 0 with a reason { late "Late"  absent "Not done" } }
    bands grade { good at least 80%  poor otherwise }
    figure change answered number
    theme care {
        question C1 answered yes-no
    }
    theme garden optional {
        question G1 answered yes-no
        question G2 about worker answered yes-no
        figure beds answered number
        corner pond optional not scored { question P1 answered yes-no }
    }
    theme staff {
        question W1 about worker answered on met
        question W2 about worker optional answered 0 to 10
    }
    theme board judged on grade optional
}
`;

const inspection = (body: string): Readonly<Record<string, string>> => ({ 'f.criteria': FRAMEWORK.replaceAll(' about worker optional', ' optional').replace('question W1 about', 'about worker\n        question W1 about').replaceAll(/question (\w+) about worker/g, 'question $1'), 'i.cases': `use "f.criteria"\n\ninspection riverside of homes {\n${body}\n}\n` });

describe('Inspections', () => {
  it('what is said of a section left out', async () => {
    const messages = await findings(inspection(`
    omit care because "Closed"
    omit garden because "Winter"
    [[section-omitted|beds: 3]]  change: 2%

    | resident | C1 | G1 | G2 |
    | R1 |  | - | - |
    | R2 | [[section-omitted|yes]] | - | [[section-omitted|no]] |

    | worker | W1 |
    | W | yes |

    [[section-omitted|moderate care to good because "Better"]]
    [[section-omitted|judge board as good because "Sound"]]
    omit board`));
    assert.ok(messages.includes('`care` is left out of this inspection, so the answers to `C1` count for nothing. Remove them, or include the section.'));
  });

  it('sections included that are covered anyway, and parts of what is left out', async () => {
    const messages = await findings(inspection(`
    [[needless-include|include care because "Seen"]]
    [[section-omitted|include pond because "Thawed"]]
    change: 1%

    | resident | C1 |
    | R1 | yes |

    | worker | W1 |
    | W | yes |`));
    assert.deepEqual(messages, [
      '`care` is not optional, so it is covered anyway and this changes nothing. Remove it, or say `optional` of the section in the framework.',
      '`garden.pond` is in `garden`, which is left out of this inspection, so this includes nothing. Include `garden` too, or remove this.',
    ]);
  });

  it('an optional section that is answered is not left out', async () => {
    await findings(inspection('    change: 1%  beds: 1\n\n    | resident | C1 | G1 | G2 |\n    | R1 | yes | yes | no |\n\n    | worker | W1 |\n    | W | yes |'));
  });

  it('numbers outside their range, and figures that are none', async () => {
    const messages = await findings(inspection('    [[invalid-answer|change: better]]\n\n    | resident | C1 |\n    | R1 | yes |\n\n    | worker | W1 | W2 |\n    | W | yes | [[invalid-answer|11]] |\n    | V | yes | [[invalid-answer|ten]] |'));
    assert.deepEqual(messages, [
      '`change` is given as a number, such as 79.5% or 7/8; `better` is none, so it has no score. Check it against the record.',
      '`W2` is answered with a number, 0 to 10; `11` is outside that, so it counts as not answered. Check it against the record.',
      '`W2` is answered with a number, 0 to 10; `ten` is none, so it counts as not answered. Check it against the record.',
    ]);
  });

  it('figures that are missing, given twice, out of their range, or could never be given', async () => {
    const files = { 'f.criteria': `framework homes {
    level theme
    figure change answered -1 to 1
    figure staff answered number
    figure opened [[wrong-type|answered date]]
}
`, 'i.cases': 'use "f.criteria"\n\ninspection riverside of homes {\n    [[invalid-answer|change: 3]]  [[repeated-answer|change]]: 1\n}\n' };
    const sound = files['f.criteria'].replace(/.*opened.*\n/, '');
    assert.deepEqual(await findings({ 'f.criteria': sound, 'i.cases': 'use "f.criteria"\n\ninspection [[missing-answer|riverside]] of homes {\n    change: 1\n}\n' }), [
      'The figure `staff` is not given yet, so what hangs on it can still move. Write `staff: …` with its number in the inspection.',
    ]);
    assert.deepEqual(await findings({ ...files, 'f.criteria': sound }), [
      '`change` is given as a number, -1 to 1; `3` is outside that. Check it against the record.',
      '`change` is given already, and the first number is the one that counts. Remove one of the two.',
    ]);
    assert.deepEqual(await findings({ 'f.criteria': files['f.criteria'] }), [
      'A figure is a number, so this one could never be given. Write `answered number` or a range such as `answered 0 to 100`; anything else is a fact: `fact name about inspection answered …`.',
    ]);
  });

  it('days that are not in the calendar', async () => {
    await findings(inspection('    change: 1%\n    fieldwork [[invalid-date|2026-02-30]]\n    omit staff because "None" on [[invalid-date|2026-13-01]]\n\n    | resident | C1 |\n    | R1 | yes formerly no because "File" on [[invalid-date|2026-02-29]] |'));
  });

  it('reasons: none, too many, and one that is not on the list', async () => {
    const messages = await findings(inspection('    change: 1%\n\n    | resident | C1 |\n    | R1 | yes |\n\n    | worker | W1 |\n    | U | [[missing-reason|no]] |\n    | V | [[invalid-reason|no (late, absent)]] |\n    | W | no ([[invalid-reason|lateness]]) |\n    | X | no ("on leave") |\n    | Y | no (late, "on leave", "and ill") |'));
    assert.equal(messages[0], 'The answer `no` to `W1` asks for a reason, and none is given, so the count of reasons falls short. Add it in brackets: `late` and `absent`, or words of your own in quotation marks.');
  });

  it('a check that is not understood does not fail as well', async () => {
    await findings(inspection('    change: 1%\n\n    | resident | C1 |\n    | R1 | yes |\n\n    | worker | W1 |\n    | W | yes |\n\n    check rating of [[unknown-name|cares]] is good\n    check rating of care is [[unknown-name|great]]\n    [[check-failed|check rating of care is poor]]\n\n    | check | score | [[unknown-name|colour]] |\n    | [[unknown-name|cares]] | 100% | |\n    | change | [[check-failed|2%]] | |'));
  });
});
