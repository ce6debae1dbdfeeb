import { exported } from '@inspection-criteria/formats';
import type { ExportParams } from '@inspection-criteria/protocol';
import type { Feature } from '../feature.ts';

/** Ratings, data summary or answers of an inspection as a page or for a spreadsheet. */
export const exports: Feature = {
  capabilities: () => ({}),
  register: (session) => {
    session.connection.onRequest('criteria/export', session.answering<ExportParams, string | null>(null, ({ view }, { inspection: wanted, what, format, unit, language }) => {
      const [found] = [...view.inspections?.results ?? []].filter(([{ inspection }]) => wanted === undefined || inspection.id === wanted);
      if (found === undefined) return null;
      const [{ inspection, framework: { framework } }, results] = found;
      const chosen = [language, session.settings.language].find((one) => one !== undefined && framework.languages.includes(one));
      return exported(results, inspection.sheet, framework, { what, format, unit, language: chosen }) ?? null;
    }));
  },
};
