import type { Editing } from './editing.ts';
import type { Spot } from './moving.ts';
import type { Shape } from './shape.ts';

/** So many records are always to be seen beneath the headers; where there is less room, the page scrolls. */
const LEAST_ROWS = 4;
/** What the page keeps free at its end. */
const MARGIN = 10;

/** Gives the grid the height that what stands above and beneath it leaves. Says whether it is there to be given any. */
export function fit(grid: HTMLElement, shape: Shape | undefined): boolean {
  const scroller = grid.querySelector<HTMLElement>('.scroll');
  const beneath = grid.querySelector<HTMLElement>('.beneath');
  if (scroller === null || beneath === null || shape === undefined) return false;
  const least = shape.head + LEAST_ROWS * shape.row;
  const top = scroller.getBoundingClientRect().top + window.scrollY;
  scroller.style.maxHeight = `${String(Math.max(least, window.innerHeight - top - beneath.offsetHeight - MARGIN))}px`;
  return true;
}

/** The element of a cell; null where it is not drawn. */
export function elementAt(grid: HTMLElement, { row, column }: Spot): HTMLElement | null {
  return grid.querySelector(`[data-row="${String(row)}"] [data-column="${String(column)}"]`);
}

/** Puts what is laid over a cell beside it: below, or above where there is more room. */
export function place(element: HTMLElement, beside: Editing['beside'] | undefined): void {
  if (beside === undefined) return;
  const { width, height } = element.getBoundingClientRect();
  const below = beside.bottom + height < window.innerHeight || beside.top < height;
  element.style.left = `${String(Math.max(4, Math.min(beside.left, window.innerWidth - width - 4)))}px`;
  element.style.top = `${String(Math.max(4, below ? Math.min(beside.bottom, window.innerHeight - height - 4) : beside.top - height))}px`;
}

/** The cell in which something happened. */
export function spotAt(target: EventTarget | null): Spot | undefined {
  const cell = target instanceof Element ? target.closest<HTMLElement>('[data-column]') : null;
  const row = cell?.closest<HTMLElement>('[data-row]');
  return cell === null || row === null || row === undefined ? undefined : { row: Number(row.dataset['row']), column: Number(cell.dataset['column']) };
}

/** What a cell is called is shown under the pointer; it is given to that cell alone, because most are never pointed at. */
export function hint(event: Event): void {
  const cell = event.target instanceof Element ? event.target.closest('[role=gridcell][aria-label]') : null;
  if (cell === hinted) return;
  hinted?.removeAttribute('title');
  hinted = cell;
  renewHint();
}

/** To be called when cells were drawn: the answer under the pointer may be another now. */
export function renewHint(): void {
  const name = hinted?.getAttribute('aria-label') ?? '';
  if (hinted !== null && hinted.getAttribute('title') !== name) hinted.setAttribute('title', name);
}

/** The cell under the pointer, or the last that was. */
let hinted: Element | null = null;
