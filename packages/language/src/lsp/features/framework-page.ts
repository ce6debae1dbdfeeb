import { textIn, type Span } from '@inspection-criteria/model';
import type { FrameworkPage, FrameworkParams } from '@inspection-criteria/protocol';
import { frameworkErrors } from '../../queries/errors-told.ts';
import { frameworkPage } from '../../queries/framework-page/page.ts';
import type { Feature } from '../feature.ts';
import { frameworksIn } from '../frameworks-in.ts';
import { remarks } from '../placing.ts';

/** A framework as it would be published, every line with its place in the text. */
export const frameworkPages: Feature = {
  capabilities: () => ({}),
  register: (session) => {
    session.connection.onRequest('criteria/framework', session.answering<FrameworkParams, FrameworkPage | null>(null, (seen, { framework: wanted, language }) => {
      const frameworks = frameworksIn(seen);
      const read = wanted === undefined ? frameworks[0] : frameworks.find(({ framework }) => framework.id === wanted.id && framework.edition === wanted.edition);
      if (read === undefined) return null;
      const placeOf = (span: Span) => session.location(seen.folder, span);
      return {
        uri: seen.document.uri, version: seen.document.version,
        frameworks: frameworks.map(({ framework: { id, edition, label } }) => ({ id, edition, label: textIn(label, language ?? session.settings.language) })),
        leftOut: remarks(frameworkErrors(read.file, seen.view, 'in this file'), seen, session),
        ...frameworkPage({ view: seen.view, read, language: language ?? session.settings.language, placeOf }),
      };
    }));
  },
};
