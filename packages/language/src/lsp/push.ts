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
  const sent = new Map<string, string>();
  session.onChange(({ folder, file }) => {
    if (!session.folders.includes(folder)) {
      pushers.get(folder)?.withdraw();
      pushers.delete(folder);
      return;
    }
    const pusher = pushers.get(folder) ?? new Pusher(session, folder, sent);
    pushers.set(folder, pusher);
    pusher.changed(file);
  });
}

/** Milliseconds without a change after which files that are not open are looked at. */
const CLOSED_AFTER = 200;

class Pusher {
  private readonly session: Session;
  private readonly folder: Folder;
  /** What was sent last by whatever folder, as text, by address; files without findings that never had any are not in it. */
  private readonly sent: Map<string, string>;
  /** Files of which something has been sent, by this folder or by others. */
  private readonly told = new Set<string>();
  /** Files still to be looked at: those that are open, then the rest. */
  private readonly urgent = new Set<string>();
  private readonly patient = new Set<string>();
  private callOff: (() => void) | undefined;

  constructor(session: Session, folder: Folder, sent: Map<string, string>) {
    this.session = session;
    this.folder = folder;
    this.sent = sent;
  }

  /** Notes what a change of a file, or of many, makes worth looking at. */
  changed(file: string | undefined): void {
    const { workspace } = this.folder;
    const one = file !== undefined && languageOf(file) === 'cases';
    if (file === undefined) this.takeOver();
    for (const other of one ? [file] : [...workspace.files, ...this.told]) (this.folder.isHeld(other) || other === file ? this.urgent : this.patient).add(other);
    this.schedule();
  }

  /** Others may have spoken of files in this folder and do so no longer. */
  private takeOver(): void {
    for (const uri of this.sent.keys()) {
      const file = this.folder.fileAt(uri);
      if (file !== undefined) this.told.add(file);
    }
  }

  /** Takes back what was sent, because the folder has been let go of. Of files that another folder knows too, that one will speak. */
  withdraw(): void {
    this.callOff?.();
    this.urgent.clear();
    this.patient.clear();
    this.takeOver();
    for (const uri of [...this.told].map((file) => this.folder.uriOf(file))) {
      const known = this.session.folders.some((folder) => folder.workspace.textOf(folder.fileAt(uri) ?? '') !== undefined);
      if (known || this.sent.get(uri) === undefined) continue;
      if (this.sent.get(uri) !== '') void this.session.inBackground(this.session.connection.sendDiagnostics({ uri, diagnostics: [] }));
      this.sent.delete(uri);
    }
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
    const uri = folder.uriOf(file);
    if (text === (this.sent.get(uri) ?? (folder.isHeld(file) ? undefined : ''))) return;
    if (text === '' && folder.workspace.textOf(file) === undefined) {
      this.sent.delete(uri);
      this.told.delete(file);
    } else {
      this.sent.set(uri, text);
      this.told.add(file);
    }
    void session.inBackground(session.connection.sendDiagnostics({ uri, diagnostics, ...versionOf(session, folder, file) }));
  }
}

function versionOf(session: Session, folder: Folder, file: string): { readonly version?: number } {
  return folder.isHeld(file) ? { version: session.documentOf(folder, file).version } : {};
}
