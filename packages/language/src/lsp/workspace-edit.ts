import { LSPErrorCodes, ResponseError, type AnnotatedTextEdit, type TextEdit, type WorkspaceEdit } from 'vscode-languageserver';
import type { Edit } from '../edits.ts';
import type { Folder } from './folder.ts';
import type { Session } from './session.ts';

/**
 * Edits as a client makes them. Texts that are open are changed in the version they are known in. Where `home` is given, a client that can do so asks
 * before it changes any other file.
 */
export function workspaceEdit(edits: readonly Edit[], folder: Folder, session: Session, home?: string): WorkspaceEdit {
  const can = session.client.workspace?.workspaceEdit;
  const files = [...new Set(edits.map(({ span }) => span.file))];
  const changed = files.map((file) => ({ file, uri: folder.uriOf(file), edits: edits.filter(({ span }) => span.file === file).map((edit) => textEdit(edit, folder, session)) }));
  if (can?.documentChanges !== true) return { changes: Object.fromEntries(changed.map(({ uri, edits: made }) => [uri, made])) };
  const asks = (file: string): boolean => home !== undefined && file !== home && can.changeAnnotationSupport !== undefined;
  const versionOf = (file: string): number | null => folder.isHeld(file) ? session.documentOf(folder, file).version : null;
  return {
    documentChanges: changed.map(({ file, uri, edits: made }) => ({ textDocument: { uri, version: versionOf(file) }, edits: asks(file) ? made.map(annotated) : made })),
    ...files.some(asks) ? { changeAnnotations: { [ELSEWHERE]: { label: 'Changes in other files', needsConfirmation: true } } } : {},
  };
}

function textEdit({ span, text }: Edit, folder: Folder, session: Session): TextEdit {
  return { range: session.range(folder, span), newText: text };
}

function annotated(edit: TextEdit): AnnotatedTextEdit {
  return { ...edit, annotationId: ELSEWHERE };
}

const ELSEWHERE = 'elsewhere';

/** Why something that was asked for is not done, in words for the user. */
export function refusal(reason: string): ResponseError {
  return new ResponseError(LSPErrorCodes.RequestFailed, reason);
}
