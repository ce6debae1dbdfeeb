import type { Location, WorkspaceSymbol } from 'vscode-languageserver';
import { outlineOf } from '../../queries/outline/outline.ts';
import { languageOf } from '../../project/sources.ts';
import { inspectionsIn, symbolsIn, type FoundSymbol } from '../../queries/symbols/found-symbols.ts';
import { search } from '../../queries/symbols/search.ts';
import type { Feature } from '../feature.ts';
import type { Folder } from '../folder.ts';
import type { Session } from '../session.ts';
import { SYMBOL_KINDS } from './document-symbols.ts';

/** Finds frameworks, what they declare, and inspections by name or label, in all folders. Places are looked up when one is chosen. */
export const workspaceSymbols: Feature = {
  capabilities: () => ({ workspaceSymbolProvider: { resolveProvider: true } }),
  register: (session) => {
    const index = new SymbolIndex();
    const later = session.client.workspace?.symbol?.resolveSupport?.properties.includes('location.range') === true;
    session.connection.onWorkspaceSymbol(async ({ query }, token) => {
      await session.allReady();
      if (token.isCancellationRequested) return [];
      return search(index.all(session), query, MOST).map((symbol) => shown(symbol, later, session));
    });
    session.connection.onWorkspaceSymbolResolve((symbol) => ({ ...symbol, location: locationOf(symbol.data, session) ?? symbol.location }));
  },
};

/** The most symbols that are shown for a query. */
const MOST = 500;

interface Placed extends FoundSymbol {
  readonly folder: Folder;
  readonly file: string;
}

/** The symbols of each file, kept until its text changes. */
class SymbolIndex {
  private readonly known = new WeakMap<Folder, Map<string, { readonly text: string; readonly language: string | undefined; readonly symbols: readonly FoundSymbol[] }>>();

  *all({ folders, settings: { language } }: Session): Iterable<Placed> {
    for (const folder of folders) {
      for (const file of folder.workspace.files) for (const symbol of this.inFile(folder, file, language)) yield { ...symbol, folder, file };
    }
  }

  private inFile(folder: Folder, file: string, language: string | undefined): readonly FoundSymbol[] {
    const files = this.known.get(folder) ?? new Map<string, never>();
    this.known.set(folder, files);
    const text = folder.workspace.textOf(file) ?? '';
    const kept = files.get(file);
    if (kept?.text === text && kept.language === language) return kept.symbols;
    const symbols = symbolsOf(folder, file, text, language);
    files.set(file, { text, language, symbols });
    return symbols;
  }
}

function symbolsOf({ workspace }: Folder, file: string, text: string, language: string | undefined): readonly FoundSymbol[] {
  if (languageOf(file) === 'cases') return inspectionsIn(text);
  const source = workspace.view(file)?.source;
  return source === undefined ? [] : symbolsIn(outlineOf(source, { language, recordsAt: () => undefined }));
}

function shown({ folder, file, kind, name, label, named, within }: Placed, later: boolean, session: Session): WorkspaceSymbol {
  const whereabouts = [within === '' ? file : within, label].filter((part) => part !== '').join(' · ');
  const location = later ? { uri: folder.uriOf(file) } : session.location(folder, { file, ...named });
  return { name, kind: SYMBOL_KINDS[kind], containerName: whereabouts, location, data: { folder: folder.uri, file, start: named.start, end: named.end } };
}

/** The place a symbol was found at, by what was sent with it. */
function locationOf(data: unknown, session: Session): Location | undefined {
  if (typeof data !== 'object' || data === null || !('folder' in data && 'file' in data && 'start' in data && 'end' in data)) return undefined;
  const { folder: uri, file, start, end } = data;
  const folder = session.folders.find((known) => known.uri === uri);
  return folder === undefined || typeof file !== 'string' || typeof start !== 'number' || typeof end !== 'number' ? undefined : session.location(folder, { file, start, end });
}
