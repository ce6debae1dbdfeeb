import { languageOf } from '../project/sources.ts';
import type { Folder } from './folder.ts';
import type { Session } from './session.ts';
import { shownDiagnostics } from './shown.ts';

/**
 * Sends findings to a client: those of the changed file at once, those of other files when there is time. A newer change calls off
 * what an older one had still to do.
 */
export function pushDiagnostics(session: Session): void {
  const pushers = new Map<Folder, Pusher>();
  session.onChange(({ folder, file }) => {
    if (!session.folders.includes(folder)) {
      pushers.get(folder)?.withdraw();
      pushers.delete(folder);
      return;
    }
    const pusher = pushers.get(folder) ?? new Pusher(session, folder);
    pushers.set(folder, pusher);
    pusher.changed(file);
  });
}

/** Milliseconds without a change after which files that are not open are looked at. */
const CLOSED_AFTER = 200;

class Pusher {
  private readonly session: Session;
  private readonly folder: Folder;
  /** What was sent last, as text; files without findings that never had any are not in it. */
  private readonly sent = new Map<string, string>();
  /** Files still to be looked at: those that are open, then the rest. */
  private readonly urgent = new Set<string>();
  private readonly patient = new Set<string>();
  private callOff: (() => void) | undefined;

  constructor(session: Session, folder: Folder) {
    this.session = session;
    this.folder = folder;
  }

  /** Notes what a change of a file, or of many, makes worth looking at. */
  changed(file: string | undefined): void {
    const { workspace } = this.folder;
    const one = file !== undefined && languageOf(file) === 'cases';
    for (const other of one ? [file] : [...workspace.files, ...this.sent.keys()]) (this.folder.isHeld(other) || other === file ? this.urgent : this.patient).add(other);
    this.schedule();
  }

  /** Takes back all that was sent, because the folder has been let go of; others speak for files that are open still. */
  withdraw(): void {
    this.callOff?.();
    this.urgent.clear();
    this.patient.clear();
    for (const [file, text] of this.sent) if (text !== '') void this.session.inBackground(this.session.connection.sendDiagnostics({ uri: this.folder.uriOf(file), diagnostics: [] }));
    this.sent.clear();
  }

  private schedule(): void {
    this.callOff?.();
    const wait = this.urgent.size > 0 ? 0 : CLOSED_AFTER;
    this.callOff = this.patient.size + this.urgent.size === 0 ? undefined : this.session.host.later(wait, () => { void this.session.inBackground(this.work()); });
  }

  private async work(): Promise<void> {
    this.callOff = undefined;
    await this.session.configured;
    await this.folder.ready;
    for (const file of this.urgent) this.send(file);
    this.urgent.clear();
    this.callOff = this.patient.size === 0 ? undefined : this.session.host.later(CLOSED_AFTER, () => { this.oneMore(); });
  }

  /** Looks at one file that is not open, so that whatever the client asks meanwhile need not wait. */
  private oneMore(): void {
    const [file] = this.patient;
    this.callOff = undefined;
    if (file === undefined) return;
    this.patient.delete(file);
    this.send(file);
    if (!this.folder.isHeld(file)) this.folder.workspace.rest(file);
    if (this.patient.size > 0) this.callOff = this.session.host.later(0, () => { this.oneMore(); });
  }

  private send(file: string): void {
    const { folder, session } = this;
    if (!session.speaksFor(folder, file)) return;
    const diagnostics = shownDiagnostics(session, folder, folder.workspace.view(file)?.diagnostics ?? []);
    const text = diagnostics.length === 0 ? '' : JSON.stringify(diagnostics);
    // An editor that has opened a file waits to hear that nothing is wrong with it.
    if (text === (this.sent.get(file) ?? (folder.isHeld(file) ? undefined : ''))) return;
    if (text === '' && folder.workspace.textOf(file) === undefined) this.sent.delete(file);
    else this.sent.set(file, text);
    const uri = folder.uriOf(file);
    void session.inBackground(session.connection.sendDiagnostics({ uri, diagnostics, ...versionOf(session, folder, file) }));
  }
}

function versionOf(session: Session, folder: Folder, file: string): { readonly version?: number } {
  return folder.isHeld(file) ? { version: session.documentOf(folder, file).version } : {};
}
