import type { Grid, GridColumn, GridParams } from '@inspection-criteria/protocol';
import type { Column } from '../../queries/grid/columns.ts';
import { gridOf, type Wanted } from '../../queries/grid/grid.ts';
import type { Feature } from '../feature.ts';
import { placing } from '../placing.ts';
import type { Seen, Session } from '../session.ts';
import { askedFor, type Asked } from '../tried.ts';

/** A window of an inspection's answers, records by questions. */
export const grid: Feature = {
  capabilities: () => ({}),
  register: (session) => {
    session.connection.onRequest('criteria/grid', session.answering<GridParams, Grid | null>(null, (seen, params) => gridFor(seen, params, session)));
  },
};

function gridFor(seen: Seen, params: GridParams, session: Session): Grid | null {
  const { document: { uri, version } } = seen;
  const asked = askedFor(seen, params, session);
  const found = asked === undefined ? undefined : gridOf(asked.inspected, wantedBy(params, asked));
  if (asked === undefined || found === undefined) return null;
  const placed = placing(seen, session);
  const shown = (columns: readonly Column[]): readonly GridColumn[] => columns.map(placed);
  return { uri, version, inspection: asked.inspected.read.inspection.id, ...found, columns: shown(found.columns), facts: shown(found.facts) };
}

function wantedBy({ unit, rows, columns, filter, sort, locate = [], trial = [] }: GridParams, { language, states }: Asked): Wanted {
  return {
    unit, language, rows, columns, locate, section: filter?.section, where: filter?.where ?? [], having: filter?.having, search: filter?.search,
    sort: sort ?? { by: 'text', descending: false },
    onTrial: trial.flatMap((one, index) => one.kind === 'answer' && states[index]?.state === 'changes' ? [one] : []),
  };
}
