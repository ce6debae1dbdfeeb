import { originsOf } from '../../names/declarations.ts';
import type { Feature } from '../feature.ts';
import { leading } from '../links.ts';

/** From a name to where it comes from: the edition that declared it first, whatever it was called there. */
export const declaration: Feature = {
  capabilities: () => ({ declarationProvider: true }),
  register: (session) => { session.connection.onDeclaration(leading(session, session.client.textDocument?.declaration?.linkSupport, originsOf)); },
};
