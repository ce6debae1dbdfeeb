import { textIn } from '@inspection-criteria/model';
import { loadSources, type FileAccess } from '../project/sources.ts';
import { understand } from '../project/project.ts';
import { checkProject } from '../rules/check.ts';
import { NAME } from '../syntax/characters.ts';
import { bare } from './bare.ts';
import { filled, quoted } from './filling.ts';
import { judged } from './judged.ts';
import { screening } from './screening.ts';
import { shares, SHARES_INSPECTION } from './shares.ts';
import type { Template } from './template.ts';

/** What a new framework can start from, the likeliest first. */
export const TEMPLATES: readonly Template[] = [shares, judged, screening, bare];

/** Texts to be written, by the names of their files. */
export type Texts = ReadonlyMap<string, string>;

/** What is begun: its name, and the label people read. */
export interface Begun {
  readonly name: string;
  readonly label: string;
}

/** The templates as they are offered in a language. */
export function templateChoices(language: string | undefined): readonly { readonly id: string; readonly label: string; readonly description: string }[] {
  return TEMPLATES.map(({ id, label, description }) => ({ id, label: textIn(label, language), description: textIn(description, language) }));
}

/** Whether something can be called so, as far as letters go. */
export function isName(text: string): boolean {
  return new RegExp(`^(?:${NAME})$`).test(text);
}

/** A new framework that checks clean and is in form; undefined where there is no such template, or nothing can be called so. */
export async function beginFramework(template: string, begun: Begun): Promise<Texts | undefined> {
  const found = TEMPLATES.find(({ id }) => id === template);
  return found === undefined || !isName(begun.name) ? undefined : firstClean(found, (names) => new Map([frameworkFile(found, begun, names)]));
}

/** A new framework with an inspection of it, under the same conditions. */
export async function beginBoth(begun: Begun): Promise<Texts | undefined> {
  const framework = `${begun.name}-framework`;
  const file = `${framework}.criteria`;
  return isName(begun.name) ? firstClean(shares, (names) => new Map([
    frameworkFile(shares, { name: framework, label: framework }, names),
    [`${begun.name}.cases`, filled(SHARES_INSPECTION, { ...wordsOf(begun, names), framework, file: quoted(file) }, 'cases')],
  ])) : undefined;
}

function frameworkFile({ text }: Template, begun: Begun, names: readonly string[]): readonly [file: string, text: string] {
  return [`${begun.name}.criteria`, filled(text, wordsOf(begun, names), 'criteria')];
}

function wordsOf({ name, label }: Begun, sections: readonly string[]): Readonly<Record<string, string>> {
  return { name, label: quoted(label.trim() === '' ? name : label), ...Object.fromEntries(sections.map((section, i) => [`section${String(i + 1)}`, section])) };
}

/** The first of the texts that checks clean: sections are called otherwise where the name is one of theirs. */
async function firstClean({ sections }: Template, make: (names: readonly string[]) => Texts): Promise<Texts | undefined> {
  for (const which of [0, 1] as const) {
    const texts = make(sections.map((names) => names[which]));
    if ((await severitiesOf(texts)).length === 0) return texts;
  }
  return undefined;
}

/** The severities of what would be found in texts, were they written; `access` reads what else is there. */
export async function severitiesOf(texts: Texts, access?: FileAccess): Promise<readonly string[]> {
  const read: FileAccess['read'] = (file) => {
    const text = texts.get(file);
    if (text !== undefined) return Promise.resolve({ text, malformed: false });
    return access?.read(file) ?? Promise.resolve({ text: undefined, missing: true, reason: 'there is no such file.' });
  };
  const { diagnostics } = checkProject(understand(await loadSources([...texts.keys()], { read })));
  return diagnostics.map((d) => d.severity);
}
