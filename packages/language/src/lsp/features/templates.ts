import type { Made, TemplateChoice, TemplateParams } from '@inspection-criteria/protocol';
import { inspectionOf } from '../../templates/inspection-start.ts';
import { beginFramework, isName, templateChoices } from '../../templates/starting-points.ts';
import type { Feature } from '../feature.ts';
import { frameworksIn } from '../frameworks-in.ts';
import type { Session } from '../session.ts';

/** What a new framework can start from, and the texts of new frameworks and inspections. */
export const templates: Feature = {
  capabilities: () => ({}),
  register: (session) => {
    session.connection.onRequest('criteria/templates', ({ language }: { readonly language?: string }): readonly TemplateChoice[] => templateChoices(language ?? session.settings.language));
    session.connection.onRequest('criteria/template', (params: TemplateParams): Promise<Made | null> => params.kind === 'framework' ? framework(params) : inspection(params, session));
  },
};

async function framework({ template, name, label }: Extract<TemplateParams, { kind: 'framework' }>): Promise<Made | null> {
  const [made] = await beginFramework(template, { name, label }) ?? [];
  return made === undefined ? null : { file: made[0], text: made[1] };
}

/** An inspection is of the last edition in the file where none is named. */
async function inspection({ textDocument, framework: wanted, use, name, label }: Extract<TemplateParams, { kind: 'inspection' }>, session: Session): Promise<Made | null> {
  const seen = await session.seen(textDocument.uri);
  if (seen === undefined || !isName(name)) return null;
  const found = frameworksIn(seen);
  const read = wanted === undefined ? found.filter((one) => !found.some(({ base }) => base === one)).at(-1)
    : found.find(({ framework: { id, edition } }) => id === wanted.id && edition === wanted.edition);
  return read === undefined ? null : { file: `${name}.cases`, text: inspectionOf(read.framework, { name, label, use }) };
}
