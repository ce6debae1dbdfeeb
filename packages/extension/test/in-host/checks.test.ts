import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { Checks } from '../../src/features/checks/checks.ts';
import { fileNamed, findings, putBack, replaced, shown, until } from './editing.ts';
import { extension } from './extension.ts';

/** A framework of their own, so that the others of the folder are as they were. */
const FRAMEWORK = `framework quay "Review of quays" {
    level theme "Theme" {
        scored share of counted answers
        rated performance
    }
    unit visit "Visit"
    bands performance "Performance" {
        good "Good" at least 80%
        poor "Poor" otherwise
    }
    theme rails "Rails" {
        question Q1 "There are rails" answered yes-no
        question Q2 "They hold" answered yes-no
    }
}
`;

/** Two checks in a row: one that passes, one that fails. */
const CHECKED = `use "quay.criteria"

inspection harbour "Harbour" of quay {
    | visit | Q1   | Q2 |
    | V1    | yes  | no |

    | check | score | rating |
    | rails | 50%   | good |
}
`;

/** What was told of runs: the ids of what passed, and what failures say. */
interface Told {
  readonly passed: string[];
  readonly failed: vscode.TestMessage[];
  runs: number;
}

/** A controller of the editor's whose runs are listened to. */
function listenedTo(told: Told): { readonly controller: vscode.TestController; readonly profile: () => vscode.TestRunProfile } {
  const real = vscode.tests.createTestController('criteria.listened', 'Checks that are listened to');
  let profile: vscode.TestRunProfile | undefined;
  const run = { enqueued: () => undefined, passed: (item: vscode.TestItem) => { told.passed.push(item.label); }, failed: (_: vscode.TestItem, message: vscode.TestMessage) => { told.failed.push(message); }, end: () => { told.runs += 1; } };
  const controller: vscode.TestController = Object.create(real, {
    createRunProfile: { value: (...given: Parameters<vscode.TestController['createRunProfile']>) => { profile = real.createRunProfile(...given); return profile; } },
    createTestRun: { value: () => run },
    resolveHandler: { set: (handler: NonNullable<vscode.TestController['resolveHandler']>) => { real.resolveHandler = handler; }, get: () => real.resolveHandler },
    refreshHandler: { set: (handler: NonNullable<vscode.TestController['refreshHandler']>) => { real.refreshHandler = handler; }, get: () => real.refreshHandler },
  }) as vscode.TestController;
  return { controller, profile: () => { if (profile === undefined) throw new Error('There is no way to run them.'); return profile; } };
}

describe('Checks as tests', () => {
  const file = fileNamed('harbour.cases');
  const framework = fileNamed('quay.criteria');
  let told: Told;
  let checks: Checks;
  let listened: ReturnType<typeof listenedTo>;
  const calledOff = new vscode.CancellationTokenSource();

  before(async () => {
    await vscode.workspace.fs.writeFile(framework, new TextEncoder().encode(FRAMEWORK));
    await vscode.workspace.fs.writeFile(file, new TextEncoder().encode(CHECKED));
    const { client } = await extension().activate();
    told = { passed: [], failed: [], runs: 0 };
    listened = listenedTo(told);
    checks = new Checks(client, listened.controller);
    await shown('harbour.cases');
    await until(() => listened.controller.items.get(file.toString()) !== undefined, () => 'The file is not among the tests.');
  });
  after(async () => {
    calledOff.cancel();
    checks.dispose();
    await putBack();
    for (const one of [file, framework]) await vscode.workspace.fs.delete(one);
  });

  it('stand below their file and inspection', () => {
    const inspections = [...listened.controller.items.get(file.toString())?.children ?? []].map(([, item]) => item);
    assert.deepEqual(inspections.map(({ label, children }) => [label, [...children].map(([, check]) => check.range?.start.line)]), [['Harbour', [7, 7]]]);
  });

  /** Asks for the checks of the file alone. */
  const request = (continuous = false): vscode.TestRunRequest => {
    const item = listened.controller.items.get(file.toString());
    assert.ok(item !== undefined, 'The file is not among the tests.');
    return new vscode.TestRunRequest([item], undefined, listened.profile(), continuous);
  };

  it('say when they are run what passed, and of what failed what was expected and where', async () => {
    await listened.profile().runHandler(request(), calledOff.token);
    assert.equal(told.passed.length, 1);
    const [failure] = told.failed;
    assert.ok(failure?.expectedOutput !== undefined && failure.actualOutput !== undefined && failure.expectedOutput !== failure.actualOutput);
    assert.equal(failure.location?.range.start.line, 7);
  });

  it('are there as soon as their framework is', async () => {
    const [late, its] = [fileNamed('late.cases'), fileNamed('late.criteria')];
    await vscode.workspace.fs.writeFile(late, new TextEncoder().encode(CHECKED.replaceAll('quay', 'late')));
    await shown('late.cases');
    await findings(late, ['use-not-found', 'unknown-framework']);
    assert.equal(listened.controller.items.get(late.toString()), undefined);
    await vscode.workspace.fs.writeFile(its, new TextEncoder().encode(FRAMEWORK.replaceAll('quay', 'late')));
    await until(() => listened.controller.items.get(late.toString()) !== undefined, () => 'The file is not among the tests.');
    await putBack();
    for (const one of [late, its]) await vscode.workspace.fs.delete(one);
    await until(() => listened.controller.items.get(late.toString()) === undefined, () => 'The file is still among the tests.');
  });

  it('are run again while one types, when that is asked for', async () => {
    await listened.profile().runHandler(request(true), calledOff.token);
    const before = told.runs;
    const passed = told.passed.length;
    await replaced(await shown('harbour.cases'), '| yes  | no |', '| yes  | yes |');
    await until(() => told.runs > before && told.passed.length > passed, () => `${told.runs} runs, ${told.passed.length} passed.`);
  });
});
