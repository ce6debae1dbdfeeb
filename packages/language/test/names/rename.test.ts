import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { checkProject, loadSources, occurrencesOf, renameAt, prepareRenameAt, understand, type Project, type Renamed } from '@inspection-criteria/language';
import { applyEdits, type Edit } from '../../src/edits.ts';
import { fencesOf, isSource, pagesIn, readPage } from '../docs/fences.ts';
import { EXAMPLES, exampleAccess, exampleFiles } from '../files.ts';
import { projectFrom, unmarked } from './marked.ts';

const FILES = exampleFiles();

async function examples(replaced: ReadonlyMap<string, string> = new Map()): Promise<Project> {
  return understand(await loadSources(FILES, exampleAccess(replaced)));
}

function textOf(file: string): string {
  return readFileSync(path.join(EXAMPLES, file), 'utf8');
}

/** The texts after a renaming, of the files it changes. */
function changed(project: Project, renamed: Renamed): ReadonlyMap<string, string> {
  assert.ok('edits' in renamed, 'refused' in renamed ? renamed.refused : '');
  return edited(project, renamed.edits);
}

function edited({ sources }: Project, edits: readonly Edit[]): ReadonlyMap<string, string> {
  const files = [...new Set(edits.map(({ span }) => span.file))].sort();
  return new Map(files.map((file) => [file, applyEdits(sources.get(file)?.text ?? '', edits.filter(({ span }) => span.file === file))]));
}

describe('Renaming in the examples', () => {
  it('a question of the first edition changes in its framework, in the editions that speak of it, in the tables, and nowhere else, byte for byte', async () => {
    const project = await examples();
    const file = 'full-joint-inspection/fji-2013.criteria';
    const at = textOf(file).indexOf('question R17') + 'question '.length;
    const after = changed(project, renameAt(project, file, at, 'progress'));
    assert.deepEqual([...after.keys()], ['full-joint-inspection/blackpool.cases', file, 'full-joint-inspection/fji-2014.criteria']);
    for (const [name, text] of after) assert.equal(text, textOf(name).replace(/\bR17\b/g, 'progress'));
    const again = await examples(after);
    assert.deepEqual(checkProject(again).diagnostics.map(({ code }) => code), checkProject(project).diagnostics.map(({ code }) => code));
    const back = changed(again, renameAt(again, file, at, 'R17'));
    for (const [name, text] of back) assert.equal(text, textOf(name));
  });

  it('all things at once, each by a fresh name: the same findings and results but for the names, and the same bytes when renamed back', async () => {
    await allAtOnce(Object.fromEntries(FILES.map((file) => [file, textOf(file)])));
  });
});

describe('Renaming all things on the pages of the language at once', () => {
  for (const name of pagesIn('language')) {
    it(name, async () => {
      const fences = fencesOf(readPage('language', name)).filter(isSource);
      const files = fences.filter(({ settings }) => settings.has('file')).map(({ settings, text }) => [settings.get('file') ?? '', text] as const);
      const alone = fences.filter(({ settings }) => !settings.has('file')).map(({ language, text }) => [[`page.${language}`, text]] as const);
      for (const texts of [files, ...alone]) await allAtOnce(Object.fromEntries(texts));
    });
  }
});

/** Gives every thing in the texts a fresh name at once: nothing but names may be told otherwise then, and named as before, the texts are as before. */
async function allAtOnce(texts: Readonly<Record<string, string>>): Promise<void> {
  const project = await projectFrom(texts);
  const { edits, original } = freshNames(project);
  const renamedBack = (text: string): string => text.replace(/zq\d+x/g, (name) => original.get(name) ?? name);
  const after = { ...texts, ...Object.fromEntries(edited(project, edits)) };
  for (const [file, text] of Object.entries(after)) assert.equal(renamedBack(text), texts[file]);
  assert.equal(renamedBack(told(await projectFrom(after))), told(project));
}

function freshNames(project: Project): { readonly edits: readonly Edit[]; readonly original: ReadonlyMap<string, string> } {
  const occurrences = occurrencesOf(project);
  const all = [...project.sources.keys()].flatMap((file) => occurrences.inFile(file)).filter(({ thing }) => thing.declared !== undefined || thing.kind === 'record');
  const ownPlurals = new Set(all.filter(({ plural, role }) => plural && role === 'declaration').map(({ thing }) => thing.key));
  const fresh = new Map([...new Set(all.map(({ thing }) => thing.key))].map((key, i) => [key, `zq${String(i)}x`]));
  const original = new Map<string, string>();
  const edits = all.filter(({ plural, thing }) => !plural || !ownPlurals.has(thing.key)).map(({ span, thing, plural }): Edit => {
    const name = fresh.get(thing.key) ?? '';
    if (!plural) original.set(name, project.sources.get(span.file)?.text.slice(span.start, span.end) ?? '');
    return { span, text: plural ? `${name}s` : name };
  });
  return { edits, original };
}

/** Findings and results, without places. */
function told(project: Project): string {
  const { diagnostics, results } = checkProject(project);
  return JSON.stringify([diagnostics.map(({ code, message }) => `${code} ${message}`), [...results.values()]], (key, value: unknown) => key === 'span' || key === 'rule' ? undefined : typeof value === 'bigint' ? String(value) : value);
}

/** Renames what is marked, `‹R1›`; gives back the texts that change, or the refusal. */
async function renamed(texts: Readonly<Record<string, string>>, name: string): Promise<Readonly<Record<string, string>> | string> {
  const plain = Object.entries(texts).map(([file, text]) => ({ file, ...unmarked(text) }));
  const project = await projectFrom(Object.fromEntries(plain.map(({ file, text }) => [file, text])));
  const [marked] = plain.filter(({ marks }) => marks.length > 0);
  const done = renameAt(project, marked?.file ?? '', marked?.marks[0]?.start ?? 0, name);
  return 'refused' in done ? done.refused : Object.fromEntries(edited(project, done.edits));
}

async function refusal(texts: Readonly<Record<string, string>>, name: string): Promise<string> {
  const refused = await renamed(texts, name);
  return typeof refused === 'string' ? refused : JSON.stringify(refused);
}

const FRAMEWORK = `framework f edition "1" {
  level theme { scored share of counted answers  rated performance }
  level ‹aspect› under theme
  unit case
  bands performance { good at least 60%  poor otherwise }
  answers scale { yes worth 1  no worth 0 }
  fact old answered yes-no
  each question answered on scale
  theme safety {
    aspect plan { question R1 "?" }
    aspect work { question R2 "?" asked when R1 is yes }
  }
  theme care {
    scored lowest of every aspect
    give poor when at least 1 aspects are none
    no better than poor when safety is poor
    aspect plan { question R3 "?" }
  }
}`;

const PLAIN = unmarked(FRAMEWORK).text;

describe('Renaming', () => {
  it('takes the plural along that is made from the name', async () => {
    assert.deepEqual(await renamed({ 'f.criteria': FRAMEWORK }, 'part'), { 'f.criteria': PLAIN.replaceAll('aspect', 'part') });
  });

  it('leaves a plural alone that is declared, and renames it by itself', async () => {
    const text = FRAMEWORK.replace('‹aspect›', '‹aspect› plural ways').replace('1 aspects', '1 ways');
    assert.deepEqual(await renamed({ 'f.criteria': text }, 'part'), { 'f.criteria': unmarked(text).text.replaceAll('aspect', 'part') });
    assert.deepEqual(await renamed({ 'f.criteria': unmarked(text).text.replace('1 ways', '1 ‹ways›') }, 'parts'), { 'f.criteria': unmarked(text).text.replaceAll('ways', 'parts') });
  });

  it('renames an edition where it is amended and inspected', async () => {
    const after = await renamed({ 'f.criteria': PLAIN.replace('"1"', '"‹1›"'), 'g.criteria': 'use "f.criteria"\nframework f edition "2" amends "1" { }', 'i.cases': 'use "f.criteria"\ninspection i of f edition "1" { }' }, 'first');
    assert.deepEqual(after, { 'f.criteria': PLAIN.replace('"1"', '"first"'), 'g.criteria': 'use "f.criteria"\nframework f edition "2" amends "first" { }', 'i.cases': 'use "f.criteria"\ninspection i of f edition "first" { }' });
  });

  it('says what stands there to be renamed', async () => {
    const project = await projectFrom({ 'f.criteria': PLAIN });
    const start = PLAIN.indexOf('aspects');
    assert.deepEqual(prepareRenameAt(project, 'f.criteria', start + 2), { span: { file: 'f.criteria', start, end: start + 7 }, name: 'aspect' });
    assert.equal(prepareRenameAt(project, 'f.criteria', PLAIN.indexOf('"?"')), undefined);
  });

  const REFUSED: readonly (readonly [string, string, string, RegExp])[] = [
    ['what is no name', '‹R1› "?" }', '2 b', /cannot be a name/],
    ['a question called like another', '‹R1› "?" }', 'R3', /There is a question called `R3` already, .* so the question `R1` keeps its own/],
    ['a question called like a fact', '‹R1› "?" }', 'old', /There is a fact called `old`/],
    ['a question called like a section', '‹R1› "?" }', 'care', /There is a theme called `care`/],
    ['a section called like the one beside it', 'theme ‹safety›', 'care', /There is a theme called `care`/],
    ['a level called like a word that leads', 'level ‹theme›', 'question', /There is a word of the language/],
    ['a value called like another of its list', '‹good› at least', 'poor', /There is a value of the list called `poor`/],
    ['a name with blanks, and says how to write it', '‹R1› "?" }', 'first one', /Write `first-one`/],
    ['a word of the library', '‹share› of', 'part', /is a word of the language/],
    ['a list that is always there', 'answered ‹yes-no›', 'either', /declare your own with `answers`/],
    ['an edition with a quotation mark', 'edition "‹1›"', 'a"b', /without quotation marks/],
  ];
  for (const [said, marked, name, why] of REFUSED) {
    it(`refuses ${said}`, async () => {
      const text = PLAIN.replace(unmarked(marked).text, marked);
      assert.ok(text.includes('‹'));
      assert.match(await refusal({ 'f.criteria': text }, name), why);
    });
  }

  it('refuses a name by which something said elsewhere would mean another thing', async () => {
    const text = PLAIN.replace('good at least', '‹good› at least').replace('safety is poor', 'safety is poor or none');
    assert.match(await refusal({ 'f.criteria': text }, 'none'), /the value `good` could not be told from something else, and `none` in line \d+ of `f.criteria` would come to mean something that is not meant now/);
  });

  it('refuses a name by which nobody could tell two sections apart', async () => {
    const text = PLAIN.replace('aspect plan { question R3 "?" }', 'aspect steps { question R3 "?" counts also in work }').replace('aspect work', 'aspect ‹work›');
    assert.match(await refusal({ 'f.criteria': text }, 'steps'), /would not be understood as before, in line \d+ of `f.criteria`: 2 sections are called `steps`.* Or choose another name/);
  });

  it('refuses the name of a file', async () => {
    assert.match(await refusal({ 'f.criteria': PLAIN, 'i.cases': 'use "‹f.criteria›"\ninspection i of f { }' }, 'g.criteria'), /Rename the file itself/);
  });
});
