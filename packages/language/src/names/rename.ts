import type { Span } from '@inspection-criteria/model';
import type { Project } from '../project/project.ts';
import { RECORD_ID } from '../answers/record-ids.ts';
import { NAME } from '../syntax/characters.ts';
import type { Edit } from '../edits.ts';
import { brokenBy } from './broken-by.ts';
import { occurrencesOf, type Occurrence, type Occurrences } from './occurrences.ts';
import { takenBy } from './taken.ts';
import { calledNow, thingsOf, type Thing } from './things.ts';

/** All that changes when a thing is renamed; or why it is not, in a sentence or two. */
export type Renamed = { readonly edits: readonly Edit[] } | { readonly refused: string };

/** A name that can be changed, and where it stands. */
export interface Renamable {
  readonly span: Span;
  readonly name: string;
}

/** The name that would be changed and where it stands, or why it cannot be; undefined where no name stands. */
export function prepareRenameAt(
  project: Project, file: string, offset: number, occurrences = occurrencesOf(project),
): Renamable | { readonly refused: string } | undefined {
  const at = occurrences.at(file, offset);
  if (at === undefined) return undefined;
  const refused = fixed(at.thing);
  if (refused !== undefined) return { refused };
  const { was } = changeOf(at, occurrences, project);
  return { span: at.span, name: was };
}

/** Renames what is named at a place, in all files of the project, where every other name goes on meaning what it meant. */
export function renameAt(project: Project, file: string, offset: number, newName: string): Renamed {
  const occurrences = occurrencesOf(project);
  const at = occurrences.at(file, offset);
  if (at === undefined) return { refused: 'There is no name here. Put the cursor on one.' };
  const { was, all, textAt } = changeOf(at, occurrences, project);
  if (newName === was) return { edits: [] };
  const refused = fixed(at.thing) ?? unfit(newName, at.thing) ?? taken(newName, at.thing, project);
  if (refused !== undefined) return { refused };
  const edits = all().map((one): Edit => ({ span: one.span, text: textAt(one, newName) }));
  const broken = brokenBy(edits, newName, at.thing, occurrences, project);
  return broken === undefined ? { edits } : { refused: broken };
}

/** Why a thing keeps its name whatever anybody wants, and what to do instead. */
function fixed({ kind, id, of, declared }: Thing): string | undefined {
  if (kind === 'file') return `\`${id}\` is the name of a file, which the text only repeats. Rename the file itself, and then write its new name here.`;
  if (declared !== undefined || kind === 'record') return undefined;
  return `\`${id}\` is a word of the language, which is called so everywhere. ${INSTEAD[kind] ?? `${of === undefined ? 'Names' : 'Values'} of your own can be renamed: those that a framework or an inspection declares.`}`;
}

const INSTEAD: Readonly<Partial<Record<Thing['kind'], string>>> = {
  list: 'For a list of another name, declare your own with `answers`, and say `answered on` with its name.',
  value: 'For answers of other names, declare a list of your own with `answers`, and say `answered on` with its name.',
  level: 'For a level of another name, declare your own with `level`.',
  unit: 'For a unit of another name, declare your own with `unit`.',
};

const FIT = new RegExp(`^${NAME}$`);
const FIT_FOR_VALUES = new RegExp(`^${RECORD_ID}$`);

/** Why no thing of the kind can be called so. */
function unfit(name: string, { kind }: Thing): string | undefined {
  if (kind === 'edition') {
    return /^[^"\\\r\n]+$/.test(name) ? undefined : 'An edition is called by a few letters or figures, without quotation marks. Choose another name.';
  }
  const fit = kind === 'value' || kind === 'record' ? FIT_FOR_VALUES : FIT;
  if (fit.test(name)) return undefined;
  const near = name.trim().replace(/[\s_]+/g, '-');
  return `\`${name}\` cannot be a name: a name begins with a letter and is made of letters and figures, with \`-\` or \`.\` between them. ${fit.test(near) ? `Write \`${near}\`.` : 'Choose another one.'}`;
}

/** What bears the name already, where the two could not be told apart. */
function taken(name: string, thing: Thing, project: Project): string | undefined {
  const by = takenBy(name, thing, project, thingsOf(project.frameworks));
  const instead = by === 'a word of the language' ? 'Choose another name.' : 'Choose another name, or rename that one first.';
  return by === undefined ? undefined : `There is ${by} called \`${name}\` already, and a name must tell which one is meant, so ${calledNow(thing)} keeps its own. ${instead}`;
}

/** What is renamed: a thing with its derived plural, or, of a level or unit with a plural of its own, that plural alone. */
interface Change {
  readonly was: string;
  readonly all: () => readonly Occurrence[];
  readonly textAt: (occurrence: Occurrence, name: string) => string;
}

function changeOf(at: Occurrence, occurrences: Occurrences, { sources }: Project): Change {
  const all = (): readonly Occurrence[] => occurrences.of(at.thing);
  const written = ({ span }: Occurrence): string => sources.get(span.file)?.text.slice(span.start, span.end) ?? '';
  // Only levels and units have plurals, and none is named among answers, where looking takes long.
  const ownPlural = (at.thing.kind === 'level' || at.thing.kind === 'unit') && all().some(({ plural, role }) => plural && role === 'declaration');
  if (at.plural && ownPlural) return { was: written(at), all: () => all().filter((one) => one.plural && written(one) === written(at)), textAt: (_, name) => name };
  const was = written(at.plural ? all().find(({ plural }) => !plural) ?? at : at);
  return { was, all: () => all().filter(({ plural }) => !plural || !ownPlural), textAt: ({ plural }, name) => plural ? `${name}s` : name };
}
