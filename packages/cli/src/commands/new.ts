import { lstatSync } from 'node:fs';
import { visible } from '@inspection-criteria/formats';
import { checkProject, loadSources, understand, type FileAccess } from '@inspection-criteria/language';
import { Failure } from '../failure.ts';
import { print } from '../output.ts';
import { isInside, realOf } from '../paths.ts';
import { frameworkTemplate, inspectionTemplate, THEMES, type Named } from '../templates.ts';
import { inspectionOf } from '../start-inspection.ts';
import { writeAll } from '../write.ts';
import { load } from './load.ts';

/** What a name is made of, as in the grammar's terminals. */
const NAME = /^[A-Za-z_\u00C0-\u024F\u1E00-\u1EFF][A-Za-z0-9_\u00C0-\u024F\u1E00-\u1EFF]*(?:[-.][A-Za-z0-9_\u00C0-\u024F\u1E00-\u1EFF]+)*$/;

/** Files to be written, by their names in this folder. */
type Texts = ReadonlyMap<string, string>;

/** `criteria new`: a commented starting point that checks clean, written whole or not at all. An existing file is never overwritten. */
export async function create(kind: string, name: string, options: { readonly of?: string } = {}): Promise<number> {
  if (kind !== 'framework' && kind !== 'inspection') throw new Failure(`\`${kind}\` cannot be made: say \`criteria new framework ${name}\` or \`criteria new inspection ${name}\`.`, 2);
  if (kind === 'framework' && options.of !== undefined) throw new Failure('`--of` says which framework an inspection is of; a framework takes none.', 2);
  if (!NAME.test(name)) throw new Failure(`\`${name}\` cannot be a name: a name is made of Latin letters and digits, with \`-\` or \`.\` between them, and begins with a letter. Try \`${suggestion(name)}\`.`, 2);
  const files = options.of === undefined ? await startingPoint(kind, name) : await startOf(options.of, name);
  for (const file of files.keys()) {
    // A link that leads nowhere is there too: to write through it would put the file where nobody looks.
    if (lstatSync(file, { throwIfNoEntry: false }) !== undefined) throw new Failure(`${file} exists already, and nothing was changed. Choose another name, or move the file away.${hint(file, name)}`, 1);
  }
  writeAll([...files]);
  await print([...files.keys()].map((file) => `${file} written. Check it with: criteria check ${file}\n`).join(''));
  return 0;
}

function hint(file: string, name: string): string {
  return file.endsWith('.criteria') && file !== `${name}.criteria` ? ` For an inspection of that framework say \`criteria new inspection ${name} --of ${file}\`.` : '';
}

/** The first starting point that checks clean: the themes are called otherwise where the name is one of theirs. */
async function startingPoint(kind: 'framework' | 'inspection', name: string): Promise<Texts> {
  for (const themes of THEMES) {
    const framework = kind === 'framework' ? name : `${name}-framework`;
    const named: Named = { name, framework, file: `${framework}.criteria`, themes };
    const files = new Map([[named.file, frameworkTemplate(named)], ...kind === 'framework' ? [] : [[`${name}.cases`, inspectionTemplate(named)] as const]]);
    if ((await findings(files)).length === 0) return files;
  }
  throw taken(name);
}

/** An inspection of a framework that is there. What is still to be answered is no fault of it. */
async function startOf(of: string, name: string): Promise<Texts> {
  if (!isInside(realOf('.'), realOf(of))) throw new Failure(`${of} lies outside this folder, and an inspection here could not use it. Copy it in, or go to a folder that holds both.`, 1);
  const { project, diagnostics, inputs } = await load([of]);
  const [file = ''] = inputs.files;
  const framework = project.frameworks.filter((f) => f.file === file && !project.frameworks.some((other) => other.base === f && other.file === file)).at(-1)?.framework;
  if (framework === undefined) throw new Failure(`There is no framework in ${of}. Name the .criteria file that holds it.`, 1);
  if (diagnostics.some((d) => d.severity === 'error')) throw new Failure(`There are errors in ${of}, and nothing was written. Mend them first: criteria check ${of}`, 1);
  const files = new Map([[`${name}.cases`, inspectionOf(framework, name, file)]]);
  if ((await findings(files, inputs.access)).some((severity) => severity === 'error')) throw taken(name);
  return files;
}

function taken(name: string): Failure {
  return new Failure(`\`${name}\` cannot be the name here: it is a word of the language, or means something else already. Try \`my-${name}\`.`, 2);
}

/** The severities of what would be found in the files, were they written. */
async function findings(files: Texts, access?: FileAccess): Promise<readonly string[]> {
  const read: FileAccess['read'] = (file) => {
    const text = files.get(file);
    if (text !== undefined) return Promise.resolve({ text, malformed: false });
    return access?.read(file) ?? Promise.resolve({ text: undefined, missing: true, reason: 'there is no such file.' });
  };
  const { diagnostics } = checkProject(understand(await loadSources([...files.keys()], { read })));
  return diagnostics.map((d) => d.severity);
}

function suggestion(name: string): string {
  const plain = visible(name).normalize('NFC').replace(/[^A-Za-z0-9\u00C0-\u024F\u1E00-\u1EFF]+/g, '-').replace(/^[-0-9]+|-+$/g, '');
  return plain === '' ? 'my-framework' : plain;
}
