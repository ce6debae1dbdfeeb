import { MarkupKind, type ParameterInformation, type Position, type SignatureHelp } from 'vscode-languageserver';
import type { FormPart } from '../../queries/signatures/form.ts';
import { signatureAt, type Signature } from '../../queries/signatures/signature-at.ts';
import type { Feature } from '../feature.ts';
import type { Session } from '../session.ts';

/** While a score, a condition, a rule or a clause is being written: what it looks like as a whole, and what the part at hand says. */
export const signatureHelp: Feature = {
  capabilities: () => ({ signatureHelpProvider: { triggerCharacters: [' ', ','] } }),
  register: (session) => {
    session.connection.onSignatureHelp(session.answering<{ textDocument: { uri: string }; position: Position }, SignatureHelp | null>(null, (seen, { position }) => {
      const signature = signatureAt(seen.view.source.text, session.offset(seen, position));
      return signature === undefined ? null : shown(signature, session);
    }));
  },
};

function shown({ form: { parts, says }, opening, part }: Signature, session: Session): SignatureHelp {
  const { parameterInformation, documentationFormat } = session.client.textDocument?.signatureHelp?.signatureInformation ?? {};
  const offsets = parameterInformation?.labelOffsetSupport === true;
  const kind = documentationFormat?.includes(MarkupKind.Markdown) === true ? MarkupKind.Markdown : MarkupKind.PlainText;
  const parameters: ParameterInformation[] = [];
  let label = opening;
  for (const { shown: words, says: meaning } of parts) {
    const start = label.length + 1;
    label += ` ${words}`;
    parameters.push({ label: offsets ? [start, label.length] : words, documentation: { kind, value: meaning } });
  }
  return { signatures: [{ label, documentation: { kind, value: says }, parameters }], activeSignature: 0, activeParameter: activeOf(parts, part) };
}

/** Where no part has begun the client is told of one that is not there, so that none is picked out. */
function activeOf(parts: readonly FormPart[], part: number | undefined): number {
  return part ?? parts.length;
}
