import { holds, type Diagnostic, type Span } from '@inspection-criteria/model';
import type { Plan } from '@inspection-criteria/scoring';
import type { ReadFramework } from '../project/frameworks.ts';
import type { Project } from '../project/project.ts';
import { lineAt, textAt } from '../project/sources.ts';
import { mentions } from './other-editions.ts';

/** Findings on answers and results that a slip in the framework brings about by itself. */
const ECHOES: ReadonlySet<string> = new Set([
  'missing-answer', 'check-failed', 'moderation-refused', 'hold-without-rule', 'missing-hold', 'sample-size', 'unused-list', 'section-without-questions',
  'unused-level', 'unused-unit', 'unused-fact', 'counts-nowhere', 'unasked-records', 'unanswered-column', 'moderation-without-effect', 'asked-after-good',
]);

/** What is wrong with the form of a text is so, whatever else is. */
const FORM: ReadonlySet<string> = new Set(['unclosed-text', 'unexpected-word', 'unexpected-character', 'missing-brace']);

/** Errors of answers and results: a framework that has them in its examples is understood all the same. */
const OF_ANSWERS: ReadonlySet<string> = new Set(['check-failed', 'answer-not-asked', 'marked-not-asked', 'invalid-answer', 'unknown-column', 'repeated-column', 'repeated-record', 'repeated-answer', 'invalid-reason', 'moderation-refused', 'hold-without-rule', 'repeated-decision']);

/** Questions and facts that could not be understood themselves, whose list could not, or that are asked when such a one is answered so. */
export function brokenColumns(plan: Plan, understood: (span: Span) => boolean): ReadonlySet<string> {
  const lists = new Set([...plan.scales.values()].filter(({ span }) => !understood(span)).map(({ id }) => id));
  const broken = [...plan.column.values()].filter(({ span, asked, answer }) => !understood(span) || asked.some((condition) => !understood(condition.span)) || ('list' in answer && lists.has(answer.list)));
  return new Set(broken.flatMap(({ id }) => [id, ...plan.dependents.get(id) ?? []]));
}

/** Leaves out what follows by itself from a framework that could not be understood: whoever mends it is rid of that too. */
export function withoutEchoes(found: readonly Diagnostic[], project: Project): readonly Diagnostic[] {
  const errors = found.filter(({ severity, code, span }) => severity === 'error' && !OF_ANSWERS.has(code) && span.file.endsWith('.criteria'));
  if (errors.length === 0) return found;
  const reads = project.frameworks.map((read) => ({ read, places: placesUnder(read, project), alone: standsAlone(read, errors, project) }))
    .map(({ read, places, alone }) => ({ read, alone, wrong: alone || errors.some(({ span }) => places.some((place) => holds(place, span))) }));
  const frameworkAt = (span: Span): (typeof reads)[number] | undefined => {
    const read = project.inspections.find(({ inspection }) => holds(inspection.span, span))?.framework;
    return reads.find((one) => read === undefined ? holds(one.read.framework.span, span) : one.read === read);
  };
  // Without its list the values of a section or question mean nothing, wherever they are spoken of.
  const listless = errors.some((error) => error.about === 'list');
  const nameless = errors.some((error) => FORM.has(error.code) && /^\s*(?:question|fact)\b/.test(lineAt(project.sources.get(error.span.file)?.text ?? '', error.span.start).text));
  return found.filter((finding) => {
    const { code, span } = finding;
    if (FORM.has(code)) return true;
    const at = frameworkAt(span);
    if (at?.wrong !== true) return true;
    if (at.alone) return isAmends(finding, at.read);
    if (listless && finding.about === 'name' && mentions(at.read.whole.framework, textAt(span, project.sources))) return false;
    return !ECHOES.has(code) && !(code === 'unknown-column' && (nameless || isWritten(textAt(span, project.sources), at.read, project)));
  });
}

/** An edition of one that is not there, or of which cannot be read what it amends, stands alone: hardly a name in it means anything. */
function standsAlone(read: ReadFramework, errors: readonly Diagnostic[], { frameworks, sources }: Project): boolean {
  const { framework } = read;
  const mayAmend = read.base === undefined && frameworks.some((one) => one !== read && one.framework.id === framework.id);
  const head = lineAt(sources.get(read.file)?.text ?? '', framework.span.start);
  const isInHead = ({ code, span }: Diagnostic): boolean => code === 'unexpected-word' && holds({ ...framework.span, end: head.start + head.text.length }, span);
  return errors.some((finding) => isAmends(finding, read) || (mayAmend && isInHead(finding)));
}

function isAmends({ code, span }: Diagnostic, { framework }: ReadFramework): boolean {
  return code === 'unknown-framework' && holds(framework.span, span);
}

/** The framework itself and all that it builds on: the editions before it, and what its file and theirs share. */
function placesUnder(read: ReadFramework, { sources, frameworks }: Project): readonly Span[] {
  const chain: ReadFramework[] = [];
  for (let one: ReadFramework | undefined = read; one !== undefined && !chain.includes(one); one = one.base) chain.push(one);
  const others = frameworks.filter((one) => !chain.includes(one)).map(({ framework }) => framework.span);
  const files = new Set<string>();
  const visit = (file: string): void => {
    if (files.has(file)) return;
    files.add(file);
    for (const used of sources.get(file)?.uses ?? []) visit(used);
  };
  for (const { file } of chain) visit(file);
  return [...files].flatMap((file) => without({ file, start: 0, end: sources.get(file)?.text.length ?? 0 }, others));
}

/** A file's text but for the other frameworks in it. */
function without(whole: Span, others: readonly Span[]): readonly Span[] {
  const out: Span[] = [];
  let { start } = whole;
  for (const other of others.filter(({ file }) => file === whole.file).sort((a, b) => a.start - b.start)) {
    out.push({ ...whole, start, end: other.start - 1 });
    start = other.end;
  }
  return [...out, { ...whole, start }];
}

/** Whether a name stands in the texts of the framework: then it is there, and only could not be read. */
function isWritten(name: string, read: ReadFramework, { sources }: Project): boolean {
  for (let one: ReadFramework | undefined = read; one !== undefined; one = one.base) {
    const words = sources.get(one.file)?.text.split(/[^\p{L}\p{N}_.-]+/u) ?? [];
    if (words.includes(name)) return true;
  }
  return false;
}
