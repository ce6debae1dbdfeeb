import type { Framework, Section } from '@inspection-criteria/model';
import { putIn, writeAt, type Edit } from '../../edits.ts';
import { linesLast } from '../../fixes/lines.ts';
import { clause } from '../../lower/clauses.ts';
import type { Declared } from '../../lower/declared.ts';
import { INDENT } from '../../printing/format.ts';
import { locatorOf, type ReadFramework } from '../../project/frameworks.ts';
import type { Source } from '../../project/sources.ts';
import type { WeightTrial } from '../../trial/weights.ts';
import type { View } from '../../workspace/workspace.ts';

/**
 * Other weights of sections and questions, written where a framework names these. An edition that does not mention one names it in its own text,
 * within the sections it lies in, so that the edition it amends stays as it is.
 */
export function weightEdits({ project }: View, { file, own, framework }: ReadFramework, trials: readonly WeightTrial[]): readonly Edit[] {
  const source = project.sources.get(file);
  if (source === undefined) return [];
  const edits: Edit[] = [];
  const anew = new Map<Declared, Mention>();
  for (const trial of trials) {
    const declared = declaredIn(own, trial.of, undefined);
    if (declared === undefined) mention(anew, own, pathTo(framework, trial.of), trial);
    else edits.push(weightEdit(source, declared, trial));
  }
  return [...edits, ...[...anew].map(([around, { under }]) => linesLast(source.text, around.span, linesOf(under)))];
}

function weightEdit(source: Source, declared: Declared, { weight }: WeightTrial): Edit {
  const locate = locatorOf([source]);
  const weighted = clause(declared, 'Weighted');
  if (weighted !== undefined) return writeAt(source.file, locate(weighted, 'weight'), weight.trim());
  return putIn(source.file, declared.label === undefined ? declared.nameSpan.end : locate(declared.label).end, ` weighted ${weight.trim()}`);
}

/** What an edition has still to name, with what it names in it. */
interface Mention {
  readonly under: Map<string, Mention>;
  weight?: string;
}

/** A section or question, as it is named: `theme safety`. */
interface Step {
  readonly id: string;
  readonly head: string;
}

/** Names in the innermost section that the edition names already whatever lies between it and what is weighed. */
function mention(anew: Map<Declared, Mention>, own: Declared, path: readonly Step[], { weight }: WeightTrial): void {
  const named = path.map(({ id }) => declaredIn(own, id, undefined)).findLastIndex((declared) => declared !== undefined);
  const around = declaredIn(own, path[named]?.id ?? '', undefined) ?? own;
  let at = inMap<Declared, Mention>(anew, around, () => ({ under: new Map() }));
  for (const { head } of path.slice(named + 1)) at = inMap<string, Mention>(at.under, head, () => ({ under: new Map() }));
  at.weight = weight.trim();
}

function inMap<K, V>(map: Map<K, V>, key: K, make: () => V): V {
  const value = map.get(key) ?? make();
  map.set(key, value);
  return value;
}

function linesOf(mentions: Mention['under']): readonly string[] {
  return [...mentions].flatMap(([head, { under, weight }]) => {
    const line = weight === undefined ? head : `${head} weighted ${weight}`;
    return under.size === 0 ? [line] : [`${line} {`, ...linesOf(under).map((inner) => `${INDENT}${inner}`), '}'];
  });
}

/** The sections something lies in, the outermost first, and itself; without the framework. */
function pathTo({ root }: Framework, id: string): readonly Step[] {
  const within = (section: Section): readonly Step[] | undefined => {
    if (section.id === id) return [];
    if (section.questions.some((question) => question.id === id)) return [{ id, head: `question ${id}` }];
    for (const inner of section.sections) {
      const rest = within(inner);
      if (rest !== undefined) return [{ id: inner.id, head: `${inner.level} ${inner.name}` }, ...rest];
    }
    return undefined;
  };
  return within(root) ?? [];
}

/** A question by its name, a section by its path without the framework. */
function declaredIn({ children }: Declared, id: string, around: string | undefined): Declared | undefined {
  for (const child of children) {
    const path = child.kind === 'section' && around !== undefined ? `${around}.${child.name}` : child.name;
    if ((child.kind === 'section' || child.kind === 'question') && path === id) return child;
    const inside = child.kind === 'section' ? declaredIn(child, id, path) : undefined;
    if (inside !== undefined) return inside;
  }
  return undefined;
}
