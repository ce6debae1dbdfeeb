import type { ColumnName } from './score-table.ts';
import { changeIn, type TriedChange } from './tried-change.ts';

/** Headings that only tables for other programs and pages have. */
export type ExportColumn = 'id' | 'level' | 'gained' | 'available' | 'lowest' | 'highest' | 'provisional' | 'question' | 'of' | 'notCounted' | 'notAsked' | 'missing' | 'mean' | 'share';

/** The words a table of results has of its own; labels and phrases are the framework's. */
export interface TableWords {
  readonly headings: Readonly<Record<ColumnName, string>>;
  /** Headings of tables for other programs and pages. */
  readonly columns: Readonly<Record<ExportColumn, string>>;
  /** Below the data summary. */
  readonly totalsDiffer: string;
  /** Above whatever is not as the file has it. */
  readonly onTrial: (changes: readonly string[]) => string;
  /** A change on trial; what is written is empty where nothing is. */
  readonly changeOf: (change: TriedChange) => string;
  readonly points: (gained: string, available: string) => string;
  readonly provisionally: (band: string) => string;
  readonly canStillBe: (bands: readonly string[]) => string;
  /** Between the two ends of an interval. */
  readonly to: string;
  readonly missing: (count: number) => string;
  readonly mean: string;
  readonly lowest: string;
  readonly highest: string;
  readonly edition: string;
  readonly noChecks: string;
  readonly checksHold: (hold: number, all: number) => string;
  readonly failed: (subject: string, expected: string, actual: string) => string;
  readonly complete: string;
  readonly incomplete: string;
  /** The same on a terminal, with the command that says what is missing. */
  readonly canStillMove: string;
}

const ENGLISH: TableWords = {
  headings: { 'Section': 'Section', 'Points': 'Points', 'Score': 'Score', 'Rating': 'Rating', 'Stars': 'Stars', 'In words': 'In words', 'Answers': 'Answers' },
  columns: {
    id: 'Name', level: 'Level', gained: 'Points gained', available: 'Points available', lowest: 'Lowest possible', highest: 'Highest possible', provisional: 'Provisional rating',
    question: 'Question', of: 'Of', notCounted: 'Not counted', notAsked: 'Not asked', missing: 'Missing', mean: 'Mean', share: 'Share',
  },
  totalsDiffer: 'Totals differ, because each question is counted over the records it applied to.',
  onTrial: (changes) => `On trial, not in the file: ${changes.join('; ')}.`,
  changeOf: changeIn({ none: 'not answered', written: 'written', begins: (band) => `where ${band} begins`, weight: (of) => `weight of ${of}` }),
  points: (gained, available) => `${gained} of ${available}`,
  provisionally: (band) => `provisionally ${band}`,
  canStillBe: (bands) => `can still be ${bands.join(', ')}`,
  to: 'to',
  missing: (count) => `missing ${String(count)}`,
  mean: 'mean', lowest: 'lowest', highest: 'highest', edition: 'edition',
  noChecks: 'It has no checks.',
  checksHold: (hold, all) => `${String(hold)} of ${String(all)} checks hold.`,
  failed: (subject, expected, actual) => `${subject}: expected ${expected}, came out as ${actual}`,
  complete: 'Nothing is missing.',
  incomplete: 'Something is still missing: scores stand as they are now.',
  canStillMove: 'Something is still missing, so ratings can still move: see criteria check.',
};

/** Not read by a native speaker yet. */
const WELSH: TableWords = {
  headings: { 'Section': 'Adran', 'Points': 'Pwyntiau', 'Score': 'Sgôr', 'Rating': 'Gradd', 'Stars': 'Sêr', 'In words': 'Mewn geiriau', 'Answers': 'Atebion' },
  columns: {
    id: 'Enw', level: 'Lefel', gained: 'Pwyntiau a enillwyd', available: 'Pwyntiau ar gael', lowest: 'Isaf posibl', highest: 'Uchaf posibl', provisional: 'Gradd dros dro',
    question: 'Cwestiwn', of: 'O', notCounted: 'Heb ei gyfrif', notAsked: 'Heb ei ofyn', missing: 'Ar goll', mean: 'Cymedr', share: 'Cyfran',
  },
  totalsDiffer: 'Mae cyfansymiau’n amrywio, oherwydd cyfrifir pob cwestiwn dros y cofnodion yr oedd yn berthnasol iddynt.',
  onTrial: (changes) => `Ar brawf, nid yn y ffeil: ${changes.join('; ')}.`,
  changeOf: changeIn({ none: 'heb ei ateb', written: 'ysgrifennwyd', begins: (band) => `lle mae ${band} yn dechrau`, weight: (of) => `pwysau ${of}` }),
  points: (gained, available) => `${gained} o ${available}`,
  provisionally: (band) => `dros dro: ${band}`,
  canStillBe: (bands) => `gall fod o hyd: ${bands.join(', ')}`,
  to: 'i',
  missing: (count) => `ar goll ${String(count)}`,
  mean: 'cymedr', lowest: 'isaf', highest: 'uchaf', edition: 'argraffiad',
  noChecks: 'Nid oes gwiriadau.',
  checksHold: (hold, all) => `Gwiriadau sy'n dal: ${String(hold)} o ${String(all)}.`,
  failed: (subject, expected, actual) => `${subject}: disgwyliwyd ${expected}, cafwyd ${actual}`,
  complete: 'Nid oes dim ar goll.',
  incomplete: 'Mae rhywbeth ar goll o hyd: saif y sgoriau fel y maent yn awr.',
  canStillMove: 'Mae rhywbeth ar goll o hyd, felly gall graddau newid: gweler criteria check.',
};

const WORDS: ReadonlyMap<string, TableWords> = new Map([['en', ENGLISH], ['cy', WELSH]]);

/** The table's own words in a language; English where there are none. */
export function tableWords(language: string): TableWords {
  return WORDS.get(language) ?? ENGLISH;
}
