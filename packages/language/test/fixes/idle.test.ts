import assert from 'node:assert/strict';
import type { Code } from '@inspection-criteria/language';
import { inspectionWith, linesIn } from './framework-of-homes.ts';
import { offered } from './offered.ts';

/** What is offered for a finding in a framework with these lines, each fix with the lines that it leaves. */
async function inFramework(code: Code, ...lines: readonly string[]): Promise<Readonly<Record<string, readonly string[]>>> {
  const text = `framework homes {\n    unit resident\n    level theme { rounded to 1% halves up }\n${lines.map((line) => `    ${line}\n`).join('')}}\n`;
  const found = await offered(code, { 'homes.criteria': text });
  return Object.fromEntries(Object.entries(found).map(([title, after]) => [title, after.split('\n').slice(3, -2).map((line) => line.slice(4))]));
}

async function inInspection(code: Code, ...lines: readonly string[]): Promise<Readonly<Record<string, readonly string[]>>> {
  return Object.fromEntries(Object.entries(await offered(code, inspectionWith(...lines))).map(([title, after]) => [title, linesIn(after)]));
}

describe('What changes nothing', () => {
  it('is taken out with the words that count a question where it counts anyway, and with no others', async () => {
    const question = (clauses: string): readonly string[] =>
      ['level part under theme', 'theme care {', '    part meals {', `        question C1 answered yes-no${clauses}`, '    }', '}', 'theme rooms { question R1 answered yes-no }'];
    assert.deepEqual(
      await inFramework('counted-twice', ...question(' counts also in care, rooms')),
      { 'Remove `care` here': question(' counts also in rooms') },
    );
    assert.deepEqual(await inFramework('counted-twice', ...question(' counts also in care')), { 'Remove `counts also in care`': question('') });
  });

  it('stays as a level that another level stands under', async () => {
    const lines = ['level aspect under theme', 'level part under aspect', 'theme care { question C1 answered yes-no }'];
    assert.deepEqual(Object.keys(await inFramework('unused-level', ...lines)), ['Make room for the reason: `because ""`']);
  });

  it('is a rule with all that is said of it', async () => {
    const care = (...rules: readonly string[]): readonly string[] => [
      'bands grade { good at least 80%  poor otherwise }', 'fact hurt answered yes-no',
      'theme care {', '    rated grade', ...rules, '    no better than poor when hurt is yes in any resident', '    question C1 answered yes-no', '}',
    ];
    assert.deepEqual(
      await inFramework('limit-without-effect', ...care('    hurt: no better than good when hurt is yes in any resident because "Agreed"')),
      { 'Remove `hurt: no better than good when hurt is yes in any …`': care() },
    );
  });

  it('is a condition that always holds, without which its rule stands', async () => {
    const care = (...lines: readonly string[]): readonly string[] =>
      ['bands grade { good at least 80%  poor otherwise }', 'fact age answered 18 to 120', 'fact late answered yes-no about inspection', 'theme care {', ...lines, '    question C1 answered yes-no', '}'];
    assert.deepEqual(
      await inFramework('condition-always-holds', ...care('    rated grade', '    give poor when late is yes or no')),
      { 'Remove the condition `when late is yes or no`': care('    rated grade', '    give poor') },
    );
    assert.deepEqual(
      await inFramework('condition-always-holds', ...care('    each question asked when age is at least 18')),
      { 'Remove `each question asked when age is at least 18`': care() },
    );
  });
});

describe('Numbered questions', () => {
  it('are put in order, each with the comments above it, among others that stay', async () => {
    const lines = (...questions: readonly string[]): readonly string[] => ['theme care {', ...questions.map((line) => `    ${line}`), '}'];
    const [two, ten, other] = [['// Two.', 'question C2 answered yes-no'], ['question C10 answered yes-no'], ['question D answered yes-no']];
    assert.deepEqual(
      await inFramework('questions-out-of-order', ...lines(...ten, ...other, ...two)),
      { 'Put the questions of `care` in the order of their numbers': lines(...two, ...other, ...ten) },
    );
  });
});

describe('What may tell who somebody is', () => {
  it('goes with its text, and the answer stays', async () => {
    const text = '"Mrs Brown was born 1931-04-02"';
    assert.deepEqual(
      await inInspection('personal-data', 'resident R1 {', `    C1: no (late) ${text} formerly yes because "Seen"`, '}'),
      { 'Remove this remark': ['resident R1 {', '    C1: no (late) formerly yes because "Seen"', '}'] },
    );
    assert.deepEqual(
      await inInspection('personal-data', 'resident R1 {', `    C1: no (late) "Seen" formerly yes because ${text}`, '}'),
      { 'Empty this note': ['resident R1 {', '    C1: no (late) "Seen" formerly yes because ""', '}'] },
    );
    assert.deepEqual(await inInspection('personal-data', `omit garden because ${text}`), { 'Empty this note': ['omit garden because ""'] });
  });
});

describe('Columns and records for nothing', () => {
  it('go from every table of their unit', async () => {
    const table = (record: string, c1: string, c2: string): readonly string[] => [`| resident | ${c1} | ${c2}`, `| ${record.padEnd(8)} | yes | ${c2 === '' ? '' : '|'}`];
    const found = await inInspection('unanswered-column', ...table('R1', 'C1 ', 'age |'), '', ...table('R2', 'C1 ', 'age |'));
    assert.deepEqual(found['Remove the column `age`']?.filter((line) => line.includes('age')), []);
  });
});
