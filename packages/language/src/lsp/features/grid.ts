import type { Grid, GridColumn, GridParams } from '@inspection-criteria/protocol';
import type { Column } from '../../queries/grid/columns.ts';
import { gridOf, type Wanted } from '../../queries/grid/grid.ts';
import { inspectedNamed } from '../../workspace/inspected.ts';
import type { Feature } from '../feature.ts';
import type { Seen, Session } from '../session.ts';

/** A window of an inspection's answers, records by questions. */
export const grid: Feature = {
  capabilities: () => ({}),
  register: (session) => {
    session.connection.onRequest('criteria/grid', session.answering<GridParams, Grid | null>(null, (seen, params) => gridFor(seen, params, session)));
  },
};

function gridFor(seen: Seen, params: GridParams, session: Session): Grid | null {
  const { document: { uri, version } } = seen;
  const inspected = inspectedNamed(seen.view, params.inspection);
  const found = inspected === undefined ? undefined : gridOf(inspected, wantedBy(params, session));
  if (inspected === undefined || found === undefined) return null;
  const shown = (columns: readonly Column[]): readonly GridColumn[] => columns.map(({ span, ...column }) => ({ ...column, place: session.location(seen.folder, span) }));
  return { uri, version, inspection: inspected.read.inspection.id, ...found, columns: shown(found.columns), facts: shown(found.facts) };
}

function wantedBy({ unit, language, rows, columns, filter, sort }: GridParams, { settings }: Session): Wanted {
  return {
    unit, language: language ?? settings.language, rows, columns, section: filter?.section,
    where: filter?.where ?? [], having: filter?.having, search: filter?.search, sort: sort ?? { by: 'text', descending: false },
  };
}
