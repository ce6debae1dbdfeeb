import { questionsOf, type Framework, type Results } from '@inspection-criteria/model';
import { canonical, exported, resultsJson, resultsMarkdown, type ExportOptions } from '@inspection-criteria/formats';
import { Failure } from '../failure.ts';
import type { ReadInspection } from '@inspection-criteria/language';
import { coloursBeside, print, say } from '../output.ts';
import { renderDiagnostics } from '../render-diagnostics.ts';
import { renderQuestion, renderScores, renderTrace } from '../render-score.ts';
import { load, type Loaded } from './load.ts';

/** How results are printed. */
export type ScoreFormat = 'text' | 'json' | 'markdown' | 'csv';

/** What is asked of `criteria score`. */
export interface ScoreOptions {
  readonly format: ScoreFormat;
  readonly trace?: string;
  readonly questions?: boolean;
  readonly in?: string;
  readonly what?: ExportOptions['what'];
  readonly unit?: string;
}

/** `criteria score`: prints the results of one inspection, or of several one after the other as text. */
export async function score(files: readonly string[], options: ScoreOptions): Promise<number> {
  refuseTogether(options);
  refuseWithoutExport(options);
  const loaded = await load(files, 'cases');
  const errors = loaded.diagnostics.filter((d) => d.severity === 'error');
  if (errors.length > 0) say(renderDiagnostics(errors, loaded.lines, coloursBeside));
  const wanted = [...loaded.results].filter(([read]) => loaded.inputs.files.includes(read.file));
  if (wanted.length === 0) throw new Failure(`There is no inspection to score in ${files.join(', ')}: name a .cases file whose framework is known.`, 1);
  if (options.format === 'csv' && wanted.length > 1) throw new Failure('A file for a spreadsheet holds one inspection: name one .cases file.', 2);
  if (options.format === 'json' && wanted.length > 1) throw new Failure('JSON holds the results of one inspection: name one .cases file, or use criteria build for many.', 2);
  for (const one of wanted) await print(rendered(one, options, loaded));
  return errors.length > 0 ? 1 : 0;
}

/** An explanation is text in the framework's main language; to pass over what else was asked would be to promise it. */
function refuseTogether({ trace, format, in: language, questions }: ScoreOptions): void {
  if (trace === undefined) return;
  if (format !== 'text') throw new Failure(`\`--trace\` explains in text, and cannot be had together with \`--format ${format}\`. JSON holds every trace anyway.`, 2);
  if (language !== undefined) throw new Failure('`--trace` explains in the main language of the framework, and cannot be had together with `--in`.', 2);
  if (questions === true) throw new Failure('`--trace` explains one number, and cannot be had together with `--questions`.', 2);
}

/** What an export is of means something only where one is made. */
function refuseWithoutExport({ format, what, unit, questions }: ScoreOptions): void {
  if (what !== undefined && format !== 'csv' && format !== 'markdown') throw new Failure('`--what` goes with `--format csv` or `--format markdown`.', 2);
  if (unit !== undefined && what !== 'answers') throw new Failure('`--unit` says whose answers are wanted, and goes with `--what answers`.', 2);
  if (questions === true && (format === 'csv' || (what ?? 'ratings') !== 'ratings')) throw new Failure('`--questions` goes with ratings in text and Markdown. For every question say `--what summary`.', 2);
}

function exportedAs(format: 'csv' | 'markdown', { inspection, framework: { framework } }: ReadInspection, results: Results, { what = 'ratings', unit }: ScoreOptions, language: string | undefined): string {
  const text = exported(results, inspection.sheet, framework, { what, format, unit, language });
  if (text !== undefined) return text;
  throw new Failure(unit === undefined ? `There are no records in ${inspection.id}.` : `There is nothing called \`${unit}\` to have answers about. There are ${framework.units.map(({ id }) => id).join(', ')}.`, 2);
}

function rendered([read, results]: readonly [ReadInspection, Results], options: ScoreOptions, loaded: Loaded): string {
  if (options.trace !== undefined) return traced(options.trace, results, read.framework.framework, loaded);
  const table = { questions: options.questions ?? false, language: languageOf(options.in, read) };
  switch (options.format) {
    case 'json': return canonical(resultsJson(results, loaded.place));
    case 'csv': return exportedAs('csv', read, results, options, table.language);
    case 'markdown': return options.what !== undefined && options.what !== 'ratings' ? exportedAs('markdown', read, results, options, table.language) : resultsMarkdown(results, read.framework.framework, table);
    case 'text': return renderScores(results, read.framework.framework, table);
  }
}

/** Explains the score of a section, by its path or the end of one, or the answers to a question. */
function traced(name: string, { scores, questions }: Results, framework: Framework, { lines }: Loaded): string {
  const exact = scores.find((s) => s.id === name);
  const [found, ...others] = exact === undefined ? scores.filter((s) => s.id.endsWith(`.${name}`)) : [exact];
  if (others.length > 0) throw new Failure(`Several scores are called \`${name}\`: ${[found, ...others].map((s) => s?.id ?? '').join(', ')}. Name one of them.`, 2);
  if (found !== undefined) return renderTrace(found, framework, lines);
  const question = questionsOf(framework.root).find((q) => q.id === name);
  const result = questions.find((q) => q.id === name);
  if (question !== undefined && result !== undefined) return renderQuestion(result, question, lines);
  throw new Failure(`There is no score and no question \`${name}\`. The scores are ${scores.map((s) => s.id).join(', ')}.`, 2);
}

/** The language asked for, when the framework has it. */
function languageOf(language: string | undefined, { framework: { framework } }: ReadInspection): string | undefined {
  const { languages, id } = framework;
  if (language === undefined || languages.includes(language)) return language;
  throw new Failure(`The framework ${id} is not written in ${language}. ${languages.length === 0 ? 'It declares no languages.' : `Its languages are ${languages.join(', ')}.`}`, 2);
}
