import { NOWHERE, type Diagnostic } from '@inspection-criteria/model';
import type { AstNode } from 'langium';
import { amend } from '../lower/amend.ts';
import { clause } from '../lower/clauses.ts';
import { declaredOf, locator, type Declared, type Locate } from '../lower/declared.ts';
import { lowerFramework, type LoweredFramework } from '../lower/framework.ts';
import { renamingsOf, type Renamings } from '../lower/renames.ts';
import { withdrawalsOf } from '../lower/withdrawals.ts';
import { withdrawnNames } from '../lower/withdrawn.ts';
import { declarationRules, sourceRules } from '../rules/registry.ts';
import type { DeclarationSubject } from '../rules/rule.ts';
import { createReport, type Report } from '../report.ts';
import { ast } from '../syntax/index.ts';
import { sharedElsewhere } from './elsewhere.ts';
import { visibleFrom, type Source } from './sources.ts';

/** A framework as read from a file, in one edition. */
export interface ReadFramework extends LoweredFramework {
  readonly file: string;
  /** The text it was read from. */
  readonly node: ast.Framework;
  /** What that text says by itself. */
  readonly own: Declared;
  /** The edition it amends, made whole; undefined where it amends none, or one that is not there. */
  readonly base: ReadFramework | undefined;
}

/** All that the framework files among some sources say. */
export interface Frameworks {
  readonly sources: ReadonlyMap<string, Source>;
  readonly frameworks: readonly ReadFramework[];
  /** Findings on form, names and types in framework files, as they were met. */
  readonly found: readonly Diagnostic[];
}

/** Understands framework files: editions made whole, names resolved. Inspections among the sources are left aside. */
export function understandFrameworks(sources: ReadonlyMap<string, Source>): Frameworks {
  return new Understanding(sources).run();
}

interface DeclaredFramework {
  readonly file: string;
  readonly node: ast.Framework;
  readonly own: Declared;
}

class Understanding {
  private readonly sources: ReadonlyMap<string, Source>;
  private readonly criteria: readonly Source[];
  private readonly locate: Locate;
  private readonly report: Report;
  private readonly found: Diagnostic[];
  private readonly declared: readonly DeclaredFramework[];
  private readonly lowered = new Map<ast.Framework, ReadFramework>();
  private readonly pending = new Set<ast.Framework>();

  constructor(sources: ReadonlyMap<string, Source>) {
    this.sources = sources;
    this.criteria = [...sources.values()].filter(({ syntax }) => syntax.language === 'criteria');
    this.locate = locatorOf(this.criteria);
    const { report, found } = createReport();
    this.report = report;
    this.found = found;
    this.declared = this.criteria.flatMap((source) => membersOf(source).filter(ast.isFramework)
      .filter((node) => typeof node.name === 'string').map((node) => ({ file: source.file, node, own: declaredOf(node, this.locate) })));
  }

  run(): Frameworks {
    const { sources, locate, report } = this;
    for (const source of this.criteria) for (const rule of sourceRules) rule({ source, sources, locate, report });
    for (const source of this.criteria) this.library(source);
    const frameworks = this.declared.map((d) => this.lower(d));
    return { sources, frameworks, found: [...this.criteria.flatMap((s) => s.diagnostics), ...this.found] };
  }

  /** Lists, levels and units that stand beside frameworks, looked at as a framework would be that declares nothing else. */
  private library({ file }: Source): void {
    const children = this.sharedIn(file);
    const own: Declared = { ...NOTHING, children };
    if (children.length > 0) this.declarations({ own, whole: own, base: undefined, shared: this.visibleFrom(file).flatMap((f) => this.sharedIn(f)), elsewhere: this.elsewhere(file), renamings: new Map() });
  }

  private declarations(subject: Omit<DeclarationSubject, 'locate' | 'report'>): void {
    for (const rule of declarationRules) rule({ ...subject, locate: this.locate, report: this.report });
  }

  private lower(declared: DeclaredFramework): ReadFramework {
    const known = this.lowered.get(declared.node);
    if (known !== undefined) return known;
    const visible = this.visibleFrom(declared.file);
    const shared = visible.flatMap((file) => this.sharedIn(file));
    this.pending.add(declared.node);
    this.namesakes(declared, visible);
    const base = this.baseOf(declared);
    const framework = base === undefined ? declared.own : amend(base.whole.framework, declared.own);
    const renamings = base === undefined ? new Map() satisfies Renamings : renamingsOf(declared.own, base.whole.framework, base.node, base.whole.renamings);
    this.declarations({ own: declared.own, whole: framework, base: base?.whole.framework, shared, elsewhere: this.elsewhere(declared.file), renamings });
    const withdrawn = base === undefined ? [] : [...base.whole.withdrawn, ...withdrawnNames(withdrawalsOf(declared.own, base.whole.framework), [...renamings.keys()], this.locate)];
    const lowered = { ...lowerFramework({ framework, shared, renamings, withdrawn }, this.locate, this.report), file: declared.file, node: declared.node, own: declared.own, base };
    this.lowered.set(declared.node, lowered);
    this.pending.delete(declared.node);
    return lowered;
  }

  /** Of two frameworks with the same name and edition nobody can tell which is meant; and an edition beside another of which it says nothing may have forgotten to. */
  private namesakes({ node, own }: DeclaredFramework, visible: readonly string[]): void {
    const others = this.declared.filter((d) => d.node !== node && visible.includes(d.file) && d.own.name === own.name);
    const edition = clause(own, 'Edition');
    const amends = clause(own, 'Amends');
    const span = edition === undefined ? own.nameSpan : this.locate(edition);
    const twin = others.find((d) => clause(d.own, 'Edition')?.edition === edition?.edition);
    if (twin !== undefined && edition !== undefined && amends?.edition === edition.edition) {
      this.report('repeated-name', span, `This edition amends edition “${edition.edition}” and bears the same number, so nobody can tell the two apart. Give it an edition of its own.`, { related: [{ span: twin.own.nameSpan, message: 'This is the edition it amends.' }] });
    } else if (twin !== undefined && (twin.file !== own.span.file || twin.own.span.start < own.span.start)) {
      this.report('repeated-name', span, `There is another framework \`${own.name}\`${edition === undefined ? '' : ` of edition “${edition.edition}”`} in ${twin.file}, so nobody can tell which of the two is meant. Give one of them an edition of its own, or remove it.`, { related: [{ span: twin.own.nameSpan, message: 'This is the other one.' }] });
    } else if (twin === undefined && amends === undefined) {
      const [earlier] = others.filter((d) => speaksOf(own, d.own));
      const before = earlier === undefined ? undefined : clause(earlier.own, 'Edition')?.edition;
      if (before !== undefined) this.report('unknown-framework', own.nameSpan, `This edition speaks of what stands in edition “${before}”, and does not say that it changes that one, so it stands alone. Write \`amends "${before}"\` behind its own edition.`);
    }
  }

  /** The edition that an edition amends; editions that amend each other in a circle have none. */
  private baseOf(declared: DeclaredFramework): ReadFramework | undefined {
    const amends = clause(declared.own, 'Amends');
    if (amends === undefined) return undefined;
    const visible = this.visibleFrom(declared.file);
    const base = this.declared.find((d) => !this.pending.has(d.node) && visible.includes(d.file) && d.own.name === declared.own.name && clause(d.own, 'Edition')?.edition === amends.edition);
    if (base !== undefined) return this.lower(base);
    if (amends.edition === clause(declared.own, 'Edition')?.edition) {
      this.report('unknown-framework', this.locate(amends), 'An edition cannot amend itself, so this one stands alone. Name the edition it changes, or give this one an edition of its own.');
      return undefined;
    }
    this.report('unknown-framework', this.locate(amends), `There is no edition “${amends.edition}” of \`${declared.own.name}\` in this file or the files it uses, so this edition stands alone. Add \`use\` with the file that holds it, or check the edition.`);
    return undefined;
  }

  private visibleFrom(file: string): readonly string[] {
    return visibleFrom(file, this.sources);
  }

  private elsewhere(file: string): DeclarationSubject['elsewhere'] {
    return (kind, name) => sharedElsewhere(kind, name, file, this.sources);
  }

  private sharedIn(file: string): readonly Declared[] {
    const source = this.sources.get(file);
    return source === undefined ? [] : sharedIn(source, this.locate);
  }
}

/** The lists, levels and units that stand beside frameworks in a file. */
export function sharedIn(source: Source, locate: Locate): readonly Declared[] {
  return membersOf(source).filter((m) => ast.isScale(m) || ast.isLevel(m) || ast.isUnit(m)).filter((m) => typeof m.name === 'string').map((m) => declaredOf(m, locate));
}

/** Locates the nodes of the sources' syntax trees. */
export function locatorOf(sources: readonly Source[]): Locate {
  return locator(new Map<AstNode, string>(sources.map((s) => [s.syntax.tree.root, s.file])));
}

/** A framework that says nothing. */
export const NOTHING: Declared = {
  kind: 'framework', name: '', word: 'framework', label: undefined, notes: [], clauses: [], children: [], rules: [], guidance: [], each: [], examples: [], withdraws: [], formerly: [],
  span: NOWHERE, nameSpan: NOWHERE,
};

/** Whether a framework that amends none needs another: it withdraws or renames, or its sections are of that one's levels and not of its own. */
function speaksOf(own: Declared, other: Declared): boolean {
  const levels = (declared: Declared): readonly string[] => declared.children.filter((c) => c.kind === 'level').map((c) => c.name);
  const borrowed = levels(other).filter((level) => !levels(own).includes(level));
  const visit = (declared: Declared): boolean => declared.withdraws.length > 0 || (declared !== own && declared.formerly.length > 0)
    || declared.children.some((child) => (child.kind === 'section' && borrowed.includes(child.word)) || visit(child));
  return visit(own);
}

function membersOf(source: Source): readonly AstNode[] {
  return source.syntax.language === 'criteria' ? source.syntax.tree.root.members : [];
}
