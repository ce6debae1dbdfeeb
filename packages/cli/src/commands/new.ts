import { lstatSync } from 'node:fs';
import { visible } from '@inspection-criteria/formats';
import { beginBoth, beginFramework, inspectionOf, isName, severitiesOf, TEMPLATES, templateChoices, type Texts } from '@inspection-criteria/language';
import { Failure } from '../failure.ts';
import { print } from '../output.ts';
import { isInside, realOf } from '../paths.ts';
import { writeAll } from '../write.ts';
import { load } from './load.ts';

/** What `criteria new` is told beside a name. */
export interface NewOptions {
  readonly of?: string;
  readonly template?: string;
}

/** `criteria new`: a commented starting point that checks clean, written whole or not at all. An existing file is never overwritten. */
export async function create(kind: string, name: string, options: NewOptions = {}): Promise<number> {
  if (kind !== 'framework' && kind !== 'inspection') throw new Failure(`\`${kind}\` cannot be made: say \`criteria new framework ${name}\` or \`criteria new inspection ${name}\`.`, 2);
  if (kind === 'framework' && options.of !== undefined) throw new Failure('`--of` says which framework an inspection is of; a framework takes none.', 2);
  refuseTemplate(kind, options);
  if (!isName(name)) throw new Failure(`\`${name}\` cannot be a name: a name is made of Latin letters and digits, with \`-\` or \`.\` between them, and begins with a letter. Try \`${suggestion(name)}\`.`, 2);
  const files = options.of === undefined ? await startingPoint(kind, name, options.template) : await startOf(options.of, name);
  for (const file of files.keys()) {
    // A link that leads nowhere is there too: to write through it would put the file where nobody looks.
    if (lstatSync(file, { throwIfNoEntry: false }) !== undefined) throw new Failure(`${file} exists already, and nothing was changed. Choose another name, or move the file away.${hint(file, name)}`, 1);
  }
  writeAll([...files]);
  await print([...files.keys()].map((file) => `${file} written. Check it with: criteria check ${file}\n`).join(''));
  return 0;
}

function refuseTemplate(kind: 'framework' | 'inspection', { template }: NewOptions): void {
  if (template === undefined) return;
  if (kind === 'inspection') throw new Failure('`--template` says what a framework starts from; an inspection begins from its framework. Say `--of` with the framework\'s file.', 2);
  if (TEMPLATES.some(({ id }) => id === template)) return;
  const choices = templateChoices(undefined).map(({ id, description }) => `\n  ${id}: ${description}`).join('');
  throw new Failure(`There is no template \`${template}\`. There are:${choices}`, 2);
}

async function startingPoint(kind: 'framework' | 'inspection', name: string, template = 'shares'): Promise<Texts> {
  const begun = { name, label: name };
  const files = await (kind === 'framework' ? beginFramework(template, begun) : beginBoth(begun));
  if (files === undefined) throw taken(name);
  return files;
}

function hint(file: string, name: string): string {
  return file.endsWith('.criteria') && file !== `${name}.criteria` ? ` For an inspection of that framework say \`criteria new inspection ${name} --of ${file}\`.` : '';
}

/** An inspection of a framework that is there. What is still to be answered is no fault of it. */
async function startOf(of: string, name: string): Promise<Texts> {
  if (!isInside(realOf('.'), realOf(of))) throw new Failure(`${of} lies outside this folder, and an inspection here could not use it. Copy it in, or go to a folder that holds both.`, 1);
  const { project, diagnostics, inputs } = await load([of]);
  const [file = ''] = inputs.files;
  const framework = project.frameworks.filter((f) => f.file === file && !project.frameworks.some((other) => other.base === f && other.file === file)).at(-1)?.framework;
  if (framework === undefined) throw new Failure(`There is no framework in ${of}. Name the .criteria file that holds it.`, 1);
  if (diagnostics.some((d) => d.severity === 'error')) throw new Failure(`There are errors in ${of}, and nothing was written. Mend them first: criteria check ${of}`, 1);
  const files = new Map([[`${name}.cases`, inspectionOf(framework, { name, label: name, use: file })]]);
  if ((await severitiesOf(files, inputs.access)).some((severity) => severity === 'error')) throw taken(name);
  return files;
}

function taken(name: string): Failure {
  return new Failure(`\`${name}\` cannot be the name here: it is a word of the language, or means something else already. Try \`my-${name}\`.`, 2);
}

function suggestion(name: string): string {
  const plain = visible(name).normalize('NFC').replace(/[^A-Za-z0-9\u00C0-\u024F\u1E00-\u1EFF]+/g, '-').replace(/^[-0-9]+|-+$/g, '');
  return plain === '' ? 'my-framework' : plain;
}
