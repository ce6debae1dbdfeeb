// Reading and scoring, each beside a real peer in the same run. Only the ratios are to be trusted.
import { DuckDBInstance } from '@duckdb/node-api';
import { FIRST_VALUE, type InspectionBody } from '@inspection-criteria/model';
import { compilePlan, LiveScorer, scoreWith } from '@inspection-criteria/scoring';
import { readAnswers } from '../packages/language/src/answers/sheet.ts';
import { LiveSheet } from '../packages/language/src/answers/live.ts';
import type { Fragment } from '../packages/language/src/answers/fragments.ts';
import { parseCases, pieces } from '../packages/language/src/syntax/index.ts';
import { Answers } from '../packages/scoring/src/answers.ts';
import { Engine } from '../packages/scoring/src/engine.ts';
import { Tallies } from '../packages/scoring/src/tallies.ts';
import { line, median } from './measure.ts';
import { sampleOf, understood, type Sample } from './samples.ts';
import { servers } from './servers.ts';

const WIDTHS = [14, 34, 12, 12];

console.log(line(['size', 'task', 'ms', 'ratio'], WIDTHS));
for (const cases of [34, 1000, 10_000]) {
  const sample = sampleOf(cases);
  await reading(sample);
  await scoring(sample);
}
await servers();

async function reading(sample: Sample): Promise<void> {
  const { framework } = await understood(sample);
  const start = sample.text.indexOf('|');
  const end = sample.text.lastIndexOf('|') + 1;
  const fragment: Fragment = { kind: 'table', unit: 'case', text: sample.text.slice(start, end), span: { file: 'sample.cases', start, end } };
  const json = await median(() => JSON.parse(sample.json) as unknown);
  const print = (task: string, ms: number): void => { console.log(line([sample.name, task, ms, ms / json], WIDTHS)); };
  print('JSON.parse of the same answers', json);
  print('scanner: table to sheet', await median(() => readAnswers([fragment], framework)));
  print('lexical prepass', await median(() => pieces(sample.text, 'cases')));
  print('syntax tree of the file', await median(() => parseCases(sample.text)));
  const live = new LiveSheet(readAnswers([fragment], framework), framework);
  let text = sample.text;
  const at = sample.text.indexOf('| yes', Math.floor((start + end) / 2)) + 2;
  let flip = false;
  print('one answer changed: sheet', await median(() => {
    flip = !flip;
    const change = { start: at, end: at + (flip ? 3 : 2), text: flip ? 'no' : 'yes' };
    text = text.slice(0, change.start) + change.text + text.slice(change.end);
    live.change(change, text);
    return live.answers;
  }));
}

async function scoring(sample: Sample): Promise<void> {
  const { framework, sheet } = await understood(sample);
  const plan = compilePlan(framework);
  const body: InspectionBody = { sheet, given: [], judgements: [], holds: [], moderations: [], choices: [], checks: [] };
  const duck = await duckdb(sample);
  const print = (task: string, ms: number): void => { console.log(line([sample.name, task, ms, duck / ms], WIDTHS)); };
  print('DuckDB: GROUP BY each question', duck);
  print('scores and ratings', await median(() => {
    const answers = new Answers(plan, sheet, body);
    const engine = new Engine(plan, body, answers, new Tallies(answers));
    return plan.sections.map((section) => engine.rating(section));
  }));
  print('all results with traces', await median(() => scoreWith(plan, body)));
  const live = new LiveScorer(plan, body);
  live.results();
  let answer = 0;
  print('one changed answer, all results', await median(() => {
    live.change(plan.questions[0]?.id ?? '', 0, { code: FIRST_VALUE + (answer++ % 2) });
    return live.results();
  }));
}

/** One GROUP BY for each question over the same answers, in process, the way a query would count them. */
async function duckdb(sample: Sample): Promise<number> {
  const instance = await DuckDBInstance.create(':memory:');
  const connection = await instance.connect();
  const rows = JSON.parse(sample.json) as Record<string, string>[];
  const columns = Object.keys(rows[0] ?? {});
  await connection.run(`CREATE TABLE answers (${columns.map((c) => `"${c}" VARCHAR`).join(', ')})`);
  const appender = await connection.createAppender('answers');
  for (const row of rows) {
    for (const column of columns) appender.appendVarchar(row[column] ?? '');
    appender.endRow();
  }
  appender.closeSync();
  const questions = columns.filter((c) => c.startsWith('q'));
  const time = await median(async () => {
    for (const q of questions) await (await connection.run(`SELECT "${q}", count(*) FROM answers WHERE "${q}" <> '-' GROUP BY "${q}"`)).getRows();
  });
  connection.closeSync();
  return time;
}
