import type { Cell, CellAtParams, CellParams, Place } from '@inspection-criteria/protocol';
import { cellAt } from '../../queries/answers/cell-at.ts';
import { placeOfCell } from '../../queries/change/place.ts';
import { checkedOf, inspectedIn, inspectedNamed } from '../../workspace/inspected.ts';
import type { Feature } from '../feature.ts';

/** From an answer to its place in the text, and from a place to the answer. */
export const cells: Feature = {
  capabilities: () => ({}),
  register: (session) => {
    session.connection.onRequest('criteria/place', session.answering<CellParams, Place | null>(null, ({ folder, file, view }, { cell }) => {
      const inspected = inspectedNamed(view, cell.inspection);
      const place = inspected === undefined ? undefined : placeOfCell(checkedOf(view), inspected, cell);
      return place === undefined ? null : session.location(folder, { file, ...place });
    }));
    session.connection.onRequest('criteria/cell', session.answering<CellAtParams, Cell | null>(null, (seen, { position }) => (
      cellAt(inspectedIn(seen.view), session.offset(seen, position)) ?? null
    )));
  },
};
