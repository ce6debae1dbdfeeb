import { DiagnosticSeverity, DiagnosticTag, type Diagnostic as Shown } from 'vscode-languageserver';
import type { Diagnostic } from '@inspection-criteria/model';
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

function shown(session: Session, folder: Folder, { code, message, span, related }: Diagnostic, severity: DiagnosticSeverity): Shown {
  const page = session.host.pageOf(code);
  const tag = TAGS.get(code);
  return {
    code, message, severity, source: 'criteria', range: session.range(folder, span),
    ...(page === undefined ? {} : { codeDescription: { href: page } }),
    ...(tag === undefined ? {} : { tags: [tag] }),
    ...(related.length === 0 ? {} : { relatedInformation: related.map((r) => ({ message: r.message, location: session.location(folder, r.span) })) }),
  };
}

/** Findings that say that something is there for nothing, or has gone out of use. */
const TAGS: ReadonlyMap<string, DiagnosticTag> = new Map([
  ['unused-list', DiagnosticTag.Unnecessary], ['needless-include', DiagnosticTag.Unnecessary], ['row-shadowed', DiagnosticTag.Unnecessary], ['band-unreachable', DiagnosticTag.Unnecessary],
]);

const SEVERITIES = {
  error: DiagnosticSeverity.Error, warning: DiagnosticSeverity.Warning, information: DiagnosticSeverity.Information, hint: DiagnosticSeverity.Hint, off: undefined,
} as const;

function severityOf({ code, severity }: Diagnostic, { findings }: Settings): DiagnosticSeverity | undefined {
  const chosen = Object.entries(findings).find(([known]) => known === code)?.[1];
  return SEVERITIES[chosen ?? severity];
}
