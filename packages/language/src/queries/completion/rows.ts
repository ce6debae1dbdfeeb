import type { AnswersAt, PlaceFor } from '../../names/answer-place.ts';
import { lineEndFrom } from '../../syntax/characters.ts';
import type { Stretch } from '../../syntax/index.ts';
import { statusOf, type Answering } from './asked.ts';
import { nextId } from './next-id.ts';
import { gap, type Pattern, type Proposal } from './proposal.ts';

/** The most records that are offered at once. */
export const MOST_RECORDS = 200;

/** Records that have no row here yet, those below the row above first, or one more; each as a whole row where nothing else stands in it. */
export function recordProposals(place: PlaceFor<'record'>, known: readonly Proposal[], answering: Answering, replace: Stretch): readonly Proposal[] {
  const { at } = answering;
  const rest = at.text.slice(replace.end, lineEndFrom(at.text, replace.end));
  const bare = /^[ \t|]*$/.test(rest);
  const typed = at.text.slice(replace.start, replace.end);
  const listed = behind(known, place, at).filter(({ label }) => label.startsWith(typed.slice(0, 1))).slice(0, MOST_RECORDS);
  const added = newId(place, at).map((label): Proposal => ({ label, kind: 'record', replace, detail: `the next ${at.reading.fragment.unit}` }));
  const ids = [...listed, ...added];
  const [first] = ids;
  if (!bare || first === undefined) return ids;
  return [...ids, { ...rowProposal(first.label, answering), replace: { start: replace.start, end: replace.end + rest.trimEnd().length } }];
}

/** Known records, beginning with the one that the sheet has behind the row above. */
function behind(known: readonly Proposal[], { above }: PlaceFor<'record'>, at: AnswersAt): readonly Proposal[] {
  if (above === undefined || known.length === 0) return known;
  const order = recordsOf(at);
  const from = order.indexOf(above);
  const later = new Set(order.slice(from + 1));
  return [...known.filter(({ label }) => later.has(label)), ...known.filter(({ label }) => !later.has(label))];
}

function newId({ above, others }: PlaceFor<'record'>, at: AnswersAt): readonly string[] {
  const last = above ?? others.at(-1) ?? recordsOf(at).at(-1);
  const next = last === undefined ? undefined : nextId(last, new Set([...recordsOf(at), ...others]));
  return next === undefined ? [] : [next];
}

function recordsOf({ sheet, reading: { fragment: { unit } } }: AnswersAt): readonly string[] {
  return sheet.units.find((one) => one.unit === unit)?.records ?? [];
}

/** A row of a table below all others: the next record with a gap for each column. */
export function nextRow(answering: Answering): Omit<Proposal, 'replace'> | undefined {
  const { at } = answering;
  const above = at.reading.rows.at(-1)?.record;
  const others = at.reading.rows.flatMap(({ record }) => record ?? []);
  const there = new Set(others);
  const order = recordsOf(at);
  const known = order.slice(order.indexOf(above ?? '') + 1).find((id) => !there.has(id));
  const [id] = known === undefined ? newId({ kind: 'record', others, above }, at) : [known];
  return id === undefined ? undefined : rowProposal(id, answering);
}

/** A record's row with `-` where it is known not to be asked, and gaps elsewhere. */
function rowProposal(id: string, answering: Answering): Omit<Proposal, 'replace'> {
  const { plan, at: { reading: { columns, fragment: { unit } } } } = answering;
  const cells = columns.flatMap((spec): Pattern => {
    const column = plan.column.get(spec?.id ?? '');
    return [' ', column !== undefined && statusOf(answering, id, column) === 'not asked' ? '-' : gap(), ' |'];
  });
  return { label: `${id} | … |`, kind: 'pattern', detail: `a whole row for the ${unit}`, put: [`${id} |`, ...cells] };
}
