import assert from 'node:assert/strict';
import fc from 'fast-check';
import type { Results } from '@inspection-criteria/model';
import { applyEdits } from '../../src/edits.ts';
import { writeTrial } from '../../src/queries/change/trial.ts';
import { tryOut, type Trial } from '../../src/trial/trial.ts';
import { inspectedNamed, type Inspected } from '../../src/workspace/inspected.ts';
import { Workspace, type View } from '../../src/workspace/workspace.ts';

const POOL = `framework pool {
    unit visit
    level theme "Theme" { rounded to 1% halves up  rated grade }
    answers quality { yes worth 1  partly worth 1/2  no worth 0  na not counted }
    bands grade { good at least 80%  fair "Fair enough" at least 50%  poor otherwise }
    bands points { high at least 6  low otherwise }
    each question answered on quality
    fact order answered custody or community
    theme safety "Safety" weighted 2 {
        question S1 "Lanes"
        question S2 weighted 1/2 asked when order is custody
        no better than fair when S1 is no in any visit
    }
    theme water "Water" {
        question W1
        question W2 answered 0 to 10 {
            many at least 5 worth 1
            few otherwise worth 0
        }
    }
    figure all "All" { scored weighted-mean of safety, water  rated grade }
    figure sum "Points" { scored sum of counted answers in pool  rated points }
}
`;
const SEATOWN = `use "pool.criteria"

inspection seatown of pool {
    | visit    | order     | S1       | S2   |
    | V01      | custody   | yes      | no   |
    | V02      | community | partly   | - |
    | V03      | custody   |  | no |

    | visit    | W1  | W2 |
    | V01      | no  | 4 |
    | V02      | na  |  |

    visit V04 {
        order: custody
        W1:    partly "a remark"
    }
}
`;

function workspaceOf(pool: string, cases: string): Workspace {
  const workspace = new Workspace();
  workspace.put('pool.criteria', { text: pool, malformed: false });
  workspace.put('seatown.cases', { text: cases, malformed: false });
  return workspace;
}

function seen(workspace: Workspace): { readonly view: View; readonly inspected: Inspected } {
  const view = workspace.view('seatown.cases');
  const inspected = view === undefined ? undefined : inspectedNamed(view, undefined);
  assert.ok(view !== undefined && inspected !== undefined);
  return { view, inspected };
}

/** The kinds of error in the framework files. */
function problemsIn(view: View): readonly string[] {
  return view.frameworks.diagnostics.filter(({ severity }) => severity === 'error').map(({ code }) => code).sort();
}

/** Results without the places of the text. */
function withoutPlaces(results: Results): unknown {
  return JSON.parse(JSON.stringify(results, (name, value: unknown) => name === 'span' || name === 'rule' ? undefined : typeof value === 'bigint' ? String(value) : value));
}

const trials: fc.Arbitrary<Trial> = fc.oneof(
  fc.record({
    kind: fc.constant('answer' as const), unit: fc.constant('visit'), record: fc.constantFrom('V01', 'V02', 'V03', 'V04'), column: fc.constantFrom('order', 'S1', 'S2', 'W1', 'W2'),
    value: fc.constantFrom('yes', 'no', 'partly', 'na', 'custody', 'community', '-', '7', '3', '', undefined),
  }),
  fc.record({ kind: fc.constant('cut' as const), bands: fc.constantFrom('grade', 'grade', 'points'), band: fc.constantFrom('good', 'fair', 'high'), cut: fc.constantFrom('95%', '70%', '62.5%', '40%', '3', '0.5') }),
  fc.record({ kind: fc.constant('weight' as const), of: fc.constantFrom('safety', 'water', 'S1', 'S2', 'W2'), weight: fc.constantFrom('3', '1/3', '0.25', '50%') }),
);

describe('Changes on trial', () => {
  it('come to the same as the text into which they have been written', function () {
    this.timeout(60_000);
    let written = 0;
    fc.assert(fc.property(fc.array(trials, { minLength: 1, maxLength: 5 }), (wanted) => {
      const { view, inspected } = seen(workspaceOf(POOL, SEATOWN));
      const first = tryOut(view, inspected, wanted);
      const sound = wanted.filter((_, index) => !('reason' in (first.states[index] ?? {})));
      const { tried, states } = tryOut(view, inspected, sound);
      const changed = writeTrial(view, inspected, sound);
      if (states.some((one) => 'reason' in one) || 'refused' in changed) return;
      written++;
      const [pool = '', cases = ''] = [['pool.criteria', POOL] as const, ['seatown.cases', SEATOWN] as const].map(([file, text]) => applyEdits(text, changed.edits.filter(({ span }) => span.file === file)));
      const now = seen(workspaceOf(pool, cases));
      assert.deepEqual(withoutPlaces(tried.results), withoutPlaces(now.inspected.results), `${pool}\n${cases}`);
      assert.deepEqual(tryOut(now.view, now.inspected, sound).states.filter(({ state }) => state !== 'written' && state !== 'replaced'), [], `${pool}\n${cases}`);
    }), { numRuns: 150 });
    assert.ok(written > 100, `${String(written)} were written`);
  });

  it('that the text says already change nothing, and are told from those that do', function () {
    this.timeout(60_000);
    fc.assert(fc.property(fc.array(trials, { minLength: 1, maxLength: 5 }), (wanted) => {
      const { view, inspected } = seen(workspaceOf(POOL, SEATOWN));
      const { states } = tryOut(view, inspected, wanted);
      assert.equal(states.length, wanted.length);
      assert.equal(tryOut(view, inspected, wanted.filter((_, index) => states[index]?.state === 'written')).tried.results, inspected.results);
      const changed = tryOut(view, inspected, wanted.filter((_, index) => states[index]?.state === 'changes')).tried;
      assert.equal(changed.read === inspected.read, !states.some(({ state }) => state === 'changes'));
    }), { numRuns: 100 });
  });

  it('are compared as values: however a number is written, and whatever stands beside an answer', () => {
    const { view, inspected } = seen(workspaceOf(POOL, SEATOWN));
    const cut = (text: string): Trial => ({ kind: 'cut', bands: 'grade', band: 'good', cut: text });
    const weight = (text: string): Trial => ({ kind: 'weight', of: 'S2', weight: text });
    const answer = (record: string, column: string, value: string | undefined): Trial => ({ kind: 'answer', unit: 'visit', record, column, value });
    for (const same of [cut('80%'), cut('0.8'), cut(' 80.0% '), weight('1/2'), weight('0.5'), weight('50%'), weight('3/6'), answer('V01', 'W2', '4.0'), answer('V04', 'W1', 'partly'), answer('V02', 'W2', undefined), answer('V02', 'S2', '-')]) {
      assert.deepEqual(tryOut(view, inspected, [same]).states, [{ state: 'written' }], JSON.stringify(same));
    }
    for (const other of [cut('80.1%'), weight('2'), answer('V01', 'W2', '4.1'), answer('V04', 'W1', 'partly "another remark"'), answer('V02', 'S2', undefined), answer('V01', 'S1', undefined)]) {
      assert.deepEqual(tryOut(view, inspected, [other]).states, [{ state: 'changes' }], JSON.stringify(other));
    }
  });

  it('are equal to any other way of writing the same number', () => {
    fc.assert(fc.property(fc.integer({ min: 5001, max: 9999 }), fc.boolean(), fc.integer({ min: 0, max: 3 }), (hundredths, percent, noughts) => {
      const exact = `${(hundredths / 100).toFixed(2)}%`;
      const { view, inspected } = seen(workspaceOf(POOL.replace('at least 80%', `at least ${exact}`), SEATOWN));
      const cut = percent ? exact.replace('%', `${'0'.repeat(noughts)}%`) : `0.${String(hundredths)}${'0'.repeat(noughts)}`;
      assert.deepEqual(tryOut(view, inspected, [{ kind: 'cut', bands: 'grade', band: 'good', cut }]).states, [{ state: 'written' }], cut);
    }), { numRuns: 30 });
  });

  it('are read as they must be meant: a cut of 55 is 55% where the one that is written stands in percent', () => {
    const { view, inspected } = seen(workspaceOf(POOL, SEATOWN));
    const cut = (at: string, bands = 'grade', band = 'fair'): readonly Trial[] => [{ kind: 'cut', bands, band, cut: at }];
    const outcome = (trial: readonly Trial[]): unknown => withoutPlaces(tryOut(view, inspected, trial).tried.results);
    assert.deepEqual(outcome(cut('55')), outcome(cut('55%')));
    assert.deepEqual(tryOut(view, inspected, cut('50')).states, [{ state: 'written' }]);
    assert.deepEqual(writeTrial(view, inspected, cut(' 55 ')), writeTrial(view, inspected, cut('55%')));
    const [first] = tryOut(view, inspected, cut('85')).states;
    assert.match(first !== undefined && 'reason' in first ? first.reason : '', /at 85%/);
    assert.deepEqual(tryOut(view, inspected, cut('6', 'points', 'high')).states, [{ state: 'written' }], 'Where cuts are plain numbers they stay so.');
  });

  it('leave an inspection as it is where there are none', () => {
    const { view, inspected } = seen(workspaceOf(POOL, SEATOWN));
    assert.equal(tryOut(view, inspected, []).tried.results, inspected.results);
  });

  it('of the same thing stand in place of one another', () => {
    const { view, inspected } = seen(workspaceOf(POOL, SEATOWN));
    const cut = (at: string): Trial => ({ kind: 'cut', bands: 'grade', band: 'good', cut: at });
    const { tried, states } = tryOut(view, inspected, [cut('nonsense'), cut('60%')]);
    assert.deepEqual(states, [{ state: 'replaced' }, { state: 'changes' }]);
    assert.notEqual(tried.results, inspected.results);
  });

  it('may move several cuts of a list at once', () => {
    const { view, inspected } = seen(workspaceOf(POOL, SEATOWN));
    const cuts: readonly Trial[] = [{ kind: 'cut', bands: 'grade', band: 'fair', cut: '85%' }, { kind: 'cut', bands: 'grade', band: 'good', cut: '90%' }];
    assert.deepEqual(tryOut(view, inspected, cuts).states, [{ state: 'changes' }, { state: 'changes' }]);
  });

  const AMENDING: readonly string[] = [
    ' because "A look again"', ' {\n}', ' { }', ' {\n    // Nothing is otherwise.\n}', ' {\n    theme safety "Safe"\n}', ' { theme safety "Safe" }', ' {\n    // Of lanes\n    theme safety "Safe"\n}',
    ' {\n    bands grade { good "Great" because "It is" }\n}', ' {\n    bands grade {\n        good "Great"\n        poor "Bad" otherwise\n    }\n}', ' {\n    bands grade { poor "Bad" otherwise }\n    theme safety "Safe"\n}',
    ' {\n    bands grade "Grades"\n}', ' {\n    bands grade "Grades" {\n    }\n}', ' {\n    bands grade {\n        fair stars 2 of 3\n    }\n}', ' {\n    bands marks formerly grade {\n    }\n}',
    ' {\n    bands grade {\n        superb formerly good because "It says more"  stars 3 of 3\n        good formerly fair\n    }\n}', ' {\n    bands grade {\n        good at least 79% formerly at least 80%\n    }\n}',
    ' {\n    bands grade {\n        top at least 95%\n        good "Good" {\n            guidance "Well."\n        }\n    }\n}', ' {\r\n    theme safety "Safe"\r\n}',
    ' {\n    theme safety {\n        question S1 "Lanes kept"\n    }\n}', ' {\n    theme water { question W1 "Clear" weighted 2 because "It matters" }\n}',
  ];

  it('of cuts and weights are written into what an edition changes itself, and the edition before stays as it is', function () {
    this.timeout(60_000);
    const cuts = fc.record({ apart: fc.boolean(), amending: fc.constantFrom(...AMENDING), good: fc.integer({ min: 70, max: 94 }), fair: fc.integer({ min: 30, max: 69 }), first: fc.constantFrom('good', 'fair', 'both', 'none'), weights: fc.uniqueArray(fc.constantFrom('safety', 'S1', 'S2', 'water', 'W1', 'W2'), { maxLength: 4 }) });
    fc.assert(fc.property(cuts, ({ apart, amending, good, fair, first, weights }) => {
      const base = POOL.replace('framework pool {', 'framework pool edition "1" {');
      const edition = `framework pool edition "2" amends "1"${amending}\n`;
      const start = apart ? { 'old.criteria': base, 'pool.criteria': `use "old.criteria"\n\n${edition}` } : { 'pool.criteria': `${base}\n${edition}` };
      const texts = { ...start, 'seatown.cases': SEATOWN.replace('of pool {', 'of pool edition "2" {') };
      const open = (files: Readonly<Record<string, string>>): ReturnType<typeof seen> => {
        const workspace = new Workspace();
        for (const [file, text] of Object.entries(files)) workspace.put(file, { text, malformed: false });
        return seen(workspace);
      };
      const { view, inspected } = open(texts);
      const list = inspected.plan.bandsOf.get('safety');
      const [high = '', low = ''] = list?.values.filter((value) => value.cuts.length > 0 && value.id !== 'top').map(({ id }) => id) ?? [];
      const cutsWanted = ([{ kind: 'cut', bands: list?.id ?? '', band: low, cut: `${String(fair)}%` }, { kind: 'cut', bands: list?.id ?? '', band: high, cut: `${String(good)}%` }] as const).filter((_, i) => first === 'both' || (first === 'fair') === (i === 0));
      const wanted: readonly Trial[] = [...first === 'none' ? [] : cutsWanted, ...weights.map((of, i): Trial => ({ kind: 'weight', of, weight: `${String(i + 4)}/3` }))];
      const { tried } = tryOut(view, inspected, wanted);
      const changed = writeTrial(view, inspected, wanted);
      assert.ok('edits' in changed, 'refused' in changed ? `${changed.refused}\n${amending}` : '');
      const after = Object.fromEntries(Object.entries(texts).map(([file, text]) => [file, applyEdits(text, changed.edits.filter(({ span }) => span.file === file))]));
      const now = open(after);
      assert.deepEqual(withoutPlaces(tried.results), withoutPlaces(now.inspected.results), after['pool.criteria']);
      assert.deepEqual(tryOut(now.view, now.inspected, wanted).states.filter(({ state }) => state !== 'written'), [], after['pool.criteria']);
      assert.ok((apart ? after['old.criteria'] : after['pool.criteria'])?.startsWith(base));
      assert.deepEqual(problemsIn(now.view), problemsIn(view), after['pool.criteria']);
    }), { numRuns: 250 });
  });

  const REFUSED: readonly (readonly [Trial, RegExp, 'gone'?])[] = [
    [{ kind: 'answer', unit: 'visit', record: 'V09', column: 'S1', value: 'yes' }, /There is no visit `V09`/, 'gone'],
    [{ kind: 'answer', unit: 'visit', record: 'V01', column: 'S9', value: 'yes' }, /`S9` is no question/, 'gone'],
    [{ kind: 'answer', unit: 'visit', record: 'V01', column: 'S1', value: 'perhaps' }, /`perhaps` is not among the answers/],
    [{ kind: 'cut', bands: 'grade', band: 'great', cut: '70%' }, /There is no band `great`/, 'gone'],
    [{ kind: 'cut', bands: 'grade', band: 'poor', cut: '10%' }, /not decided by one plain number/, 'gone'],
    [{ kind: 'cut', bands: 'grade', band: 'fair', cut: 'most' }, /`most` is no number/],
    [{ kind: 'cut', bands: 'grade', band: 'fair', cut: '1/2' }, /`1\/2` is no number/],
    [{ kind: 'cut', bands: 'grade', band: 'fair', cut: '80%' }, /With the cut of `Fair enough` at 80%, `Fair enough` could never be given: .* by `good` above it/],
    [{ kind: 'cut', bands: 'grade', band: 'good', cut: '45%' }, /With the cut of `good` at 45%, `Fair enough` could never be given/],
    [{ kind: 'weight', of: 'nothing', weight: '2' }, /no section and no question `nothing`/, 'gone'],
    [{ kind: 'weight', of: 'S1', weight: 'much' }, /`much` is no number/],
    [{ kind: 'weight', of: 'S1', weight: '0' }, /must be above nought/],
  ];
  for (const [trial, reason, state = 'refused'] of REFUSED) {
    it(`are refused in a sentence: ${String(reason)}`, () => {
      const { view, inspected } = seen(workspaceOf(POOL, SEATOWN));
      const { states: [first], tried } = tryOut(view, inspected, [trial]);
      assert.ok(first !== undefined && 'reason' in first);
      assert.equal(first.state, state);
      assert.match(first.reason, reason);
      assert.equal(tried.results, inspected.results);
      assert.ok('refused' in writeTrial(view, inspected, [trial]));
    });
  }
});
