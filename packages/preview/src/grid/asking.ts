import type { Grid, GridHead, GridWithoutHead, PreviewParams } from '@inspection-criteria/protocol';
import { around, isLoaded, withLoaded, type Area, type Loaded, type Reach } from './windows.ts';

/** A question for a window, but for the window itself and what is known of it. */
export type Wanted = Omit<PreviewParams<'criteria/grid'>, 'rows' | 'columns' | 'head'>;

/** Asks for a window, which may come without its head. */
export type AskGrid = (params: PreviewParams<'criteria/grid'>) => Promise<Grid | GridWithoutHead | null>;

/** What is asked for before anything is known. */
const FIRST: Area = { rows: { from: 0, count: 60 }, columns: { from: 0, count: 60 } };
/** Which way the reader scrolls. */
type Way = 'none' | 'up' | 'down' | 'left' | 'right';

/** How many pages around the visible one must be there, and how many are asked for when they are not: most of them where the reader is going. */
const NEAR: Reaches = { still: { rows: 0.5, columns: 0.25 }, ahead: 1, behind: 0, beside: 0 };
const FAR: Reaches = { still: { rows: 1.25, columns: 0.5 }, ahead: 3, behind: 0.25, beside: 0.25 };

interface Reaches {
  readonly still: { readonly rows: number; readonly columns: number };
  readonly ahead: number;
  readonly behind: number;
  readonly beside: number;
}

function reachOf({ still, ahead, behind, beside }: Reaches, way: Way): { readonly rows: Reach; readonly columns: Reach } {
  const aside: Reach = [beside, beside];
  switch (way) {
    case 'none': return { rows: [still.rows, still.rows], columns: [still.columns, still.columns] };
    case 'down': return { rows: [behind, ahead], columns: aside };
    case 'up': return { rows: [ahead, behind], columns: aside };
    case 'right': return { rows: aside, columns: [behind, ahead] };
    case 'left': return { rows: aside, columns: [ahead, behind] };
  }
}

/** The way from one area to another, or the one it was where both are the same. */
function wayTo(area: Area, before: Area | undefined, way: Way): Way {
  const [down, right] = [area.rows.from - (before ?? area).rows.from, area.columns.from - (before ?? area).columns.from];
  if (down === 0 && right === 0) return way;
  return Math.abs(down) > Math.abs(right) ? down > 0 ? 'down' : 'up' : right > 0 ? 'right' : 'left';
}

/**
 * Keeps the windows that the grid is drawn from. One question is under way at a time, and the next asks for what is to be seen by then; what is
 * there stays until something newer has come.
 */
export class Asking {
  private readonly ask: AskGrid;
  private readonly came: (problem: string | undefined) => void;
  private loaded: readonly Loaded[] = [];
  private query = 0;
  private round = 0;
  private underWay = false;
  private seen: Area | undefined;
  private way: Way = 'none';
  /** The question that could not be answered; it is not asked again before something has changed. */
  private inVain: string | undefined;
  /** The head that came last, with the name under which it need not come again. */
  private head: { readonly name: string; readonly is: GridHead } | undefined;

  constructor(ask: AskGrid, came: (problem: string | undefined) => void) {
    this.ask = ask;
    this.came = came;
  }

  get windows(): readonly Loaded[] {
    return this.loaded;
  }

  /** What came last. */
  get grid(): Grid | undefined {
    return this.loaded[0]?.grid;
  }

  /** Whether what came last is what is wanted now: records may stand elsewhere in it. */
  get isUpToDate(): boolean {
    const [newest] = this.loaded;
    return newest?.query === this.query && newest.round === this.round;
  }

  /** Something else is wanted now. */
  changeQuery(): void {
    this.query++;
  }

  /** The same is wanted of what the inspection is now. */
  renew(): void {
    this.round++;
  }

  /** Everything there is is of another inspection. */
  forget(): void {
    this.loaded = [];
    this.query++;
  }

  /** Asks for what is drawn, unless it is there or a question is under way. */
  want(drawn: Area | undefined, wanted: Wanted): void {
    const { grid, query, round } = this;
    const ends = grid === undefined ? undefined : { rows: grid.matching, columns: grid.columns.length };
    if (drawn !== undefined) this.way = wayTo(drawn, this.seen, this.way);
    this.seen = drawn;
    const near = drawn === undefined || ends === undefined ? FIRST : around(drawn, reachOf(NEAR, this.way), ends);
    if (this.underWay || this.inVain === `${query} ${round}` || isLoaded(this.loaded, near, query, round)) return;
    const area = drawn === undefined || ends === undefined ? FIRST : around(drawn, reachOf(FAR, this.way), ends);
    this.underWay = true;
    this.ask({ ...wanted, ...area, head: this.head?.name }).then(
      (came) => { this.take(came, { query, round, area }); },
      (error: unknown) => { this.miss(`${query} ${round}`, error instanceof Error ? error.message : String(error)); });
  }

  private take(came: Grid | GridWithoutHead | null, asked: Omit<Loaded, 'grid'>): void {
    const grid = came === null ? undefined : this.whole(came);
    if (grid === undefined) { this.miss(`${asked.query} ${asked.round}`, ''); return; }
    this.underWay = false;
    if (asked.query === this.query) this.loaded = withLoaded(this.loaded, { ...asked, grid });
    this.came(undefined);
  }

  /** A window with its head: its own, or the one that is known. Heads that are the same stay the same thing, so that nothing is drawn anew for them. */
  private whole(came: Grid | GridWithoutHead): Grid | undefined {
    const { head: name } = came;
    if (this.head?.name !== name) {
      if (came.columns === undefined) return undefined;
      this.head = { name, is: { columns: came.columns, facts: came.facts, sections: came.sections } };
    }
    return { ...came, ...this.head.is };
  }

  private miss(asked: string, problem: string): void {
    this.underWay = false;
    this.inVain = asked;
    this.came(problem);
  }
}
