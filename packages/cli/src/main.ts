import { Command, CommanderError, Option } from 'commander';
import { EXPORTS, visible } from '@inspection-criteria/formats';
import { TEMPLATES } from '@inspection-criteria/language';
import { VERSION } from '@inspection-criteria/model';
import { build } from './commands/build.ts';
import { check, type CheckFormat } from './commands/check.ts';
import { explain } from './commands/explain.ts';
import { create, type NewOptions } from './commands/new.ts';
import { format } from './commands/format.ts';
import { lsp } from './commands/lsp.ts';
import { score, type ScoreOptions } from './commands/score.ts';
import { Failure, reasonOf } from './failure.ts';
import { listenToOutput, say } from './output.ts';

const program = new Command('criteria')
  .description('Write, check, score and review inspection frameworks (.criteria) and inspections (.cases).')
  .version(VERSION)
  .exitOverride()
  .configureHelp({ showGlobalOptions: true })
  .addHelpText('after', '\nExit codes: 0 fine, 1 problems in the input, 2 wrong use.');

function command(name: string, summary: string): Command {
  return program.command(name).description(summary).exitOverride();
}

command('check', 'Checks frameworks and inspections, and says what is wrong and what to do.')
  .argument('[paths...]', 'files, folders or globs; - reads standard input (default: this folder)')
  .addOption(new Option('--format <format>', 'how findings are printed').choices(['text', 'json', 'github', 'sarif']).default('text'))
  .addOption(new Option('--language <language>', 'what standard input is').choices(['criteria', 'cases']).default('cases'))
  .action(async (paths: string[], options: { format: CheckFormat; language: 'criteria' | 'cases' }) => { process.exitCode = await check(paths, options); });

command('score', 'Scores an inspection.')
  .argument('<files...>', 'one or more .cases files; - reads standard input')
  .addOption(new Option('--format <format>', 'how results are printed').choices(['text', 'json', 'markdown', 'csv']).default('text'))
  .option('--trace <score>', 'explains one number in plain words: a score such as reoffending.assessment, or a question such as R1')
  .option('--questions', 'lists every question with its answers, in text and Markdown')
  .addOption(new Option('--what <what>', 'what is printed as Markdown or CSV (default: ratings)').choices(EXPORTS))
  .option('--unit <unit>', 'of whose records answers are printed, such as staff (default: the first that has some)')
  .option('--in <language>', 'the language of labels and words in text, Markdown and CSV, such as cy')
  .action(async (files: string[], options: ScoreOptions) => { process.exitCode = await score(files, options); });

command('explain', 'Says what a finding means, why it matters and what to do.')
  .argument('[code]', 'the code of a finding, such as band-order; without one, all are named')
  .action(async (code: string | undefined) => { process.exitCode = await explain(code); });

command('build', 'Writes JSON for frameworks, inspections and results.')
  .argument('[paths...]', 'files, folders or globs (default: this folder)')
  .requiredOption('--out <folder>', 'the folder to write to')
  .action(async (paths: string[], options: { out: string }) => { process.exitCode = await build(paths, options); });

command('format', 'Puts files into the one form: indentation, blanks, tables aligned. Meaning and comments stay.')
  .argument('[paths...]', 'files, folders or globs; - formats standard input to standard output (default: this folder)')
  .option('--check', 'changes nothing, and fails when a file is not in form')
  .addOption(new Option('--language <language>', 'what standard input is').choices(['criteria', 'cases']).default('cases'))
  .action(async (paths: string[], options: { check?: boolean; language: 'criteria' | 'cases' }) => { process.exitCode = await format(paths, options); });

command('new', 'Writes a commented starting point.')
  .argument('<kind>', 'framework or inspection')
  .argument('<name>', 'its name: letters and digits, with - or . between them')
  .option('--of <file>', 'the .criteria file of the framework that an inspection is of; without it, one is written too')
  .option('--template <id>', `what a framework starts from: ${TEMPLATES.map(({ id }) => id).join(', ')} (default: ${TEMPLATES[0]?.id ?? ''})`)
  .action(async (kind: string, name: string, options: NewOptions) => { process.exitCode = await create(kind, name, options); });

command('lsp', 'Serves editors: findings, completion, scores and more while a text is written. Editors start it themselves.')
  .option('--stdio', 'speaks over standard input and output, which is the only way there is')
  .action(() => { lsp(); });

listenToOutput();
try {
  await program.parseAsync();
} catch (error) {
  process.exitCode = exitCodeOf(error);
}

function exitCodeOf(error: unknown): number {
  if (error instanceof CommanderError) return error.exitCode === 0 ? 0 : 2;
  if (error instanceof Failure) { say(visible(error.message)); return error.exitCode; }
  say(`Something unexpected went wrong, because ${visible(reasonOf(error))} No file was changed. Please report it with the files you used.`);
  return 1;
}
