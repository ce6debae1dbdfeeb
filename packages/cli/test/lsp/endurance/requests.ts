import type { Position, Range } from 'vscode-languageserver/node';

/** What a request of the rough client is about. */
export interface Asked {
  readonly uri: string;
  readonly position: Position;
  readonly range: Range;
  /** A word for whatever the request wants one for. */
  readonly word: string;
}

/** A request the rough client may send. */
export interface Request {
  readonly method: string;
  /** The capability without which it is not sent. */
  readonly needs: string;
  readonly params: (asked: Asked) => object;
  /** Requests about one of the things it answers with. */
  readonly then?: readonly { readonly method: string; readonly params: (item: object) => object }[];
}

const file = ({ uri }: Asked): object => ({ textDocument: { uri } });
const at = ({ uri, position }: Asked): object => ({ textDocument: { uri }, position });
const over = ({ uri, range }: Asked): object => ({ textDocument: { uri }, range });
const options = { tabSize: 4, insertSpaces: true };
const itself = (item: object): object => item;

/** Every kind of request. */
export const REQUESTS: readonly Request[] = [
  { method: 'textDocument/hover', needs: 'hoverProvider', params: at },
  { method: 'textDocument/completion', needs: 'completionProvider', params: (asked) => ({ ...at(asked), context: { triggerKind: 1 } }), then: [{ method: 'completionItem/resolve', params: itself }] },
  { method: 'textDocument/signatureHelp', needs: 'signatureHelpProvider', params: at },
  { method: 'textDocument/definition', needs: 'definitionProvider', params: at },
  { method: 'textDocument/declaration', needs: 'declarationProvider', params: at },
  { method: 'textDocument/typeDefinition', needs: 'typeDefinitionProvider', params: at },
  { method: 'textDocument/references', needs: 'referencesProvider', params: (asked) => ({ ...at(asked), context: { includeDeclaration: true } }) },
  { method: 'textDocument/documentHighlight', needs: 'documentHighlightProvider', params: at },
  { method: 'textDocument/prepareRename', needs: 'renameProvider', params: at },
  { method: 'textDocument/rename', needs: 'renameProvider', params: (asked) => ({ ...at(asked), newName: asked.word }) },
  { method: 'textDocument/linkedEditingRange', needs: 'linkedEditingRangeProvider', params: at },
  {
    method: 'textDocument/prepareCallHierarchy', needs: 'callHierarchyProvider', params: at,
    then: ['callHierarchy/incomingCalls', 'callHierarchy/outgoingCalls'].map((method) => ({ method, params: (item: object) => ({ item }) })),
  },
  { method: 'textDocument/documentLink', needs: 'documentLinkProvider', params: file },
  { method: 'textDocument/documentSymbol', needs: 'documentSymbolProvider', params: file },
  { method: 'workspace/symbol', needs: 'workspaceSymbolProvider', params: ({ word }) => ({ query: word }), then: [{ method: 'workspaceSymbol/resolve', params: itself }] },
  { method: 'textDocument/foldingRange', needs: 'foldingRangeProvider', params: file },
  { method: 'textDocument/selectionRange', needs: 'selectionRangeProvider', params: (asked) => ({ ...file(asked), positions: [asked.position, asked.range.end] }) },
  { method: 'textDocument/semanticTokens/full', needs: 'semanticTokensProvider', params: file },
  { method: 'textDocument/semanticTokens/full/delta', needs: 'semanticTokensProvider', params: (asked) => ({ ...file(asked), previousResultId: String(asked.position.line) }) },
  { method: 'textDocument/semanticTokens/range', needs: 'semanticTokensProvider', params: over },
  { method: 'textDocument/inlayHint', needs: 'inlayHintProvider', params: over },
  { method: 'textDocument/codeLens', needs: 'codeLensProvider', params: file, then: [{ method: 'codeLens/resolve', params: itself }] },
  { method: 'textDocument/codeAction', needs: 'codeActionProvider', params: (asked) => ({ ...over(asked), context: { diagnostics: [] } }), then: [{ method: 'codeAction/resolve', params: itself }] },
  { method: 'textDocument/formatting', needs: 'documentFormattingProvider', params: (asked) => ({ ...file(asked), options }) },
  { method: 'textDocument/rangeFormatting', needs: 'documentRangeFormattingProvider', params: (asked) => ({ ...over(asked), options }) },
  { method: 'textDocument/onTypeFormatting', needs: 'documentOnTypeFormattingProvider', params: (asked) => ({ ...at(asked), options, ch: asked.position.line % 2 === 0 ? '|' : '\n' }) },
  { method: 'textDocument/diagnostic', needs: 'diagnosticProvider', params: (asked) => ({ ...file(asked), previousResultId: String(asked.position.character) }) },
  { method: 'workspace/diagnostic', needs: 'diagnosticProvider', params: () => ({ previousResultIds: [] }) },
];

/** Requests whose answers hang on nothing but the texts, so that every server must answer them alike. */
export const COMPARED = ['textDocument/diagnostic', 'textDocument/documentSymbol', 'textDocument/codeLens', 'textDocument/foldingRange', 'textDocument/inlayHint', 'textDocument/semanticTokens/range', 'textDocument/documentLink'];
