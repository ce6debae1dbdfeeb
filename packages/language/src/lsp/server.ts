import { DidChangeConfigurationNotification, DidChangeWatchedFilesNotification, TextDocumentSyncKind, type InitializeParams, type InitializeResult, type ProposedFeatures, type ServerCapabilities } from 'vscode-languageserver';
import { VERSION } from '@inspection-criteria/model';
import { features } from './features/index.ts';
import type { Host } from './host.ts';
import { Session } from './session.ts';
import { settingsFrom } from './settings.ts';

/** Serves an editor over a connection until it ends. Returns at once; what happens then is driven by the client. */
export function serve(connection: ProposedFeatures.Connection, host: Host): void {
  connection.onInitialize((params): InitializeResult => {
    const session = new Session(connection, host, params.capabilities, params.initializationOptions);
    listen(session);
    for (const feature of features) feature.register(session);
    let initialized: () => void = () => undefined;
    session.configured = session.inBackground(new Promise<void>((resolve) => { initialized = resolve; }).then(() => settle(session)));
    // Before it is initialized, a client may not be asked for anything, so no folder is read.
    connection.onInitialized(() => {
      for (const uri of foldersOf(params)) session.addFolder(uri);
      initialized();
    });
    return { serverInfo: { name: 'Inspection Criteria', version: VERSION }, capabilities: capabilitiesOf(session) };
  });
  connection.listen();
}

/** Clients that know of no more than one folder name it in the older way. */
function foldersOf(params: InitializeParams): readonly string[] {
  const { workspaceFolders, rootUri }: { readonly workspaceFolders?: InitializeParams['workspaceFolders']; readonly rootUri?: string | null } = params;
  if (workspaceFolders) return workspaceFolders.map(({ uri }) => uri);
  return typeof rootUri === 'string' ? [rootUri] : [];
}

function capabilitiesOf({ client, encoding }: Session): ServerCapabilities {
  const own: ServerCapabilities = {
    positionEncoding: encoding,
    textDocumentSync: { openClose: true, change: TextDocumentSyncKind.Incremental },
    workspace: { workspaceFolders: { supported: true, changeNotifications: true } },
  };
  return features.reduce<ServerCapabilities>((all, feature) => ({ ...all, ...feature.capabilities(client) }), own);
}

/** Follows the client's texts, files and folders. */
function listen(session: Session): void {
  const { connection } = session;
  connection.onDidOpenTextDocument(({ textDocument: { uri, languageId, version, text } }) => { session.opened(uri, languageId, version, text); });
  connection.onDidChangeTextDocument(({ textDocument: { uri, version }, contentChanges }) => { session.edited(uri, version, contentChanges); });
  connection.onDidCloseTextDocument(({ textDocument: { uri } }) => { session.released(uri); });
  connection.onDidChangeWatchedFiles(({ changes }) => { void session.inBackground(followDisk(session, changes.map(({ uri }) => uri))); });
  connection.onDidChangeConfiguration(({ settings }) => { void session.inBackground(configure(session, settings)); });
}

/** All are begun with at once: whatever is asked next waits for those it is about. */
async function followDisk(session: Session, uris: readonly string[]): Promise<void> {
  await Promise.all(uris.map((uri) => session.changedOnDisk(uri)));
}

/** What can only be asked for when the client is ready. */
async function settle(session: Session): Promise<void> {
  const { connection, client } = session;
  const registrations = [
    ...client.workspace?.didChangeConfiguration?.dynamicRegistration === true ? [connection.client.register(DidChangeConfigurationNotification.type, { section: 'criteria' })] : [],
    ...client.workspace?.didChangeWatchedFiles?.dynamicRegistration === true ? [connection.client.register(DidChangeWatchedFilesNotification.type, { watchers: [{ globPattern: '**/*.{criteria,cases}' }] })] : [],
  ];
  void session.inBackground(Promise.all(registrations));
  if (client.workspace?.workspaceFolders === true) {
    connection.workspace.onDidChangeWorkspaceFolders(({ added, removed }) => {
      for (const { uri } of removed) session.removeFolder(uri);
      for (const { uri } of added) session.addFolder(uri);
    });
  }
  await configure(session, undefined);
}

/** Asks the client for the settings, or takes those it sent where it cannot be asked. */
async function configure(session: Session, sent: unknown): Promise<void> {
  const asked = session.client.workspace?.configuration === true;
  const settings: unknown = asked ? await session.connection.workspace.getConfiguration('criteria') : sectionOf(sent);
  if (settings === undefined) return;
  session.settings = settingsFrom(settings);
  for (const folder of session.folders) session.changed({ folder, file: undefined });
}

function sectionOf(sent: unknown): unknown {
  return typeof sent === 'object' && sent !== null && 'criteria' in sent ? sent.criteria : undefined;
}
