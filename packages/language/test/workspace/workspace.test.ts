import assert from 'node:assert/strict';
import fc from 'fast-check';
import { toText } from '@inspection-criteria/model';
import type { TextChange } from '../../src/answers/live.ts';
import { Workspace } from '../../src/workspace/workspace.ts';
import { checkTexts, EXAMPLES, exampleFiles } from '../files.ts';
import { readFileSync } from 'node:fs';
import path from 'node:path';

const POOL = `framework pool edition "1" {
    level area { rounded to 1% halves up  rated grade }
    unit visit
    fact day answered date
    fact lanes answered 1 to 10
    fact warm about inspection answered yes-no
    figure progress "Progress" answered 0 to 100
    answers quality { yes worth 1  partly worth 1/2  no worth 0  na not counted }
    bands grade { good at least 80%  fair at least 50%  poor otherwise }
    each question answered on quality
    area water {
        question W1 "Clear" { no with reasons { green "Green"  cloudy "Cloudy" } }
        question W2 "Warm"
        question W3 "Deep" asked when W2 is yes
        may hold to poor when W1 is no in any visit
    }
    area staff optional judged on grade { }
}
`;

const SEATOWN = `use "pool.criteria"

inspection p of pool edition "1" {
    warm: yes  progress: 12%

    visit V1 {
        day: 2026-03-02  lanes: 6
        W1: no (green) "seen twice"
        W2: yes  W3: no
    }

    | visit | day        | lanes | W1         | W2  | W3  |
    | V2    | 2026-03-03 | 4     | yes        | yes | yes |
    // it rained
    | V3    | 2026-03-04 | 8     | no (green) | no  | -   |
    | V4    | 2026-03-05 | 2     | partly     | na  | -   |

    visit V5 { W1: yes  W2: no }

    | visit | W1  | W2  |
    | V6    | yes | yes |
    | V7    | no (cloudy, "after | rain") | yes |

    hold water to poor because "Green" by "Ann" on 2026-04-01
    judge staff as good because "Ŵyn 😀"
    check score of water is at least 20%

    | check | score | rating |
    | water | 60%   | fair |
}

inspection q of pool edition "1" {
    | visit | W1 | W2  | W3 |
    | V1    | no | yes | no |
}
`;

function workspaceOf(texts: Readonly<Record<string, string>>): Workspace {
  const workspace = new Workspace();
  for (const [file, text] of Object.entries(texts)) workspace.put(file, { text, malformed: false });
  return workspace;
}

/** Everything a view tells, with numbers as text so that they can be compared. */
function told(workspace: Workspace, file: string) {
  const view = workspace.view(file);
  const inspections = view?.inspections?.part.inspections.map(({ inspection, answers }) => ({ inspection, fragments: answers.readings.map((r) => r.fragment) }));
  return JSON.parse(JSON.stringify({ diagnostics: view?.diagnostics, inspections, results: [...view?.inspections?.results.values() ?? []] }, printable)) as unknown;
}

function printable(_: string, value: unknown): unknown {
  // The order in which details were met means nothing.
  if (value instanceof Map) return [...(value as Map<string | number, unknown>)].sort(([a], [b]) => (String(a) < String(b) ? -1 : 1));
  if (value instanceof Uint8Array) return [...value];
  return typeof value === 'bigint' ? String(value) : isFraction(value) ? toText(value) : value;
}

function isFraction(value: unknown): value is Parameters<typeof toText>[0] {
  return typeof value === 'object' && value !== null && Object.getPrototypeOf(value) !== Object.prototype && 'n' in value && 'd' in value;
}

const snippets = fc.oneof(
  fc.constantFrom('yes', 'no', 'na', '-', '', ' ', 'n', 'V2', 'W1', ' | ', '|', '\n', '}', '{', '"', '//', ':', '(late)', '€', '😀', 'formerly', '\u200B', 'а', '“', '12'),
  fc.string({ maxLength: 6 }),
);

describe('A workspace', () => {
  it('finds in each file what a check of all files finds', async () => {
    const texts = Object.fromEntries(exampleFiles().map((file) => [file, readFileSync(path.join(EXAMPLES, file), 'utf8').replace('| yes', '| perhaps').replace('rated ', 'ratd ')]));
    const workspace = workspaceOf(texts);
    const { diagnostics } = await checkTexts(texts);
    assert.ok(diagnostics.length > 10);
    for (const file of Object.keys(texts)) assert.deepEqual(workspace.view(file)?.diagnostics, diagnostics.filter(({ span }) => span.file === file), file);
  });

  it('understands an edited file as it would a new one, after every edit', () => {
    let kept = 0;
    const edit = fc.record({ at: fc.nat(SEATOWN.length), size: fc.oneof(fc.constant(0), fc.nat(5)), text: snippets });
    fc.assert(fc.property(fc.array(edit, { minLength: 1, maxLength: 5 }), (edits) => {
      const workspace = workspaceOf({ 'pool.criteria': POOL, 'p.cases': SEATOWN });
      workspace.view('p.cases');
      let text = SEATOWN;
      for (const { at, size, text: inserted } of edits) {
        const start = Math.min(at, text.length);
        const change: TextChange = { start, end: Math.min(text.length, start + size), text: inserted };
        text = text.slice(0, change.start) + change.text + text.slice(change.end);
        const before = workspace.view('p.cases')?.source;
        workspace.edit('p.cases', [change], text);
        if (workspace.view('p.cases')?.source.uses === before?.uses) kept++;
        assert.deepEqual(told(workspace, 'p.cases'), told(workspaceOf({ 'pool.criteria': POOL, 'p.cases': text }), 'p.cases'));
      }
    }), { numRuns: 400 });
    assert.ok(kept > 100, `only ${String(kept)} edits were taken in without reading the file anew`);
  }).timeout(120_000);

  it('follows its frameworks', () => {
    const workspace = workspaceOf({ 'pool.criteria': POOL, 'p.cases': SEATOWN });
    const before = workspace.view('p.cases');
    assert.equal(workspace.view('p.cases'), before);
    const text = POOL.replace('at least 80%', 'at least 90%');
    workspace.edit('pool.criteria', [{ start: POOL.indexOf('80%'), end: POOL.indexOf('80%') + 3, text: '90%' }], text);
    assert.notEqual(workspace.view('p.cases'), before);
    assert.deepEqual(told(workspace, 'p.cases'), told(workspaceOf({ 'pool.criteria': text, 'p.cases': SEATOWN }), 'p.cases'));
    workspace.remove('pool.criteria');
    assert.ok(workspace.view('p.cases')?.diagnostics.some(({ code }) => code === 'use-not-found'));
    assert.deepEqual(workspace.wanted, ['pool.criteria']);
  });
});
