import { compareText } from '../report.ts';
import { ast } from '../syntax/index.ts';
import { layClauses, layRules } from './amend.ts';
import { clause, pluralOf } from './clauses.ts';
import type { Declared, Locate } from './declared.ts';
import { renamedSince, type Renamings } from './renames.ts';
import { insteadOf, type Withdrawn } from './withdrawn.ts';
import type { ColumnInfo, ColumnType, ListInfo, Names, SectionInfo, WordInfo } from './names.ts';

/** The lists that are always there. */
export const YES_NO = 'yes-no';
const BUILT_IN: readonly ListInfo[] = [{ id: YES_NO, values: ['yes', 'no'], declared: undefined }];

/** A framework as declared, with what it shares from elsewhere, ready to be named. */
export interface Whole {
  readonly framework: Declared;
  /** Lists, levels and units declared outside the framework, in its file or in used ones. */
  readonly shared: readonly Declared[];
  /** What was renamed since the editions before it. */
  readonly renamings: Renamings;
  /** What the edition and those before it have withdrawn. */
  readonly withdrawn: readonly Withdrawn[];
}

/** A declaration of the framework itself, or else a shared one, by kind and name. */
export function ownOrShared(whole: Pick<Whole, 'framework' | 'shared'>, kind: Declared['kind']): readonly Declared[] {
  const own = whole.framework.children.filter((c) => c.kind === kind);
  const names = new Set(own.map((c) => c.name));
  return [...own, ...whole.shared.filter((c) => c.kind === kind && !names.has(c.name))];
}

/** First reading of a framework: who bears which name, and of what type. No expression is looked at. */
export function namesOf(whole: Whole, locate: Locate): Names {
  const lists = new Map<string, ListInfo>(BUILT_IN.map((l) => [l.id, l]));
  for (const scale of ownOrShared(whole, 'scale')) lists.set(scale.name, listOfDeclared(scale.name, scale));
  const units = wordsFrom(ownOrShared(whole, 'unit'));
  if (!units.has('inspection')) units.set('inspection', { id: 'inspection', plural: 'inspections', declared: undefined });
  const levels = wordsFrom(ownOrShared(whole, 'level'));
  if (!levels.has('figure')) levels.set('figure', { id: 'figure', plural: 'figures', declared: undefined });
  const builder = new SkeletonBuilder(whole, lists, [...units.keys()][0] ?? 'inspection');
  builder.run();
  return { framework: whole.framework.name, sections: builder.sections, columns: builder.columns, lists, levels, units, withdrawn: new Map(whole.withdrawn.map((one) => [one.name, one])), instead: (place, gone) => insteadOf(place, gone, whole.framework, locate), renamings: whole.renamings };
}

function wordsFrom(declared: readonly Declared[]): Map<string, WordInfo> {
  return new Map(declared.map((d) => [d.name, { id: d.name, plural: pluralOf(d), declared: d }]));
}

function listOfDeclared(id: string, declared: Declared): ListInfo {
  return { id, values: declared.children.filter((c) => c.kind === 'value').map((c) => c.name), declared };
}

class SkeletonBuilder {
  readonly sections = new Map<string, SectionInfo>();
  readonly columns = new Map<string, ColumnInfo>();
  private readonly whole: Whole;
  private readonly lists: Map<string, ListInfo>;
  private readonly defaultUnit: string;

  constructor(whole: Whole, lists: Map<string, ListInfo>, defaultUnit: string) {
    this.whole = whole;
    this.lists = lists;
    this.defaultUnit = defaultUnit;
  }

  run(): void {
    const { framework } = this.whole;
    for (const unit of ownOrShared(this.whole, 'unit')) for (const fact of unit.children) if (fact.kind === 'fact') this.column(fact, unit.name, '', []);
    this.section(framework, framework.name, undefined, this.defaultUnit, framework.each);
  }

  private section(declared: Declared, id: string, parent: string | undefined, unit: string, each: readonly ast.Each[]): void {
    const effective = withLevel(declared, this.whole);
    const own = this.unitSaid(effective) ?? unit;
    const allEach = declared.kind === 'framework' ? each : [...each, ...declared.each];
    const children = declared.children.filter((c) => c.kind === 'section');
    const info: SectionInfo = {
      id, name: declared.name, level: declared.kind === 'framework' ? 'framework' : declared.word, parent,
      bands: bandsSaid(effective, this.whole.renamings), declared: effective,
      children: [...new Set(children.map((c) => childId(id, parent, c.name)))].filter((child) => child !== this.whole.framework.name),
      questions: declared.children.filter((c) => c.kind === 'question').map((c) => c.name),
    };
    if (!this.sections.has(id)) this.sections.set(id, info);
    for (const child of declared.children) {
      if (child.kind === 'section') this.section(child, childId(id, parent, child.name), id, own, allEach);
      else if (child.kind === 'question' || child.kind === 'fact') this.column(child, own, id, allEach);
    }
  }

  private column(declared: Declared, unit: string, section: string, each: readonly ast.Each[]): void {
    if (this.columns.has(declared.name)) return;
    const kind = declared.kind === 'question' ? 'question' : 'fact';
    const effective = kind === 'question' ? withEach(declared, each) : declared;
    const type = this.typeOf(effective);
    if ('list' in type && !this.lists.has(type.list.id)) this.lists.set(type.list.id, type.list);
    const about = this.unitSaid(effective) ?? unit;
    this.columns.set(declared.name, { id: declared.name, kind, unit: about, type, declared: effective, span: declared.nameSpan, section });
  }

  private unitSaid(declared: Declared): string | undefined {
    const about = clause(declared, 'About');
    return about === undefined ? undefined : renamedSince(about, this.whole.renamings)?.word(about.unit) ?? about.unit;
  }

  private typeOf(declared: Declared): ColumnType {
    const own = listOfDeclared(declared.name, declared);
    const word = answerWord(declared);
    const on = listSaid(declared, this.whole.renamings) ?? (word !== undefined && this.lists.has(word) ? word : undefined);
    const shared = on === undefined ? undefined : this.lists.get(on);
    if (shared !== undefined && own.values.every((v) => shared.values.includes(v))) return { kind: 'choice', list: shared };
    if (word === 'date' || word === 'text') return { kind: word };
    if (word === 'number' || (word === undefined && clause(declared, 'Answered') !== undefined)) return { kind: 'number', list: own };
    return { kind: 'choice', list: own };
  }
}

/** The bands of `judged on` or `rated`, by the name they have now. */
export function bandsSaid(declared: Pick<Declared, 'clauses'>, renamings: Renamings): string | undefined {
  const said = clause(declared, 'Judged') ?? clause(declared, 'Rated');
  return said === undefined ? undefined : renamedSince(said, renamings)?.list(said.bands) ?? said.bands;
}

/** The list of `answered on`, by the name it has now. */
export function listSaid(declared: Pick<Declared, 'clauses'>, renamings: Renamings): string | undefined {
  const said = clause(declared, 'AnsweredOn');
  return said === undefined ? undefined : renamedSince(said, renamings)?.list(said.scale) ?? said.scale;
}

/** The phrases of `worded`, by the name they have now. */
export function phrasesSaid(declared: Pick<Declared, 'clauses'>, renamings: Renamings): string | undefined {
  const said = clause(declared, 'Worded');
  return said === undefined ? undefined : renamedSince(said, renamings)?.list(said.phrases) ?? said.phrases;
}

/** The word of `answered date`, where the test is a bare word. */
export function answerWord(declared: Pick<Declared, 'clauses'>): string | undefined {
  const test = clause(declared, 'Answered')?.test;
  const [item] = test?.alternatives ?? [];
  return item !== undefined && ast.isExactly(item) && item.to === undefined ? listWord(item.from) : undefined;
}

/** A name, or two with a slash between them: `yes/no` is no calculation, but a list that is not there. */
function listWord(node: ast.Expression | undefined): string | undefined {
  if (node?.$type === 'Ref') return node.name;
  if (node?.$type !== 'Binary' || node.op !== '/') return undefined;
  const [left, right] = [listWord(node.left), listWord(node.right)];
  return left === undefined || right === undefined ? undefined : `${left}/${right}`;
}

/** A section with what its level says; its own word wins. */
export function withLevel(declared: Declared, whole: Pick<Whole, 'framework' | 'shared'>): Declared {
  const level = declared.kind === 'section' ? ownOrShared(whole, 'level').find((l) => l.name === declared.word) : undefined;
  if (level === undefined) return declared;
  const template = level.clauses.filter((c) => c.$type !== 'Plural' && c.$type !== 'Under' && c.$type !== 'Formerly');
  return { ...declared, clauses: layClauses(template, declared.clauses), rules: layRules(level.rules, declared.rules) };
}

/**
 * A question with what `each question` says around it, the nearest last; its own word wins. So do values of its own that no number, date or text
 * could be turned into; beside a list they are laid over it, as far as they are on it.
 */
export function withEach(declared: Declared, each: readonly ast.Each[]): Declared {
  let base: Declared['clauses'] = [];
  for (const one of each) base = layClauses(base, one.clauses);
  const rest = hasListOfItsOwn(declared) ? base.filter((c) => c.$type !== 'Answered' || isListWord(answerWord({ clauses: [c] }))) : base;
  return { ...declared, clauses: layClauses(rest, declared.clauses) };
}

/** Whether values stand in the block, and none of them takes numbers. */
function hasListOfItsOwn({ children }: Declared): boolean {
  const values = children.filter((c) => c.kind === 'value');
  return values.length > 0 && !values.some(({ clauses: said }) => said.some((c) => c.$type === 'Cut' || c.$type === 'Otherwise'));
}

function isListWord(word: string | undefined): boolean {
  return word !== undefined && word !== 'number' && word !== 'date' && word !== 'text';
}

function childId(id: string, parent: string | undefined, name: string): string {
  return parent === undefined ? name : `${id}.${name}`;
}

/** Ids in the same order everywhere. */
export function ordered(ids: Iterable<string>): readonly string[] {
  return [...ids].sort(compareText);
}
