import { DiagnosticSeverity, DiagnosticTag, type Diagnostic as Shown } from 'vscode-languageserver';
import type { Diagnostic } from '@inspection-criteria/model';
import type { Code } from '../catalogue.ts';
import type { Folder } from './folder.ts';
import type { Session } from './session.ts';
import { type Settings } from './settings.ts';

/** A file's findings as an editor shows them, with the severities a user has chosen. */
export function shownDiagnostics(session: Session, folder: Folder, diagnostics: readonly Diagnostic[]): Shown[] {
  return diagnostics.flatMap((diagnostic) => {
    const severity = severityOf(diagnostic, session.settings);
    return severity === undefined ? [] : [shown(session, folder, diagnostic, severity)];
  });
}

function shown(session: Session, folder: Folder, { code, message, span, related, about }: Diagnostic, severity: DiagnosticSeverity): Shown {
  const page = session.host.pageOf(code);
  const tag = about === 'former name' ? DiagnosticTag.Deprecated : UNNECESSARY.has(code) ? DiagnosticTag.Unnecessary : undefined;
  return {
    code, message, severity, source: 'criteria', range: session.range(folder, span),
    ...(page === undefined ? {} : { codeDescription: { href: page } }),
    ...(tag === undefined ? {} : { tags: [tag] }),
    ...(related.length === 0 ? {} : { relatedInformation: related.map((r) => ({ message: r.message, location: session.location(folder, r.span) })) }),
  };
}

/** Findings that say that something is there for nothing. */
const UNNECESSARY: ReadonlySet<string> = new Set<Code>([
  'unused-list', 'unused-level', 'unused-unit', 'unused-fact', 'unanswered-column', 'needless-include', 'row-shadowed', 'band-unreachable', 'phrase-unreachable',
  'limit-without-effect', 'move-without-effect', 'moderation-without-effect', 'edition-without-change', 'repeated-in-edition',
]);

const SEVERITIES = {
  error: DiagnosticSeverity.Error, warning: DiagnosticSeverity.Warning, information: DiagnosticSeverity.Information, hint: DiagnosticSeverity.Hint, off: undefined,
} as const;

/** Whether a user wants to see a finding at all. */
export function isShown(diagnostic: Diagnostic, settings: Settings): boolean {
  return severityOf(diagnostic, settings) !== undefined;
}

function severityOf({ code, severity }: Diagnostic, { findings }: Settings): DiagnosticSeverity | undefined {
  const chosen = Object.entries(findings).find(([known]) => known === code)?.[1];
  return SEVERITIES[chosen ?? severity];
}
