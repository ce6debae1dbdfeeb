import { declarationsOf } from '../../names/declarations.ts';
import type { Feature } from '../feature.ts';
import { leading } from '../links.ts';

/** From a name to where it is declared, in the edition at hand first and then in those it amends; from `use` into the file. */
export const definition: Feature = {
  capabilities: () => ({ definitionProvider: true }),
  register: (session) => { session.connection.onDefinition(leading(session, session.client.textDocument?.definition?.linkSupport, declarationsOf)); },
};
