import type { Session } from './session.ts';

/**
 * Tells the client to ask again for what it shows, once nothing has changed for a moment: after changes that act on files the client did
 * not touch. Those are changes of frameworks and of settings; what an inspection says acts on its own file alone.
 */
export function refreshWhenChanged(session: Session, supported: boolean | undefined, refresh: () => Promise<unknown>): void {
  if (supported !== true) return;
  let callOff: () => void = () => undefined;
  session.onChange(({ file }) => {
    if (file?.endsWith('.cases') === true) return;
    callOff();
    callOff = session.host.later(REFRESH_AFTER, () => { void session.inBackground(refresh()); });
  });
}

/** Milliseconds without a change after which others are looked at again. */
const REFRESH_AFTER = 150;
