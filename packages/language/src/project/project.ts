import type { Diagnostic, Inspection } from '@inspection-criteria/model';
import type { AstNode } from 'langium';
import type { Fragment } from '../answers/fragments.ts';
import { amend } from '../lower/amend.ts';
import { clause } from '../lower/clauses.ts';
import { declaredOf, locator, type Declared, type Locate } from '../lower/declared.ts';
import { lowerFramework, type LoweredFramework } from '../lower/framework.ts';
import { renamingsOf, type Renamings } from '../lower/renames.ts';
import { lowerInspection } from '../lower/inspection.ts';
import { withdrawalsOf } from '../lower/withdrawals.ts';
import { withdrawnNames } from '../lower/withdrawn.ts';
import { declarationRules, sourceRules } from '../rules/registry.ts';
import type { DeclarationSubject } from '../rules/rule.ts';
import { createReport, tidy, type Report } from '../report.ts';
import { ast, nearest } from '../syntax/index.ts';
import type { Source } from './sources.ts';
import { listed, remedy } from '../wording.ts';

/** A framework as read from a file, in one edition. */
export interface ReadFramework extends LoweredFramework {
  readonly file: string;
  /** The text it was read from. */
  readonly node: ast.Framework;
  /** The edition it amends, made whole; undefined where it amends none, or one that is not there. */
  readonly base: ReadFramework | undefined;
}

/** An inspection as read from a file, with the framework it was read with. */
export interface ReadInspection {
  readonly file: string;
  readonly inspection: Inspection;
  readonly framework: ReadFramework;
  /** Where its answers stand. */
  readonly fragments: readonly Fragment[];
}

/** All that a set of files says. */
export interface Project {
  readonly sources: ReadonlyMap<string, Source>;
  readonly frameworks: readonly ReadFramework[];
  readonly inspections: readonly ReadInspection[];
  /** Findings on form, names and types; the rules for sound frameworks and complete inspections come on top. */
  readonly diagnostics: readonly Diagnostic[];
}

/** Understands the sources: editions made whole, names resolved, answers read. Pure; never throws on any text. */
export function understand(sources: ReadonlyMap<string, Source>): Project {
  return new Understanding(sources).run();
}

interface DeclaredFramework {
  readonly file: string;
  readonly node: ast.Framework;
  readonly own: Declared;
}

class Understanding {
  private readonly sources: ReadonlyMap<string, Source>;
  private readonly locate: Locate;
  private readonly report: Report;
  private readonly found: Diagnostic[];
  private readonly declared: readonly DeclaredFramework[];
  private readonly lowered = new Map<ast.Framework, ReadFramework>();
  private readonly pending = new Set<ast.Framework>();

  constructor(sources: ReadonlyMap<string, Source>) {
    this.sources = sources;
    this.locate = locator(new Map<AstNode, string>([...sources.values()].map((s) => [s.syntax.tree.root, s.file])));
    const { report, found } = createReport();
    this.report = report;
    this.found = found;
    this.declared = [...sources.values()].flatMap((source) => membersOf(source).filter(ast.isFramework)
      .filter((node) => typeof node.name === 'string').map((node) => ({ file: source.file, node, own: declaredOf(node, this.locate) })));
  }

  run(): Project {
    const { sources, locate, report } = this;
    for (const source of sources.values()) for (const rule of sourceRules) rule({ source, sources, locate, report });
    for (const source of sources.values()) this.library(source);
    const frameworks = this.declared.map((d) => this.lower(d));
    const inspections = [...this.sources.values()].flatMap((source) => this.inspections(source));
    const diagnostics = tidy([...[...this.sources.values()].flatMap((s) => s.diagnostics), ...this.found]);
    return { sources: this.sources, frameworks, inspections, diagnostics };
  }

  /** Lists, levels and units that stand beside frameworks, looked at as a framework would be that declares nothing else. */
  private library({ file }: Source): void {
    const children = this.sharedIn(file);
    const own: Declared = { ...NOTHING, children };
    if (children.length > 0) this.declarations({ own, whole: own, base: undefined, shared: this.visibleFrom(file).flatMap((f) => this.sharedIn(f)), renamings: new Map() });
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
    this.declarations({ own: declared.own, whole: framework, base: base?.whole.framework, shared, renamings });
    const withdrawn = base === undefined ? [] : [...base.whole.withdrawn, ...withdrawnNames(withdrawalsOf(declared.own, base.whole.framework), [...renamings.keys()], this.locate)];
    const lowered = { ...lowerFramework({ framework, shared, renamings, withdrawn }, this.locate, this.report), file: declared.file, node: declared.node, base };
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

  private inspections(source: Source): readonly ReadInspection[] {
    if (source.syntax.language !== 'cases') return [];
    return source.syntax.tree.root.members.filter(ast.isInspection).filter((node) => typeof node.name === 'string').flatMap((node) => {
      const framework = this.frameworkOf(node, source.file);
      if (framework === undefined) return [];
      return [{ file: source.file, framework, ...lowerInspection(node, framework, this.locate, this.report) }];
    });
  }

  private frameworkOf(node: ast.Inspection, file: string): ReadFramework | undefined {
    const of = node.clauses.find(ast.isOf);
    const edition = node.clauses.find(ast.isEdition)?.edition;
    const visible = this.visibleFrom(file);
    const candidates = this.declared.filter((d) => visible.includes(d.file));
    const named = candidates.filter((d) => d.own.name === of?.framework);
    const fitting = edition === undefined ? named : named.filter((d) => clause(d.own, 'Edition')?.edition === edition);
    const [only] = fitting;
    if (only !== undefined && fitting.length === 1) return this.lower(only);
    const editions = named.map((d) => clause(d.own, 'Edition')?.edition ?? '');
    // Where editions of one framework bear the same number, that has a finding of its own, and any advice here would be wrong.
    // Two editions of the same number have a finding of their own, and any advice here would be wrong.
    const sees = (a: DeclaredFramework, b: DeclaredFramework): boolean => this.visibleFrom(a.file).includes(b.file);
    if (named.some((a, i) => named.some((b, k) => i !== k && editions[i] === editions[k] && sees(a, b)))) return undefined;
    this.report('unknown-framework', of === undefined ? this.locate(node, 'name') : this.locate(of), fitting.length > 1 && edition !== undefined
      ? `${listed(fitting.map((d) => d.file))} both hold edition “${edition}” of \`${of?.framework ?? ''}\`, so nobody can tell which one this inspection is of, and it cannot be scored. \`use\` one of the two only.`
      : noFramework(of?.framework, edition, candidates.map((d) => d.own.name), editions));
    return undefined;
  }

  /** The file and all it uses, directly or through others; the nearest first. */
  private visibleFrom(file: string): readonly string[] {
    const out: string[] = [];
    const queue = [file];
    for (let next = queue.shift(); next !== undefined; next = queue.shift()) {
      if (out.includes(next)) continue;
      out.push(next);
      queue.push(...this.sources.get(next)?.uses ?? []);
    }
    return out;
  }

  private sharedIn(file: string): readonly Declared[] {
    const source = this.sources.get(file);
    if (source === undefined) return [];
    return membersOf(source).filter((m) => ast.isScale(m) || ast.isLevel(m) || ast.isUnit(m)).filter((m) => typeof m.name === 'string').map((m) => declaredOf(m, this.locate));
  }
}

const NOTHING: Declared = {
  kind: 'framework', name: '', word: 'framework', label: undefined, notes: [], clauses: [], children: [], rules: [], guidance: [], each: [], examples: [], withdraws: [], formerly: [],
  span: { file: '', start: 0, end: 0 }, nameSpan: { file: '', start: 0, end: 0 },
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

function noFramework(name: string | undefined, edition: string | undefined, known: readonly string[], editions: readonly string[]): string {
  if (name === undefined) return 'This inspection does not say which framework it is of, so it cannot be scored. Write for example `of fji edition "2013"` behind its name.';
  if (editions.length > 0 && edition === undefined) return `There are several editions of \`${name}\` (${editions.join(', ')}), and they may give different ratings. Say which one this inspection is of: \`of ${name} edition "${editions[0] ?? ''}"\`.`;
  if (editions.length > 0) return `There is no edition “${edition ?? ''}” of \`${name}\` in the files this one uses, so it cannot be scored; there is ${editions.map((e) => `“${e}”`).join(', ')}. Name one of those, or add \`use\` with the file that holds it.`;
  const near = nearest(name, known);
  return `There is no framework \`${name}\` in the files this one uses, so it cannot be scored. ${remedy(near, 'Add a line `use "…"` with the file that holds it.')}`;
}
