import { DocumentDiagnosticReportKind, type Diagnostic as Shown, type DocumentDiagnosticReport, type FullDocumentDiagnosticReport, type UnchangedDocumentDiagnosticReport, type WorkspaceDocumentDiagnosticReport } from 'vscode-languageserver';
import type { Diagnostic } from '@inspection-criteria/model';
import type { Feature } from '../feature.ts';
import type { Folder } from '../folder.ts';
import type { Seen, Session } from '../session.ts';
import { pushDiagnostics } from '../push.ts';
import { refreshWhenChanged } from '../refresh.ts';
import { shownDiagnostics } from '../shown.ts';

/** Findings: asked for by clients that can ask, sent to those that cannot. */
export const diagnostics: Feature = {
  capabilities: () => ({ diagnosticProvider: { identifier: 'criteria', interFileDependencies: true, workspaceDiagnostics: true } }),
  register: (session) => {
    const asked = session.client.textDocument?.diagnostic !== undefined;
    if (asked) refreshWhenChanged(session, session.client.workspace?.diagnostics?.refreshSupport, () => session.connection.languages.diagnostics.refresh());
    else pushDiagnostics(session);
    const ids = new ResultIds();
    session.connection.languages.diagnostics.on(session.answering<{ textDocument: { uri: string }; previousResultId?: string }, DocumentDiagnosticReport>(
      { kind: DocumentDiagnosticReportKind.Full, items: [] },
      (seen, { previousResultId }) => reportOf(session, seen, seen.view.diagnostics, previousResultId, ids),
    ));
    session.connection.languages.diagnostics.onWorkspace(async ({ previousResultIds }, token) => {
      await session.allReady();
      const previous = new Map(previousResultIds.map(({ uri, value }) => [uri, value]));
      const items: WorkspaceDocumentDiagnosticReport[] = [];
      for (const { folder, file, found } of everyFile(session)) {
        if (token.isCancellationRequested) break;
        const uri = folder.uriOf(file);
        items.push({ uri, version: null, ...reportOf(session, { folder, file }, found(), previous.get(uri), ids) });
        await new Promise<void>((resolve) => { session.host.later(0, resolve); });
      }
      return { items };
    });
  },
};

/** Each file of each folder; its findings are made when they are asked for, and what they were made of is let go. */
function* everyFile(session: Session): Iterable<{ readonly folder: Folder; readonly file: string; readonly found: () => readonly Diagnostic[] }> {
  for (const folder of session.folders) {
    for (const file of folder.workspace.files.filter((one) => session.speaksFor(folder, one))) {
      yield {
        folder, file, found: () => {
          const found = folder.workspace.view(file)?.diagnostics ?? [];
          if (!folder.isHeld(file)) folder.workspace.rest(file);
          return found;
        },
      };
    }
  }
}

function reportOf(session: Session, { folder, file }: Pick<Seen, 'folder' | 'file'>, found: readonly Diagnostic[], previous: string | undefined, ids: ResultIds): FullDocumentDiagnosticReport | UnchangedDocumentDiagnosticReport {
  const items = shownDiagnostics(session, folder, found);
  const resultId = ids.of(folder.uriOf(file), items);
  return resultId === previous ? { kind: DocumentDiagnosticReportKind.Unchanged, resultId } : { kind: DocumentDiagnosticReportKind.Full, items, resultId };
}

/** Names for findings: as long as a file's findings are the same their name is, so that a client need not be sent what it has. */
class ResultIds {
  private readonly last = new Map<string, { readonly text: string; readonly id: string }>();
  private count = 0;

  of(uri: string, items: readonly Shown[]): string {
    const text = items.length === 0 ? '' : JSON.stringify(items);
    const known = this.last.get(uri);
    if (known?.text === text) return known.id;
    const id = String(++this.count);
    this.last.set(uri, { text, id });
    return id;
  }
}
