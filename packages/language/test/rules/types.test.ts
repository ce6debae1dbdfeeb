import assert from 'node:assert/strict';
import { findings } from './marked.ts';

const framework = (body: string): string => `framework homes {
    unit resident
    level theme { rounded to 1% halves up  rated grade }
    answers met { yes worth 1  no worth 0 }
    bands grade { good at least 80% worth 2  fair at least 50% worth 1  poor otherwise worth 0 }
    fact kind { house  road }
    fact age answered 18 to 120 in "years"
    fact seen answered date
    fact remark answered text
    fact rooms answered 0 to 9 optional
    fact built about inspection { old  new }
    fact deed about inspection answered text
    fact beds about inspection answered number
${body}
}
`;

/** A theme of some questions, with rules. */
const theme = (rules: string): string => framework(`    answers four { sound worth 2  weak worth 1  bad worth 0 }
    bands other { high at least 50%  low otherwise }
    theme care {
        question C1 answered on met
        question C2 answered on four
        ${rules}
    }
    theme safety {
        question S1 answered on met
    }
    theme comfort rated other {
        question D1 answered on met
    }
    theme lead judged on grade`);

const cap = (condition: string): string => theme(`no better than poor when ${condition}`);

describe('Types of conditions', () => {
  const wrong: readonly (readonly [condition: string, message: string])[] = [
    ['kind is [[wrong-type|3]] in any resident', '`kind` is one of `house` and `road`, never a number, so this can never hold. Write one of these names.'],
    ['seen is [[wrong-type|above 3]] in any resident', '`seen` is a date, and `3` is a number, so this can never hold. Compare it with a date such as `2026-03-02`.'],
    ['[[wrong-type|kind]] + 1 is 2 in any resident', '`kind` is one of `house` and `road`, and nothing can be calculated with that, so this is always none. Calculate with `score`, `points` or a count.'],
    ['remark is [[wrong-type|3]] in any resident', '`remark` is a text, and `3` is a number, so this can never hold. Compare it with a text in quotation marks.'],
    ['words is [[wrong-type|3]]', '`words` is a phrase, and `3` is a number, so this can never hold. Compare it with a text in quotation marks; for the number write `score`.'],
    ['age is [[wrong-type|2026-01-01]] in any resident', '`age` is a plain number, and `2026-01-01` is a date, so this can never hold. Compare it with a number.'],
    ['C2 is [[wrong-type|at least 1]] in any resident', '`C2` is one of `sound`, `weak` and `bad`, never a number, so this can never hold. Write `weak or better`.'],
    ['score is [[wrong-type|at least 60]]', '`score` is a share, from 0% to 100%, so it is never `at least 60`. Write `at least 60%`.'],
    ['safety is [[wrong-type|below 70]]', '`safety` is a share, from 0% to 100%, so it is always `below 70`. Write `below 70%`.'],
    ['safety is [[wrong-type|50 to 70]]', '`safety` is a share, from 0% to 100%, so it is never `50 to 70`. Write `50% to 70%`.'],
    ['safety is [[wrong-type|at least 600]]', '`safety` is a share, from 0% to 100%, so it is never `at least 600`. Compare it with a percentage such as `60%`.'],
    ['safety is [[wrong-type|60% or better]]', '`or better` goes by the order of a list of answers or bands, and `60%` is on none, so this can never hold. Write `at least 60%`.'],
    ['rating of safety is [[wrong-type|at least 50%]]', '`rating of safety` is one of `good`, `fair` and `poor`, never a number, so this can never hold. Write `fair or better`, or compare the `score`.'],
    ['rating of safety is [[wrong-type|rating of comfort]]', '`rating of safety` is one of `good`, `fair` and `poor`, and `rating of comfort` is one of `high` and `low`, so the two are never the same. Compare it with one of its own.'],
    ['[[wrong-type|mean rating of safety, lead]] is fair', 'Ratings are names, and there is no mean of names, so this is always none. Write `mean points of …` for what the ratings are worth, or `lowest rating of …`.'],
    ['[[wrong-type|rating of C1]] is good', '`C1` is a question, and only sections are rated, so it has no rating. Ask for its score, `score of C1`, and compare that with a number.'],
    ['[[wrong-type|1 is 2]]', 'This compares `1` with what stands beside it, which no answer can change: it always comes out the same. Name a fact, a question or a section before `is`.'],
    ['count of every resident where C1 is no is [[wrong-type|above 10%]]', '`count of every resident where C1 is no` is a plain number, such as 3, and no share of anything, so `above 10%` compares it with 0.1. Divide by all there are: `count of every resident where ( … ) / count of every resident is above 10%`.'],
    ['count of every resident where C1 is [[wrong-type|no / count of every resident]] is above 10%', 'This compares `C1` with `no / count of every resident`, and nothing can be calculated with a name. To calculate with what a condition lets through, put the condition in brackets: `where (C1 is no) / …`.'],
    ['missed is [[wrong-type|at least 10%]]', '`missed` is a plain number, such as 3, and no share of anything, so `at least 10%` compares it with 0.1. Divide by all there are: `missed / counted is at least 10%`.'],
    ['built is [[wrong-type|deed]]', '`built` is one of `old` and `new`, never a text, so this can never hold. Write one of these names.'],
    ['count of every resident where kind is [[wrong-type|C2]] is above 3', '`kind` is one of `house` and `road`, and `C2` is one of `sound`, `weak` and `bad`, so the two are never the same. Compare it with one of its own.'],
    ['kind is house or [[wrong-type|left-out]] in any resident', 'Only sections are left out of an inspection, so `kind` is never `left-out`. Compare it with one of `house` and `road`.'],
    ['age is [[wrong-type|not left-out]] in any resident', 'Only sections are left out of an inspection, so `age` is never `left-out`. It is always given, so leave this out.'],
    ['rooms is [[wrong-type|left-out]] in any resident', 'Only sections are left out of an inspection, so `rooms` is never `left-out`. Where there is no answer or number, write `none`.'],
    ['count of every resident is [[wrong-type|left-out]]', 'Only sections are left out of an inspection, so `count of every resident` is never `left-out`. Where there is no answer or number, write `none`.'],
    ['[[wrong-type|safety is safety]]', 'This compares `safety` with itself, so no answer changes what comes out. Name what it should be compared with.'],
    ['any question is [[wrong-type|below 50]]', '`score` is a share, from 0% to 100%, so it is always `below 50`. Write `below 50%`.'],
    ['[[wrong-type|at least 9 questions are below 50%]]', 'This asks for at least 9, and there are only 2, so it can never hold. Lower the number, or say `every`.'],
  ];
  for (const [condition, message] of wrong) {
    it(condition.replace(/\[\[wrong-type\||\]\]/g, ''), async () => { assert.deepEqual(await findings({ 'f.criteria': cap(condition) }), [message]); });
  }

  const right: readonly string[] = [
    'kind is house in any resident', 'seen is above 2026-01-01 in any resident', 'age + 1 is 19 in any resident', 'remark is "x" in any resident', 'words is "few", or words is none', 'beds is 50%, or beds is above 20',
    'score is at least 3/5', 'safety is above 0', 'safety is 1', 'score of C1 is at least 50%', '100 * score of safety is at least 60', 'safety is fair or better', 'rating of safety is rating of lead', 'lowest rating of safety, lead is fair or better',
    '(count of every resident where C1 is no) / count of every resident is above 10%', 'count of every resident where (C1 is no and C2 is bad) / count of every resident is above 10%', 'missed / counted is at least 10%', 'count of every resident is at least 60', 'gained is above 10', 'sum score of safety, comfort is above 150%',
    'any question is below 50%', 'at least 2 questions are below 50%', 'at least 9 residents are below 50%', 'safety is none', 'rooms is none in any resident', 'safety is left-out', 'lead is good or none', 'mean points of safety, lead is above 1', 'count of every resident where (C1 is no and C2 is bad) is 1 to 3',
  ];
  for (const condition of right) it(`${condition} is right`, async () => { assert.deepEqual(await findings({ 'f.criteria': cap(condition) }), []); });

  it('a rule names a band', async () => {
    const message = '`none` is no band, so this rule gives or limits no rating. The bands of `grade` are `good`, `fair` and `poor`: name one of them. Where there should be no rating at all, say `not rated unless …`.';
    assert.deepEqual(await findings({ 'f.criteria': theme('no better than [[wrong-type|none]] when score is below 20%') }), [message]);
    assert.deepEqual(await findings({ 'f.criteria': theme('may hold to [[wrong-type|none]] when score is below 20%') }), [message]);
    assert.deepEqual(await findings({ 'f.criteria': theme('give [[wrong-type|none]] when score is below 20%') }), [message]);
    assert.deepEqual(await findings({ 'f.criteria': theme('| give | score |\n        | [[wrong-type|none]] | none |\n        | good | at least 80% |\n        | poor | any |') }), [message]);
  });

  it('a move goes somewhere', async () => {
    assert.deepEqual(await findings({ 'f.criteria': theme('[[move-without-effect|move up 0 bands when score is below 80%]]') }), ['A move by 0 bands leaves every rating where it is. Write by how many bands it moves, or remove the rule.']);
  });

  it('what is asked is not compared with what is scored', async () => {
    const messages = await findings({ 'f.criteria': theme('question C3 answered on met asked when kind is [[wrong-type|score]]') });
    assert.deepEqual(messages, ['Whether something is asked is settled before anything is scored, so `score` is not known here and this never holds. Ask for a fact, or for the answer to a question about the same record.']);
  });

  it('what is asked is not compared with what can never be', async () => {
    const messages = await findings({ 'f.criteria': theme('question C3 answered on met asked when kind is [[unknown-name|C]]\n        question C4 answered on met asked when kind is [[wrong-type|C2]]\n        question C5 answered on met asked when kind is [[wrong-type|left-out]]') });
    assert.deepEqual(messages, [
      'Nothing here is called `C`, so what is said of it has no effect. What is compared or given here can be `house` and `road`.',
      '`kind` is one of `house` and `road`, and `C2` is one of `sound`, `weak` and `bad`, so the two are never the same. Compare it with one of its own.',
      'Only sections are left out of an inspection, so `kind` is never `left-out`. Compare it with one of `house` and `road`.',
    ]);
  });

  it('what is asked hangs on the answers of one record', async () => {
    const messages = await findings({ 'f.criteria': framework(`    answers four { sound worth 2  weak worth 1  bad worth 0 }
    theme care {
        question C1 answered on met
        question C2 answered on four
        question C3 answered on met asked when C1 is [[wrong-type|100%]]
        question C4 answered on met asked when C2 is [[wrong-type|at least 2]]
        question C5 answered on met asked when [[wrong-type|score]] is at least 50%
        question C6 answered on met asked when [[wrong-type|C1 is yes in any resident]]
        question C7 answered on met asked when [[wrong-type|any question is below 50%]]
    }`) });
    assert.deepEqual(messages, [
      '`C1` is one of `yes` and `no`, never a number, so this can never hold. Write `yes`.',
      '`C2` is one of `sound`, `weak` and `bad`, never a number, so this can never hold. Write `sound`.',
      'Whether something is asked is settled before anything is scored, so `score` is not known here and this never holds. Ask for a fact, or for the answer to a question about the same record.',
      'Whether something is asked of a resident is settled by its own answers, one resident after the other, and this looks at several of `resident`. Leave out `in` and what follows: `C1 is yes`.',
      'Whether something is asked is settled before anything is scored, so this never holds. Ask for a fact, or for the answer to a question about the same record.',
    ]);
  });

  it('what is asked of the inspection hangs on no single record', async () => {
    const [message] = await findings({ 'f.criteria': framework('    fact closed about inspection answered yes-no asked when [[wrong-type|kind is road in any resident]]\n    theme care {\n        question C1 answered on met\n    }') });
    assert.equal(message, 'Whether something is asked of an inspection is settled by what is known of it alone, and this looks at several of `resident`. Declare a fact about the inspection that says so, and ask for that.');
  });

  it('a question answered with a number has no score without points', async () => {
    const [message] = await findings({ 'f.criteria': framework('    theme care {\n        question C1 answered on met\n        question C2 answered 0 to 10\n        no better than poor when [[wrong-type|C2]] is above 3\n        no better than poor when mean of C2 is above 3\n        no better than poor when C2 is above 3 in any resident\n    }') });
    assert.equal(message, '`C2` is answered with a number and brings no points, so in a rule about all records it has no score. Say which figure to make of its answers, `mean of C2`, or of which record: `C2 is … in any …`.');
  });

  const numbered = (scored: string): string => framework(`    figure made scored ${scored}
    theme care {
        question C1 answered on met
        question C2 answered 0 to 10
        question C3 answered 0 to 10
        question C4 answered 0 to 10 { few at most 3 worth 1  many otherwise worth 0 }
    }`);

  it('a number without points does not go with scores', async () => {
    assert.deepEqual(await findings({ 'f.criteria': numbered('[[wrong-type|sum of C1, C2, C3]]') }), ['`C2` and `C3` are answered with numbers that bring no points, so they have no score to go with the others, and this is always none. Make a figure of the numbers first, such as `(sum of C2, C3)`, or give the numbers values with points.']);
    assert.deepEqual(await findings({ 'f.criteria': numbered('[[wrong-type|mean of every question except C3]]') }), ['`C2` is answered with a number that brings no points, so it has no score to go with the others, and this is always none. Leave it out, `except C2`, or give the numbers values with points.']);
    assert.deepEqual(await findings({ 'f.criteria': numbered('[[wrong-type|mean score of C2, C3]]') }), ['`C2` and `C3` are answered with numbers that bring no points, so they have no score to go with the others, and this is always none. Take the numbers themselves, `mean of C2, C3`, or give the numbers values with points.']);
  });

  it('of a number with points beside others it must be said which is meant', async () => {
    assert.deepEqual(await findings({ 'f.criteria': numbered('[[wrong-type|mean of C1, C4]]') }), ['`C4` is answered with numbers and the others here are not, so it cannot be told whether the numbers or the scores are meant. For the scores write `mean score of C1, C4`; of the numbers make a figure of their own, such as `mean of C4`.']);
  });

  for (const scored of ['mean of every question except C2, C3', 'mean of every question absent left out', 'mean score of C1, C4', 'mean of C2, C3', 'weighted-mean of C2, C4']) {
    it(`${scored} is right of numbers`, async () => { assert.deepEqual(await findings({ 'f.criteria': numbered(scored) }), []); });
  }

  it('values called by numbers are names', async () => {
    const [message] = await findings({ 'f.criteria': `framework homes {
    unit resident
    level theme { rated level-of }
    bands level-of { 3 at least 80%  2 at least 50%  1 otherwise }
    theme care {
        question C1 { 4 worth 3  3 worth 2  2 worth 1  1 worth 0 }
        question C2 asked when C1 is 2 or 3 or 4 or better { yes worth 1  no worth 0 }
        no better than 2 when C1 is 1 in any resident
        no better than 2 when C1 is [[wrong-type|at least 2]] in any resident
    }
    rated level-of
    | give | care   | when |
    | 3    | 3      | no theme is 1 |
    | 2    | 2 or 3 | any |
    | 1    | any    | any |
    example "Names" {
        | resident | C1 | C2 |
        | R1       | 4  | yes |
        | R2       | 1  | - |
        check rating of care is 2
        check homes is 2
    }
}
` });
    assert.equal(message, '`C1` is one of `4`, `3`, `2` and `1`, never a number, so this can never hold. Write `2 or better`.');
  });

  it('cells of decision tables', async () => {
    await findings({ 'f.criteria': theme('| give | score                         | lead |\n        | good | [[wrong-type|at least 90]]    | good |\n        | fair | at least 50%                  | any |\n        | poor | any | any |') });
  });
});

describe('Types of rules', () => {
  const RULES: readonly (readonly [rule: string, message: string])[] = [
    ['give [[wrong-type|3]] when kind is house in any resident', '`give` needs one of the bands of `grade`, and `3` is a number, so where this holds there is no rating. The bands are `good`, `fair`, `poor`. Name one of the bands.'],
    ['no worse than [[wrong-type|50%]] when kind is house in any resident', '`no worse than` needs one of the bands of `grade`, and `50%` is a number, so this rule does nothing. The bands are `good`, `fair`, `poor`. Write `fair`.'],
    ['may hold to [[wrong-type|50%]] when kind is house in any resident', '`may hold to` needs one of the bands of `grade`, and `50%` is a number, so this rule does nothing. The bands are `good`, `fair`, `poor`. Write `fair`.'],
    ['give [[wrong-type|lowest of safety, lead]]', '`give` needs one of the bands of `grade`, and `lowest of safety, lead` is a number, so where this holds there is no rating. The bands are `good`, `fair`, `poor`. Write `lowest rating of safety, lead`.'],
    ['give [[wrong-type|rating of comfort]]', '`give` needs one of the bands of `grade`, and `rating of comfort` is one of `high` and `low`, so where this holds there is no rating. The bands are `good`, `fair`, `poor`. Name one of the bands.'],
  ];
  for (const [rule, message] of RULES) it(rule.replace(/\[\[wrong-type\||\]\]/g, ''), async () => { assert.deepEqual(await findings({ 'f.criteria': theme(rule) }), [message]); });

  it('what gives a band', async () => {
    await findings({ 'f.criteria': theme('give fair when kind is house in any resident\n        give lowest rating of safety, lead when kind is road in any resident\n        no better than rating of lead when score is below 50%') });
  });

  it('bands cut by shares tell nothing of points', async () => {
    const [message] = await findings({ 'f.criteria': `${theme('').slice(0, -2)}    [[wrong-type|scored points of care + points of safety]]\n    rated grade\n}\n` });
    assert.equal(message, 'This makes a plain number, such as 3, and the bands of `grade` are cut by shares, so `good` is reached with a single point. Make a share of it, for example with `mean of …`, or rate it on bands cut by plain numbers.');
  });
});

describe('Checks in a table', () => {
  const checked = (rows: string): string => framework(`    theme care {
        question C1 answered on met
    }
    scored mean of every theme
    rated grade
    example "One" {
        | resident | kind | age | seen | remark | C1 |
        | 1 | house | 20 | 2026-01-01 | x | yes |

        beds: 3
        ${rows}
    }`);

  it('a bare rating or score is that of the whole', async () => {
    assert.deepEqual(await findings({ 'f.criteria': checked('check rating is good\n        check score is 100%\n\n        | check | rating | score |\n        | rating | good | 100% |\n        | homes | good or better | |') }), []);
  });

  it('a question has no rating', async () => {
    assert.deepEqual(await findings({ 'f.criteria': checked('| check | rating | score |\n        | C1 | [[wrong-type|good]] | 100% |\n        | C1 | [[wrong-type|none]] | |') }),
      ['`C1` is a question, and only sections are rated, so it has no rating to check. Leave this cell empty, or check its `score`.', '`C1` is a question, and only sections are rated, so it has no rating to check. Leave this cell empty, or check its `score`.']);
  });

  it('a band under the heading `score`, and an answer under `rating`', async () => {
    assert.deepEqual(await findings({ 'f.criteria': checked('| check | rating | score |\n        | care | [[unknown-name|yes]] | |\n        | care | good | [[wrong-type|good]] |') }), [
      'Nothing here is called `yes`, so what is said of it has no effect. What is compared or given here can be `good`, `fair` and `poor`.',
      '`score` is a number, and `good` is a band of `care`, so this can never hold. Write it under `rating`, or write a number such as 80%.',
    ]);
  });
});

describe('Names that do not fit what is asked', () => {
  const unfit: readonly (readonly [condition: string, message: string])[] = [
    ['answers of [[wrong-type|beds]] is 1', '`beds` is a fact, which has neither a score nor answers to count. Ask it by itself, `beds is …`.'],
    ['gained of [[wrong-type|kind]] is 1', '`kind` is a fact, which has neither a score nor answers to count. Ask it by itself, `kind is …`, or count: `count of every resident where kind is …`.'],
    ['[[needs-a-record|C1]] is no', '`C1` is a question asked of each resident, and nothing says of which, so this can never hold. Write for example `C1 is no in any resident`, or `count of every resident where C1 is no`.'],
    ['safety is [[wrong-type|below good]]', '`below` compares numbers and dates, and ratings stand in the order of their list, best first. Write `fair or worse`.'],
    ['safety is [[wrong-type|at least fair]]', '`at least` compares numbers and dates, and ratings stand in the order of their list, best first. Write `fair or better`.'],
    ['safety is [[wrong-type|above good]]', '`above` compares numbers and dates, and ratings stand in the order of their list, best first. No band is better than `good`.'],
    ['[[wrong-type|score]] is good', '`score` is a number, and `good` is a band, so this can never hold. Write `rating`.'],
    ['[[unknown-name|safety]] is house', '`safety` is a theme, and nobody answers it, so this can never hold. What can be answered so is `kind`.'],
    ['kind is [[unknown-name|K]] in any resident', 'Nothing here is called `K`, so what is said of it has no effect. What is compared or given here can be `house` and `road`.'],
    ['kind is [[unknown-name|hause]] in any resident', 'Nothing here is called `hause`, so what is said of it has no effect. Did you mean `house`?'],
  ];
  for (const [condition, message] of unfit) {
    it(condition.replace(/\[\[[a-z-]+\||\]\]/g, ''), async () => { assert.deepEqual(await findings({ 'f.criteria': cap(condition) }), [message]); });
  }

  it('a section in place of a fact whose name is near', async () => {
    const messages = await findings({ 'f.criteria': framework('    fact fell answered yes-no\n    theme falls {\n        question F1 answered on met asked when [[unknown-name|falls]] is yes\n        question F2 answered on met asked when fell is [[unknown-name|Y]]\n    }') });
    assert.deepEqual(messages, ['`falls` is a theme, and nobody answers it, so this can never hold. Did you mean `fell`?', 'Nothing here is called `Y`, so what is said of it has no effect. What is compared or given here can be `yes` and `no`.']);
  });

  it('where nothing is rated, that is said once for each place', async () => {
    const messages = await findings({ 'f.criteria': framework(`    level plain
    plain care {
        question C1 answered on met
        give [[unknown-name|poor]] when C1 is no in any resident
    }
    rated grade
    | give | [[unknown-name|care]] | when |
    | good | good | [[unknown-name|every plain is good]] |
    | fair | fair or better | any |
    | poor | any | any |
    no better than poor when [[unknown-name|lowest rating of every plain]] is poor or fair
    no better than poor when [[unknown-name|care]] is poor or fair
    example "None" {
        | check | rating |
        | [[unknown-name|care]] | good |
    }`) });
    assert.equal(messages[1], '`care` is neither rated nor judged, so no band can be asked of it and this can never hold. Add `rated …` with its bands to it or to its level.');
  });

  it('a decision table where nothing is rated', async () => {
    const messages = await findings({ 'f.criteria': framework('    theme care {\n        question C1 answered on met\n    }\n    | give | care |\n    | [[unknown-name|good]] | good |\n    | fair | fair |\n    | poor | any |') });
    assert.equal(messages[0], '`good` is no band here, for the framework itself is neither rated nor judged, so this rule moves nothing. Add `rated …` with its bands, or move the rule into the section it is about.');
  });
});

describe('Scores that can never be there', () => {
  const mean = (score: string, lead = 'theme lead judged on grade'): string => framework(`    theme care {
        question C1 answered on met
    }
    theme safety {
        question S1 answered on met
    }
    ${lead}
    ${score}
    rated grade`);

  for (const score of ['mean of care, lead', 'mean of every theme', 'weighted-mean of every theme', 'score of lead + score of care', 'mean score of every theme except care', '50% * lowest of care, lead']) {
    it(score, async () => {
      const messages = await findings({ 'f.criteria': mean(`[[score-never-there|scored ${score}]]`) });
      assert.deepEqual(messages, ['The score of `homes` can never be there: `lead` is judged and has no score, and a figure made of one that has none is none too. Leave it out of what this is made of, say `absent left out`, or take ratings into account with `points of …`.']);
    });
  }

  it('a section that says it has none', async () => {
    const [message] = await findings({ 'f.criteria': mean('[[score-never-there|scored mean of every theme]]', 'theme lead not scored { question L1 answered on met }') });
    assert.match(message ?? '', /: `lead` never has a score, /);
  });

  for (const score of ['mean of every theme absent left out', 'mean of care, lead absent counts as 0', 'mean of care, safety', 'mean of every theme where score is above 10%', 'lowest score of every theme except lead', 'points of lead / 2 + score of care', 'share of care, lead']) {
    it(`${score} is right`, async () => { assert.deepEqual(await findings({ 'f.criteria': mean(`scored ${score}`) }), []); });
  }

  it('what is not counted is passed over', async () => {
    assert.deepEqual(await findings({ 'f.criteria': mean('scored mean of every theme', 'theme lead judged on grade not counted') }), []);
  });
});
