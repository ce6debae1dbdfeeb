import type { Span } from '@inspection-criteria/model';
import { saidIn } from '../lower/body.ts';
import { eachOnce, labelOf, libraryCandidates, listCandidates, sectionCandidates, valueCandidates, wordCandidates } from '../lower/candidates.ts';
import type { AnyClause, Declared, DeclaredRule, Locate } from '../lower/declared.ts';
import { lowerCondition, lowerExpression, lowerTest, type Scope } from '../lower/expressions.ts';
import { everyNamed } from '../lower/lineage.ts';
import { findSection, type ColumnInfo, type ListInfo, type Names } from '../lower/names.ts';
import { lowerRules } from '../lower/rules.ts';
import { unitOf } from '../lower/sections.ts';
import { answerWord, bandsSaid, listSaid } from '../lower/skeleton.ts';
import {
  declare, libraryMeaning, listMeaning, meaningAt, refer, referToSection, valueMeaning, wordMeaning, type Candidate, type Hear, type Meaning,
} from '../lower/uses.ts';
import { blocksOf } from '../lower/withdrawals.ts';
import type { ReadFramework } from '../project/frameworks.ts';
import type { ast } from '../syntax/index.ts';
import { editionUses, meaningOf, meaningOfPast, withdrawnUses } from './edition-uses.ts';

/**
 * Tells of every name that stands in the text of a framework itself, looked up in all that holds for its edition. `beside` are the frameworks
 * it can see.
 */
export function frameworkUses(read: ReadFramework, beside: readonly ReadFramework[], locate: Locate, hear: Hear): void {
  const { own, names, base } = read;
  const before = base === undefined ? [] : blocksOf(own, base.whole.framework);
  const walk = new Walk(names, locate, hear, base, new Map(before.map((pair) => [pair.block, pair.before])));
  walk.declared(own, { home: names.framework, column: undefined, path: [] });
  if (base !== undefined) withdrawnUses(own, base, locate, hear);
  editionUses(read, beside, locate, hear);
  for (const { members } of own.examples) saidIn(members, read.framework, walk.scope, 'example');
}

/** Tells of every name in lists, levels and units that stand beside frameworks, looked up in a framework that sees them. */
export function libraryUses(shared: readonly Declared[], names: Names, locate: Locate, hear: Hear): void {
  const walk = new Walk(names, locate, hear, undefined, new Map());
  for (const declared of shared) walk.declared(declared, { home: undefined, column: undefined, path: [] });
}

/** Where a declaration stands. */
interface Place {
  /** The section it is in. */
  readonly home: string | undefined;
  /** The question or fact whose values are looked at. */
  readonly column: ColumnInfo | undefined;
  readonly path: readonly string[];
}

class Walk {
  readonly scope: Scope;
  private readonly names: Names;
  private readonly locate: Locate;
  private readonly hear: Hear;
  private readonly base: ReadFramework | undefined;
  /** What each block of an edition amends. */
  private readonly before: ReadonlyMap<Declared, readonly Declared[]>;

  constructor(names: Names, locate: Locate, hear: Hear, base: ReadFramework | undefined, before: ReadonlyMap<Declared, readonly Declared[]>) {
    this.names = names;
    this.locate = locate;
    this.hear = hear;
    this.base = base;
    this.before = before;
    this.scope = { names, locate, report: () => undefined, record: undefined, expected: undefined, own: undefined, home: undefined, listening: { hear } };
  }

  declared(declared: Declared, place: Place): void {
    const inside = this.named(declared, place);
    const { scope, record } = this.scopeOf(declared, inside);
    for (const one of declared.clauses) this.clause(one, declared, scope, record);
    for (const { clauses } of declared.each) for (const one of clauses) this.clause(one, declared, this.scope, record);
    for (const rule of declared.rules) this.rule(rule, scope, inside);
    for (const child of declared.children) {
      if (child.kind === 'value') this.value(child, declared, inside, scope, record);
      else this.declared(child, inside);
    }
  }

  /** Tells of the name a declaration gives, and of the level that leads a section. */
  private named(declared: Declared, place: Place): Place {
    const { kind, name, word, nameSpan, span } = declared;
    const path = kind === 'section' ? [...place.path, name] : place.path;
    const id = kind === 'section' ? path.join('.') : name;
    declare(this.hear, nameSpan, meaningAt(nameSpan, kind === 'scale' ? 'list' : kind, id));
    if (kind === 'section') {
      const level = this.names.levels.get(word);
      const means = level === undefined ? undefined : wordMeaning('level', level);
      refer(this.scope.listening, { ...span, end: span.start + word.length }, means, () => wordCandidates('level', this.names.levels, false));
      return { ...place, home: id, path };
    }
    return kind === 'question' || kind === 'fact' ? { ...place, column: this.names.columns.get(name) } : place;
  }

  /** How the clauses and rules of a declaration are read, and of which unit's record its conditions speak. */
  private scopeOf({ kind, name, clauses }: Declared, { home, column }: Place): { readonly scope: Scope; readonly record: string | undefined } {
    const { names, scope } = this;
    const unit = column?.unit ?? 'inspection';
    switch (kind) {
      case 'question': return { scope, record: unit };
      case 'fact': return { scope: { ...scope, record: unit }, record: unit };
      case 'unit': return { scope: { ...scope, record: 'inspection' }, record: 'inspection' };
      case 'level': {
        // A level speaks for its sections; the first one shows how it is read.
        const first = [...names.sections.values()].find((section) => section.level === name);
        const own = names.lists.get(bandsSaid({ clauses }, names.renamings) ?? first?.bands ?? '');
        return { scope: { ...scope, own, home: first?.id }, record: first === undefined ? [...names.units.keys()][0] : unitOf(first, this.scope) };
      }
      case 'framework': case 'section': {
        const info = names.sections.get(home ?? '');
        return { scope: { ...scope, own: names.lists.get(info?.bands ?? ''), home }, record: info === undefined ? undefined : unitOf(info, this.scope) };
      }
      default: return { scope, record: undefined };
    }
  }

  private clause(one: AnyClause | ast.Each['clauses'][number], declared: Declared, scope: Scope, record: string | undefined): void {
    switch (one.$type) {
      case 'Plural': declare(this.hear, this.locate(one, 'plural'), meaningOf(declared), true); break;
      case 'Under': one.levels.forEach((name, i) => { this.word('level', name, this.locate(one, 'levels', i)); }); break;
      case 'About': this.word('unit', one.unit, this.locate(one, 'unit')); break;
      case 'CountsIn': one.sections.forEach((name, i) => { this.section(name, this.locate(one, 'sections', i)); }); break;
      case 'Formerly': one.names.forEach((name, i) => { this.formerly(name, this.locate(one, 'names', i), declared); }); break;
      case 'AnsweredOn': this.list('answers', one.scale, this.locate(one, 'scale')); break;
      case 'Judged': case 'Rated': this.list('bands', one.bands, this.locate(one, 'bands')); break;
      case 'Worded': this.list('phrases', one.phrases, this.locate(one, 'phrases')); break;
      case 'Answered': this.answered(one, scope); break;
      case 'Asked': lowerCondition(one.condition, { ...scope, record }); break;
      case 'Scored': lowerExpression(one.score, scope); break;
      case 'NotRated': case 'When': lowerCondition(one.condition, scope); break;
      case 'Cut': lowerExpression(one.bound.limit, scope); break;
      case 'SampleIs':
        lowerTest(one.test, undefined, scope, declared.span);
        if (one.condition !== undefined) lowerCondition(one.condition, scope);
        break;
      // The others hold texts and numbers.
      default: break;
    }
  }

  private word(kind: 'level' | 'unit', name: string, span: Span): void {
    const words = kind === 'level' ? this.names.levels : this.names.units;
    const found = words.get(name);
    refer(this.scope.listening, span, found === undefined ? undefined : wordMeaning(kind, found), () => wordCandidates(kind, words, false));
  }

  private section(name: string, span: Span): void {
    const { names, scope: { listening } } = this;
    const could = (): readonly Candidate[] => sectionCandidates(names, ({ parent }) => parent !== undefined);
    const found = findSection(names, name);
    if (found === undefined) refer(listening, span, undefined, could);
    else referToSection(listening, span, name, found, names, could);
  }

  private list(kind: 'answers' | 'bands' | 'phrases', name: string, span: Span): void {
    refer(this.scope.listening, span, this.listCalled(name), () => listCandidates(this.names, kind));
  }

  private listCalled(name: string): Meaning | undefined {
    const found = this.names.lists.get(name);
    return found === undefined || (found.declared !== undefined && found.declared.kind !== 'scale') ? undefined : listMeaning(found);
  }

  /** `answered yes-no`, `answered date` or a range. */
  private answered(one: ast.Answered, scope: Scope): void {
    const word = answerWord({ clauses: [one] });
    const [item] = one.test.alternatives;
    if (word === undefined || item?.$type !== 'Exactly' || item.from === undefined) { lowerTest(one.test, undefined, scope, scope.locate(one)); return; }
    const means = ANSWER_WORDS.includes(word) ? libraryMeaning('word', word) : this.listCalled(word);
    const could = (): readonly Candidate[] => [...listCandidates(this.names, 'answers'), ...libraryCandidates('word', ANSWER_WORDS)];
    refer(scope.listening, scope.locate(item.from, 'name'), means, could);
  }

  /** A value: declared, or, in a question that answers on a shared list, one of that list. */
  private value(value: Declared, parent: Declared, { column }: Place, scope: Scope, record: string | undefined): void {
    const list: ListInfo | undefined = column !== undefined && 'list' in column.type ? column.type.list : undefined;
    if (list !== undefined && list.id !== parent.name) {
      refer(scope.listening, value.nameSpan, list.values.includes(value.name) ? valueMeaning(list, value.name) : undefined, () => valueCandidates(list));
    } else declare(this.hear, value.nameSpan, meaningAt(value.nameSpan, 'value', value.name, parent.name), false, () => this.valuesSaid(column));
    for (const one of value.clauses) this.clause(one, value, scope, record);
    for (const reason of value.children) {
      declare(this.hear, reason.nameSpan, meaningAt(reason.nameSpan, 'reason', reason.name, value.name));
      for (const one of reason.clauses) this.clause(one, reason, scope, record);
    }
  }

  /** The values of the list a question says it answers on: by one of these names something would be added there. */
  private valuesSaid(column: ColumnInfo | undefined): readonly Candidate[] {
    const said = column === undefined ? undefined : this.names.lists.get(listSaid(column.declared, this.names.renamings) ?? answerWord(column.declared) ?? '');
    return said === undefined ? [] : valueCandidates(said);
  }

  private rule({ name, node, span }: DeclaredRule, scope: Scope, { home }: Place): void {
    const nameSpan = name === undefined ? undefined : { ...span, end: span.start + name.length };
    if (name !== undefined && nameSpan !== undefined) declare(this.hear, nameSpan, meaningAt(nameSpan, 'rule', name, home));
    lowerRules([{ name, node, span }], scope);
  }

  /** What something was before: in the block that is amended, or, since questions move, anywhere. */
  private formerly(name: string, span: Span, declared: Declared): void {
    const { base } = this;
    const parent = [...this.before].find(([block]) => block.children.includes(declared))?.[1] ?? [];
    const near = parent.flatMap((block) => block.children).filter(({ kind }) => kind === declared.kind);
    const past = base === undefined ? near : [...near, ...everyNamed(base.whole.framework, declared.kind)];
    const old = past.find((one) => one.name === name);
    const means = old === undefined || base === undefined ? undefined : meaningOfPast(old, base);
    refer(this.scope.listening, span, means, () => eachOnce(past.map((one) => ({ name: one.name, meaning: meaningOf(one), label: labelOf(one) }))));
  }
}

/** What a question may be answered with beside lists. */
const ANSWER_WORDS: readonly string[] = ['number', 'date', 'text'];
