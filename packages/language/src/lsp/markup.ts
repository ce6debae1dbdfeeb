import { MarkupKind, type MarkupContent } from 'vscode-languageserver';
import { asMarkdown, asPlainText, type Telling } from '../queries/hover/index.ts';
import type { Session } from './session.ts';

/** A telling as a client can show it that likes some formats, the first best. */
export function markup(telling: Telling, formats: readonly MarkupKind[] | undefined, { host }: Session): MarkupContent {
  return formats?.[0] === MarkupKind.Markdown ? { kind: MarkupKind.Markdown, value: asMarkdown(telling, (page) => host.languagePage(page)) }
    : { kind: MarkupKind.PlainText, value: asPlainText(telling) };
}
