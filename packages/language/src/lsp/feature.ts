import type { ClientCapabilities, ServerCapabilities } from 'vscode-languageserver';
import type { Session } from './session.ts';

/** One thing the server can do for an editor: what it tells of itself, and how it answers. */
export interface Feature {
  readonly capabilities: (client: ClientCapabilities) => ServerCapabilities;
  readonly register: (session: Session) => void;
}
