import type { Grid, GridHead, GridParams, GridWithoutHead } from '@inspection-criteria/protocol';
import type { Column, Head } from '../../queries/grid/columns.ts';
import { digest } from '../../digest.ts';
import { gridOf, type Wanted } from '../../queries/grid/grid.ts';
import type { Feature } from '../feature.ts';
import { placing, type Placing } from '../placing.ts';
import type { Seen, Session } from '../session.ts';
import { askedFor, type Asked } from '../tried.ts';

/** A window of an inspection's answers, records by questions. */
export const grid: Feature = {
  capabilities: () => ({}),
  register: (session) => {
    session.connection.onRequest('criteria/grid', session.answering<GridParams, Grid | GridWithoutHead | null>(null, (seen, params) => gridFor(seen, params, session)));
  },
};

function gridFor(seen: Seen, params: GridParams, session: Session): Grid | GridWithoutHead | null {
  const { document: { uri, version } } = seen;
  const asked = askedFor(seen, params, session);
  const found = asked === undefined ? undefined : gridOf(asked.inspected, wantedBy(params, asked));
  if (asked === undefined || found === undefined) return null;
  const { name, shown } = named(found.head, placing(seen, session));
  const window = { uri, version, inspection: asked.inspected.read.inspection.id, ...found, head: name };
  return params.head === name ? window : { ...window, ...shown };
}

/** A head as clients get it. Its name is made from all that it says, so that it holds for another server as well, should this one end. */
interface NamedHead {
  readonly name: string;
  readonly shown: GridHead;
}

const namedHeads = new WeakMap<Head, NamedHead>();

function named(head: Head, placed: Placing): NamedHead {
  const before = namedHeads.get(head);
  if (before !== undefined) return before;
  const all = (columns: readonly Column[]): GridHead['columns'] => columns.map(placed);
  const shown = { columns: all(head.columns), facts: all(head.facts), sections: head.sections };
  const made = { name: digest(JSON.stringify(shown)), shown };
  namedHeads.set(head, made);
  return made;
}

function wantedBy({ unit, rows, columns, filter, sort, locate = [], trial = [] }: GridParams, { language, states }: Asked): Wanted {
  return {
    unit, language, rows, columns, locate, section: filter?.section, where: filter?.where ?? [], having: filter?.having, search: filter?.search,
    sort: sort ?? { by: 'text', descending: false },
    onTrial: trial.flatMap((one, index) => one.kind === 'answer' && states[index]?.state === 'changes' ? [one] : []),
  };
}
