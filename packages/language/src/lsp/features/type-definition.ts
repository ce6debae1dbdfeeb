import { kindOf } from '../../names/declarations.ts';
import type { Feature } from '../feature.ts';
import { leading } from '../links.ts';

/** From a question to the list it is answered on, from a section to its bands or its level, from a record to its unit. */
export const typeDefinition: Feature = {
  capabilities: () => ({ typeDefinitionProvider: true }),
  register: (session) => {
    session.connection.onTypeDefinition(leading(session, session.client.textDocument?.typeDefinition?.linkSupport, (at, _, project) => {
      const kind = kindOf(at, project);
      return kind === undefined ? [] : [kind];
    }));
  },
};
