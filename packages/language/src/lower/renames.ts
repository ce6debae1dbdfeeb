import { AstUtils, type AstNode } from 'langium';
import { ast } from '../syntax/index.ts';
import { ancestorsOf } from './lineage.ts';
import type { Declared } from './declared.ts';
import { pluralOf } from './clauses.ts';

/** What things are called now that were called otherwise where a text was written. What was never renamed keeps its name. */
export interface Renaming {
  readonly value: (list: string, name: string) => string;
  readonly column: (name: string) => string;
  /** By a path, or by the end of one. */
  readonly section: (name: string) => string;
  readonly list: (name: string) => string;
  /** A level or a unit, by its name or its plural. */
  readonly word: (name: string) => string;
}

/** For each earlier edition what has been renamed since, so that what stands on from it still speaks of the same things. */
export type Renamings = ReadonlyMap<ast.Framework, Renaming>;

/** What has been renamed since a piece of text was written; undefined where it is of this edition, or of none. */
export function renamedSince(node: AstNode | undefined, renamings: Renamings): Renaming | undefined {
  if (node === undefined || renamings.size === 0) return undefined;
  const edition = AstUtils.getContainerOfType(node, ast.isFramework);
  return edition === undefined ? undefined : renamings.get(edition);
}

/** The renamings that reach an edition: those that reached the one it amends, taken further, and its own. */
export function renamingsOf(change: Declared, base: Declared, amended: ast.Framework, before: Renamings): Renamings {
  const step = stepOf(change, base);
  const further = [...before].map(([edition, earlier]): [ast.Framework, Renaming] => [edition, together(earlier, step)]);
  return new Map([...further, [amended, step.renaming]]);
}

interface Step {
  readonly renaming: Renaming;
  /** The name a list had before. */
  readonly formerList: (name: string) => string;
}

function together(earlier: Renaming, { renaming, formerList }: Step): Renaming {
  return {
    value: (list, name) => renaming.value(list, earlier.value(formerList(list), name)),
    column: (name) => renaming.column(earlier.column(name)), section: (name) => renaming.section(earlier.section(name)),
    list: (name) => renaming.list(earlier.list(name)), word: (name) => renaming.word(earlier.word(name)),
  };
}

/** New names by old ones, of one edition. */
class Renames {
  readonly values = new Map<string, string>();
  readonly columns = new Map<string, string>();
  readonly sections = new Map<string, string>();
  readonly lists = new Map<string, string>();
  readonly words = new Map<string, string>();
}

function stepOf(change: Declared, base: Declared): Step {
  const renames = new Renames();
  collect(change, base, [], [], renames);
  const { values, columns, sections, lists, words } = renames;
  return {
    renaming: {
      value: (list, name) => values.get(`${list} ${name}`) ?? name, column: (name) => columns.get(name) ?? name,
      section: (name) => sectionNow(name, sections), list: (name) => lists.get(name) ?? name, word: (name) => words.get(name) ?? name,
    },
    formerList: (name) => [...lists].find(([, now]) => now === name)?.[0] ?? name,
  };
}

/** Of what was split the first part goes on under the old name's rules. */
function note(map: Map<string, string>, before: string, now: string): void {
  if (before !== now && !map.has(before)) map.set(before, now);
}

function collect(change: Declared, base: Declared, path: readonly string[], formerPath: readonly string[], renames: Renames): void {
  for (const child of change.children) {
    const ancestors = ancestorsOf(child, base, change);
    const former = [...new Set([...ancestors.map(({ name }) => name), ...child.formerly])];
    const [ancestor] = ancestors;
    const now = [...path, child.name];
    const was = [...formerPath, ancestor?.name ?? child.name];
    for (const name of former) {
      switch (child.kind) {
        case 'value': note(renames.values, `${change.name} ${name}`, child.name); break;
        // The answers of a question or fact are a list under its name.
        case 'question': case 'fact': note(renames.columns, name, child.name); note(renames.lists, name, child.name); break;
        case 'section': note(renames.sections, [...formerPath, name].join('.'), now.join('.')); break;
        case 'scale': note(renames.lists, name, child.name); break;
        case 'level': case 'unit': note(renames.words, name, child.name); note(renames.words, pluralOf(ancestor ?? child), child.name); break;
        case 'reason': case 'framework': break;
      }
    }
    if (ancestor !== undefined) collect(child, ancestor, child.kind === 'section' ? now : path, child.kind === 'section' ? was : formerPath, renames);
  }
}

/** A renamed section by its old path or the end of one, or one inside a renamed section. */
function sectionNow(name: string, sections: ReadonlyMap<string, string>): string {
  for (const [was, now] of sections) {
    if (was === name || was.endsWith(`.${name}`)) return now;
    if (name.startsWith(`${was}.`)) return now + name.slice(was.length);
  }
  return name;
}
