import { everyNamed } from '../lower/lineage.ts';
import type { Declared } from '../lower/declared.ts';
import { answerWord } from '../lower/skeleton.ts';
import { nearest, type ast } from '../syntax/index.ts';
import type { DeclarationSubject, Rule } from './rule.ts';
import { listed, remedy } from '../wording.ts';

/** Lists, units and levels that clauses name and nobody declares. Names in conditions and expressions are found while those are understood. */
export const unknownName: Rule<DeclarationSubject> = (subject) => {
  const { own, whole, shared } = subject;
  const all = [...whole.children, ...shared];
  const namesOf = (kind: Declared['kind'], more: readonly string[]): readonly string[] => [...new Set([...all.filter((c) => c.kind === kind).map((c) => c.name), ...more])];
  const known: Known = { list: namesOf('scale', ['yes-no']), unit: namesOf('unit', ['inspection']), level: namesOf('level', ['figure']) };
  const visit = (declared: Declared): void => {
    for (const clause of [...declared.clauses, ...declared.each.flatMap((e) => e.clauses)]) checkReferences(clause, known, subject);
    for (const child of declared.children) visit(child);
  };
  visit(own);
  checkPast(own, subject);
};

type Known = Readonly<Record<'list' | 'unit' | 'level', readonly string[]>>;

function checkReferences(clause: Declared['clauses'][number] | ast.Each['clauses'][number], known: Known, { elsewhere, locate, report }: DeclarationSubject): void {
  for (const { kind, property, names, effect } of referencesOf(clause)) {
    names.forEach((name, index) => {
      if (known[kind].includes(name)) return;
      const there = elsewhere(kind, name);
      const near = there.length > 0 ? undefined : nearest(name, known[kind]);
      if (there.length > 0) report('unknown-name', locate(clause, property, index), `There is no ${kind} \`${name}\` here, so ${effect}. ${inOtherFiles(there)}`, { about: kind });
      else report('unknown-name', locate(clause, property, index), `There is no ${kind} \`${name}\`, so ${effect}. ${remedy(near, `The ${kind}s are ${listed(known[kind])}; name one of them, or declare it.`)}`, { suggestion: near, about: kind });
    });
  }
}

/** Says which files have what is missing here. */
export function inOtherFiles(paths: readonly string[]): string {
  return `It stands in ${listed(paths, 3)}, which this file does not use. Add \`use "${paths[0] ?? ''}"\` at the top.`;
}

interface Reference {
  readonly kind: keyof Known;
  readonly property: string;
  readonly names: readonly string[];
  /** What follows from a name that is not there. */
  readonly effect: string;
}

/** The names a clause gives; in a broken text some may be missing, whatever the syntax tree's type says. */
function referencesOf(clause: Declared['clauses'][number]): readonly Reference[] {
  const one = (kind: keyof Known, property: string, name: string | undefined, effect: string): readonly Reference[] => name === undefined ? [] : [{ kind, property, names: [name], effect }];
  switch (clause.$type) {
    // `answered yes-no` names a list as well.
    case 'Answered': { const word = answerWord({ clauses: [clause] }); return one('list', 'test', word === undefined || ANSWER_WORDS.has(word) ? undefined : word, 'no answer is understood'); }
    case 'AnsweredOn': return one('list', 'scale', clause.scale, 'no answer is understood');
    case 'Judged': case 'Rated': return one('list', 'bands', clause.bands, 'there is no rating');
    case 'Worded': return one('list', 'phrases', clause.phrases, 'nothing is put in words');
    case 'About': return one('unit', 'unit', clause.unit, 'nobody can be asked');
    case 'Under': return [{ kind: 'level', property: 'levels', names: clause.levels, effect: 'this says nothing of where it may stand' }];
    default: return [];
  }
}

/** What else a question may be answered with. */
const ANSWER_WORDS: ReadonlySet<string> = new Set(['number', 'date', 'text']);

/** `formerly` speaks of the edition that is amended. */
function checkPast(declared: Declared, subject: DeclarationSubject): void {
  const { base, locate, report } = subject;
  if (base === undefined) return;
  const past = (kind: Declared['kind']): readonly string[] => everyNamed(base, kind).map((d) => d.name);
  for (const clause of declared.clauses) {
    if (clause.$type !== 'Formerly' || declared.kind === 'framework') continue;
    const known = past(declared.kind);
    clause.names.forEach((name, index) => {
      if (known.includes(name)) return;
      const near = nearest(name, known);
      report('unknown-name', locate(clause, 'names', index), `The edition that is amended has no ${declared.kind === 'scale' ? 'list' : declared.kind} \`${name}\`, so nothing of it is carried on. ${remedy(near, 'Check the spelling.')}`, { suggestion: near });
    });
  }
  for (const child of declared.children) checkPast(child, subject);
}
