import assert from 'node:assert/strict';
import { findings } from './marked.ts';

const framework = (bands: string, level = 'rounded to 1% halves up  rated grade', rest = ''): string => `framework homes {
    unit resident
    level theme { ${level} }
    bands grade {
        ${bands.split('\n').join('\n        ')}
    }
    fact expected about inspection answered 0 to 1
    theme care {
        question C1 answered yes-no
    }
    theme safety {
        question S1 answered yes-no
    }${rest}
}
`;

/** Each list of bands, with what must be found in it. */
const CASES: readonly (readonly [title: string, bands: string, level?: string])[] = [
  ['in order', 'good at least 80%\nfair at least 50%\npoor otherwise'],
  ['the last takes all that is left', 'good at least 80%\npoor at least 0%'],
  ['little is good', 'good at most 2\nfair at most 5\npoor otherwise', 'scored sum of counted answers  rated grade'],
  ['a gap below the last cut', 'good at least 80%\n[[band-gap|fair]] at least 50%'],
  ['no cuts at all', 'good\n[[band-gap|poor]]'],
  ['a gap behind a further condition', 'good at least 80%\n[[band-gap|fair]] at least 0% when safety is fair'.replace(' when safety is fair', ' when counted is at least 2')],
  ['something below the last', 'good at least 80%\npoor otherwise\n[[band-unreachable|worse]] at least 10%'],
  ['above what a share can be', 'good [[band-unreachable|at least 800%]]\npoor otherwise'],
  ['a percent sign forgotten', 'good [[band-unreachable|at least 80]]\npoor otherwise'],
  ['out of order', 'fair at least 50%\ngood [[band-order|at least 80%]]\npoor otherwise'],
  ['the same cut twice', 'good at least 80%\nfair [[band-order|at least 80%]]\npoor otherwise'],
  ['out of order, little is good', 'fair at most 5\ngood [[band-order|at most 2]]\npoor otherwise', 'scored sum of counted answers  rated grade'],
  ['no step between two cuts', 'good at least 80%\nfine [[band-unreachable|at least 79.5%]]\npoor otherwise'],
  ['a cut between two steps', 'good [[cut-between-steps|at least 79.5%]]\npoor otherwise'],
  ['a further condition lets scores through to the next', 'good at least 80% when counted is at least 2\nfine at least 80%\nfair at least 90%\npoor otherwise'.replace('fair at least 90%', 'fair [[band-order|at least 90%]]')],
  ['cuts that are facts', 'good at least expected\nfair at least 50%\npoor otherwise'],
  ['more stars than there are', 'good at least 80% [[invalid-number|stars 5 of 4]]\npoor otherwise stars 1 of 4'],
  ['a part of a star', 'good at least 80% [[invalid-number|stars 2.5]]\npoor otherwise [[invalid-number|stars 10%]]'],
  ['shares rounded to whole ones', 'good at least 80%\nfair at least 50%\npoor otherwise', '[[invalid-number|rounded to 1 halves up]]  rated grade'],
  ['points rounded to whole ones', 'good at least 80\npoor otherwise', 'scored sum of counted answers  rounded to 1 halves up  rated grade'],
];

describe('Bands', () => {
  for (const [title, bands, level] of CASES) it(title, async () => { await findings({ 'f.criteria': framework(bands, level) }); });

  it('what was most likely meant is said', async () => {
    assert.deepEqual(await findings({ 'f.criteria': framework('good [[band-unreachable|at least 80]]\npoor otherwise') }), ['No score can reach `good`: it asks for at least 8000%, and a share is never above 100%. Write `at least 80%` if that is meant.']);
    assert.deepEqual(await findings({ 'f.criteria': framework('good\n[[band-gap|poor]]') }), ['Nothing says which scores the bands of `grade` take, so nothing rated on it has a rating. Write a cut such as `at least 80%` behind each. Say `otherwise` on the last band.']);
  });

  it('a cut that was formerly another', async () => {
    const messages = await findings({ 'f.criteria': `${framework('good at least 80%\npoor otherwise').replace('framework homes', 'framework homes edition "1"')}
framework homes edition "2" amends "1" {
    bands grade {
        good [[cut-formerly-differs|at least 85%]] formerly at least 75%
        poor otherwise
    }
}

framework homes edition "3" amends "2" {
    bands grade {
        fine formerly good at least 90% formerly at least 85%
        poor otherwise
    }
}
` });
    assert.deepEqual(messages, ['This says that `good` was formerly at least 75%, but in the edition that is amended it was at least 80%. Correct what stands behind `formerly`, or leave it out.']);
  });
});

const whole = (rows: string): string => framework('good at least 80%\nfair at least 50%\npoor otherwise', 'rated grade', `\n    level whole { not scored  rated grade }\n    whole home {\n        ${rows.split('\n').join('\n        ')}\n    }`);

/** Decision tables, with what must be found in them. */
const TABLES: readonly (readonly [title: string, rows: string])[] = [
  ['complete', '| give | care | safety |\n| good | good | good |\n| poor | any | any |'],
  ['a row that is never reached', '| give | care |\n| good | fair or better |\n[[row-shadowed|| fair | fair |]]\n| poor | any |'],
  ['a row that fits two, and both are taken above', '| give | care |\n| good | good |\n| fair | fair |\n[[row-shadowed|| fair | good or fair |]]\n| poor | any |'],
  ['scores', '| give | score of care |\n| good | at least 80% |\n[[row-shadowed|| fair | at least 90% |]]\n| poor | any |'],
  ['a cell that only one score fits', '| give | score of care |\n| good | 100% |\n| fair | [[exact-score|90%]] |\n| fair | at least 50% |\n| fair | 40% to 49% |\n| poor | any |'],
  ['a rule behind one that always gives', 'give good when care is good\ngive lowest rating of care, safety\n[[row-shadowed|give poor when care is poor]]\nno better than fair when care is poor'],
  ['a table behind a rule that always gives', 'give poor\n[[row-shadowed|| give | care |\n        | good | good |\n        | poor | any |]]'],
  ['a rule behind a table that covers all', '| give | care |\n| good | good |\n| poor | any |\n[[row-shadowed|give fair when safety is fair]]'],
  ['a row for a section without a rating', '| give | care |\n| good | fair or better |\n| poor | poor |\n| poor | none |'],
  ['a row for a section left out', '| give | care |\n| good | left-out |\n| poor | any |'],
  ['cells that hang on a fact', '| give | score of care |\n| good | at least expected |\n| poor | at least expected |'],
  ['whole conditions', '| give | care | when |\n| good | good | no theme is poor |\n[[rows-in-conflict|| fair | good | no theme is poor |]]\n| poor | any | any |'],
];

describe('Decision tables', () => {
  for (const [title, rows] of TABLES) it(title, async () => { await findings({ 'f.criteria': whole(rows) }); });

  it('a combination that is not covered is named', async () => {
    const messages = await findings({ 'f.criteria': whole('[[rows-incomplete|| give | care | safety |\n        | good | good | any |\n        | poor | any | fair or worse |]]') });
    assert.deepEqual(messages, ['No row fits when care is fair and safety is good. The bands would decide then. Add a row, or end with one whose cells are all `any`.']);
  });

  it('the plainest combination is named', async () => {
    const messages = await findings({ 'f.criteria': framework('good at least 80%\nfair at least 50%\npoor otherwise', 'rounded to 1% halves up  rated grade', `
    theme lead judged on grade
    scored mean of care, safety
    rounded to 1% halves up
    rated grade
    [[rows-incomplete|| give | score        | lead           | safety | when |
    | good | at least 90% | good           | any    | every theme is fair or better |
    | fair | 80% to 89%   | fair or better | any    | no theme is poor |
    | poor | at least 50% | any            | any    | at most 1 theme is poor |]]`) });
    assert.deepEqual(messages, ['No row fits when score is 25%. The bands would decide then. Add a row, or end with one whose cells are all `any`.']);
  });

  it('only rounded scores that can come are named', async () => {
    const rows = (level: string): string => framework('good at least 80%\nfair at least 50%\npoor otherwise', level, '\n    level whole { not scored  rated grade }\n    whole home {\n        [[rows-incomplete|| give | score of care |\n        | good | 90% to 100% |\n        | fair | 50% to 89% |\n        | poor | below 49% |]]\n    }');
    const [rounded] = await findings({ 'f.criteria': rows('rounded to 1% halves up  rated grade') });
    assert.match(rounded ?? '', /^No row fits when care is 49%\. /);
    const [exact] = await findings({ 'f.criteria': rows('rated grade') });
    assert.match(exact ?? '', /^No row fits when care is 89\.5%\. /);
    await findings({ 'f.criteria': rows('rounded to 1% halves up  rated grade').replace('below 49%', 'at most 49%').replace('[[rows-incomplete|', '').replace(']]', '') });
  });
});
