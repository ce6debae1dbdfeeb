import * as vscode from 'vscode';
import { pageHtml } from './html.ts';

/** The page of a panel, with the addresses its webview gives to the extension's files. `root` is the folder of what is built. */
export function htmlFor(webview: vscode.Webview, root: vscode.Uri): string {
  const file = (name: string): string => webview.asWebviewUri(vscode.Uri.joinPath(root, 'preview', name)).toString();
  return pageHtml({
    script: file('preview.js'), style: file('style.css'), icons: file('icons.css'), source: webview.cspSource, nonce: nonce(),
    language: vscode.env.language, title: vscode.l10n.t('Score preview'), texts: vscode.l10n.bundle === undefined ? '' : JSON.stringify(vscode.l10n.bundle),
  });
}

/** Letters that nobody can guess. */
function nonce(): string {
  return Array.from(crypto.getRandomValues(new Uint8Array(16)), (byte) => byte.toString(16).padStart(2, '0')).join('');
}
