import type { Declared } from '../lower/declared.ts';
import type { Names } from '../lower/names.ts';
import { columnMeaning, listMeaning, meaningAt, sectionMeaning, valueMeaning, wordMeaning, type Meaning } from '../lower/uses.ts';
import type { ReadFramework } from '../project/frameworks.ts';
import type { Project } from '../project/project.ts';
import { wordsFor } from '../syntax/index.ts';
import { withArticle } from '../wording.ts';
import type { Thing, Things } from './things.ts';

/** What bears the name already in a place where it could not be told from the thing: `a question`. Undefined where nothing does. */
export function takenBy(name: string, thing: Thing, project: Project, things: Things): string | undefined {
  const is = (meaning: Meaning): boolean => meaning.kind === thing.kind && things.thingOf(meaning, '').key === thing.key;
  const leads = (['criteria', 'cases'] as const).some((language) => wordsFor(language)?.leading.has(name) === true);
  if (leads && (thing.kind === 'level' || thing.kind === 'unit')) return 'a word of the language';
  if (thing.kind === 'record') return recordCalled(name, thing, project);
  for (const read of project.frameworks) {
    const found = takenIn(name, thing, read, is);
    if (found !== undefined) return found;
  }
  return undefined;
}

function takenIn(name: string, thing: Thing, { names, own, whole }: ReadFramework, is: (meaning: Meaning) => boolean): string | undefined {
  switch (thing.kind) {
    case 'question': case 'fact': {
      const isHere = [...names.columns.values()].some((column) => is(columnMeaning(column)));
      return isHere ? columnCalled(name, names) ?? sectionCalled(name, names, () => true) : undefined;
    }
    case 'section': {
      const parents = new Set([...names.sections.values()].filter((section) => is(sectionMeaning(section))).map(({ parent }) => parent));
      if (parents.size === 0) return undefined;
      return columnCalled(name, names) ?? (name === names.framework ? 'the framework' : sectionCalled(name, names, (parent) => parents.has(parent)));
    }
    case 'list': {
      const isHere = [...names.lists.values()].some((list) => list.declared?.kind === 'scale' && is(listMeaning(list)));
      return isHere && names.lists.has(name) ? columnCalled(name, names) ?? 'a list' : undefined;
    }
    case 'level': case 'unit': {
      const all = [...names.levels.values(), ...names.units.values()];
      const isHere = all.some((word) => is(wordMeaning('level', word)) || is(wordMeaning('unit', word)));
      return isHere && all.some(({ id, plural }) => id === name || plural === name) ? 'a level or a unit' : undefined;
    }
    case 'value': {
      const here = [...names.lists.values()].filter((list) => list.values.some((value) => is(valueMeaning(list, value))));
      return here.some((list) => list.values.includes(name)) ? 'a value of the list' : undefined;
    }
    case 'reason': {
      const here = siblings(whole.framework, (child) => child.kind === 'reason' && is(meaningAt(child.nameSpan, 'reason', child.name)));
      return here.includes(name) ? 'a reason' : undefined;
    }
    case 'rule': return rulesBeside(whole.framework, is).includes(name) ? 'a rule' : undefined;
    case 'framework': return own.name === name ? 'a framework' : undefined;
    default: return undefined;
  }
}

function columnCalled(name: string, names: Names): string | undefined {
  const kind = names.columns.get(name)?.kind;
  return kind === undefined ? undefined : `a ${kind}`;
}

function sectionCalled(name: string, names: Names, inside: (parent: string | undefined) => boolean): string | undefined {
  const found = [...names.sections.values()].find((section) => section.name === name && inside(section.parent));
  return found === undefined ? undefined : withArticle(found.level);
}

/** What the children of a block are called, one of which is looked for. */
function siblings(block: Declared, is: (child: Declared) => boolean): readonly string[] {
  return [...block.children.some(is) ? block.children.map((child) => child.name) : [], ...block.children.flatMap((child) => siblings(child, is))];
}

function rulesBeside(block: Declared, is: (meaning: Meaning) => boolean): readonly string[] {
  const named = block.rules.flatMap(({ name, span }) => name === undefined ? [] : [meaningAt(span, 'rule', name)]);
  return [...named.some(is) ? named.map(({ id }) => id) : [], ...block.children.flatMap((child) => rulesBeside(child, is))];
}

function recordCalled(name: string, { of, key }: Thing, { inspections, frameworks }: Project): string | undefined {
  const bodies = [...inspections.map(({ inspection }) => inspection), ...frameworks.flatMap(({ framework }) => framework.examples)];
  const body = bodies.find(({ span: { file, start } }) => key.startsWith(`${file}:${String(start)} `));
  return body?.sheet.units.find(({ unit }) => unit === of)?.records.includes(name) === true ? withArticle(of ?? 'record') : undefined;
}
