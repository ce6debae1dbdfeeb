import type { Change, ChangeResult, Grid, GridCell, GridColumn, GridParams, GridWithoutHead, Report } from '@inspection-criteria/protocol';
import type { PreviewPage } from './preview-page.ts';

const place = { uri: 'file:///town.cases', range: { start: { line: 0, character: 0 }, end: { line: 0, character: 0 } } };
const yesNo = [{ id: 'yes', label: 'Yes', letter: 'Y', tone: 'best' }, { id: 'no', label: 'No', letter: 'N', tone: 'nothing' }, { id: 'na', label: 'Not applicable', letter: 'NA', tone: 'not counted' }] as const;

function nameOf(index: number): string {
  return `P${String(index + 1).padStart(2, '0')}`;
}

/** Answers of any number of records to any number of questions, given window by window as the server gives them. */
export class InventedAnswers {
  readonly asked: GridParams[] = [];
  private readonly columns: readonly GridColumn[];
  private readonly ids: string[];
  private readonly given = new Map<string, string>();
  private version = 1;
  /** What the inspection comes to. */
  sections: Report['sections'] = [];

  constructor(records: number, questions: number) {
    this.ids = Array.from({ length: records }, (_, i) => nameOf(i));
    const fact: GridColumn = { id: 'custody', label: 'In custody', kind: 'fact', section: undefined, answer: 'choice', values: yesNo.slice(0, 2).map((value) => ({ ...value, tone: 'plain' })), place };
    const age: GridColumn = { ...fact, id: 'age', label: 'Age', answer: 'number', values: [] };
    this.columns = [fact, age, ...Array.from({ length: questions }, (_, i): GridColumn => ({ id: `R${String(i + 1)}`, label: i === 0 ? '<img src=x onerror=alert(1)>' : `Question ${String(i + 1)}`, kind: 'question', section: i % 20 < 10 ? 'risk' : 'needs', answer: 'choice', values: yesNo, place }))];
  }

  /** Another answer, as if it had been written in the text. */
  async write(preview: PreviewPage, record: string, column: string, value: string): Promise<void> {
    this.given.set(`${record} ${column}`, value);
    this.version++;
    await preview.refresh();
  }

  /** What the server would answer. */
  get answers(): Readonly<Record<string, (params: Readonly<Record<string, unknown>>) => unknown>> {
    return {
      'criteria/grid': (params) => this.grid(params as unknown as GridParams),
      'criteria/report': () => this.whole(),
      'criteria/change': ({ change }) => this.change(change as Change),
    };
  }

  private change(change: Change): ChangeResult {
    if (change.kind === 'answer') this.given.set(`${change.cell.record} ${change.cell.column}`, change.value);
    if (change.kind === 'record') this.ids.push(nameOf(this.ids.length));
    this.version++;
    return { edits: [], then: undefined };
  }

  private grid(params: GridParams): Grid | GridWithoutHead {
    this.asked.push(params);
    const { rows, columns, filter, sort, trial = [], locate = [] } = params;
    const ids = this.ids.filter((id) => id.includes(filter?.search ?? '') && (filter?.where ?? []).every(({ column, value }) => this.cell(id, column).text === value));
    if (sort?.descending === true) ids.reverse();
    const shown = this.columns.filter(({ section }) => filter?.section === undefined || section === undefined || section === filter.section);
    const head = filter?.section ?? 'all';
    const whole = { columns: shown, facts: this.columns.slice(0, 2), sections: [{ id: 'risk', label: 'Risk', depth: 0 }, { id: 'needs', label: 'Needs', depth: 1 }] };
    const window = {
      head,
      uri: place.uri, version: this.version, inspection: 'town', unit: 'case', units: [{ id: 'case', label: 'Case', records: this.ids.length }, { id: 'staff', label: 'Staff', records: 3 }], records: this.ids.length, matching: ids.length, from: { row: rows.from, column: columns.from },
      located: locate.flatMap((id) => ids.includes(id) ? [{ id, row: ids.indexOf(id) }] : []),
      rows: ids.slice(rows.from, rows.from + rows.count).map((id, i) => ({
        id, row: rows.from + i, share: id === 'P03' ? undefined : '50%', missing: 1,
        cells: shown.slice(columns.from, columns.from + columns.count).map(({ id: column }) => {
          const tried = trial.findLast((one) => one.kind === 'answer' && one.record === id && one.column === column);
          return tried?.kind === 'answer' ? { state: tried.value === undefined ? 'unanswered' : 'answered', text: tried.value ?? '', trial: true } : this.cell(id, column);
        }),
      })),
    } satisfies GridWithoutHead;
    return params.head === head ? window : { ...window, ...whole };
  }

  private cell(record: string, column: string): GridCell {
    const given = this.given.get(`${record} ${column}`);
    if (given !== undefined) return { state: given === '' ? 'unanswered' : 'answered', text: given };
    const at = this.ids.indexOf(record) + this.columns.findIndex(({ id }) => id === column);
    if (column === 'custody') return { state: 'answered', text: at % 2 === 0 ? 'yes' : 'no' };
    if (column === 'age') return { state: 'answered', text: String(10 + at % 8) };
    const cells: readonly GridCell[] = [{ state: 'answered', text: 'yes' }, { state: 'answered', text: 'no', detail: 'Copied from <b>the order</b> before.' }, { state: 'unanswered', text: '' }, { state: 'not asked', text: '' }, { state: 'not understood', text: 'yse' }, { state: 'surplus', text: 'yes' }, { state: 'answered', text: 'na' }];
    return cells[at % cells.length] ?? { state: 'unanswered', text: '' };
  }

  private whole(): Report {
    return {
      uri: place.uri, version: this.version, inspection: { id: 'town', label: 'Town', place }, inspections: [{ id: 'town', label: 'Town' }], framework: { id: 'visits', label: 'Visits', place, edition: undefined }, language: 'en', languages: ['en'],
      answered: 1, asked: 2, complete: false, allRead: true, cause: undefined, leftOut: [], sections: this.sections, questions: [], checks: [], open: [], trial: [],
    };
  }
}
