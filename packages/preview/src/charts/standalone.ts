import { inColumns, type Columns, type Piece } from './columns.ts';
import { copiedDrawing } from './copied-drawing.ts';
import { plainColour } from './plain-colour.ts';
import { wrapped } from './text-room.ts';

const SVG = 'http://www.w3.org/2000/svg';
const MARGIN = 16;
const GAP = 32;
const LINE = 16;
const SIZE = 12;
/** Beneath a chart, and above a heading. */
const SPACE = 8;
/** No column is narrower, so that titles can be read. */
const LEAST_WIDTH = 240;

/** What stands above the charts of a picture: what it is of, and lines on what has to be known of it. */
export interface PictureHead {
  readonly title: string;
  readonly subtitle: string;
  readonly notes: readonly string[];
}

/**
 * The charts in a part of the page with their legend, headings and titles, in columns where they are many, as the text of an SVG file in the colours
 * of the theme; undefined without any.
 */
export function standalone(root: ParentNode, head: PictureHead): string | undefined {
  const charts = [...root.querySelectorAll<SVGSVGElement>('svg.drawing')];
  if (charts.length === 0) return undefined;
  const width = Math.max(LEAST_WIDTH, ...charts.map((chart) => chart.width.baseVal.value));
  const parts = [...root.querySelectorAll<SVGSVGElement | HTMLElement>('.group > h2, svg.drawing')].map((part) => partOf(part, width));
  const laid = inColumns(parts, width);
  const whole = laid.columns.length * (width + GAP) - GAP;
  const top = [...headOf(head, whole), ...legendOf([...root.querySelectorAll('.legend > li')], whole)];
  const start = MARGIN + top.reduce((sum, { height }) => sum + height, 0) + SPACE;
  return pageOf(head.title, whole + 2 * MARGIN, start + laid.height + MARGIN, [...stacked(top, MARGIN, MARGIN), ...placed(parts, laid, width, start)]);
}

/** A piece of the picture: draws itself with its upper left corner at a place. */
interface Part extends Piece {
  readonly draw: (x: number, y: number) => readonly Element[];
}

/** A heading, or a chart under its title. */
function partOf(part: SVGSVGElement | HTMLElement, width: number): Part {
  if (!(part instanceof SVGSVGElement)) {
    const heading = textPart(part.textContent.trim(), width, SIZE, 600);
    return { height: heading.height + SPACE, isHeading: true, draw: (x, y) => heading.draw(x, y + SPACE) };
  }
  const title = textPart(part.dataset['title'] ?? '', width, SIZE, 400);
  return { height: title.height + part.height.baseVal.value + SPACE, isHeading: false, draw: (x, y) => [...title.draw(x, y), at(copiedDrawing(part), x, y + title.height)] };
}

function headOf({ title, subtitle, notes }: PictureHead, width: number): readonly Part[] {
  return [textPart(title, width, 15, 600), textPart(subtitle, width, SIZE, 400), ...notes.map((note) => textPart(note, width, SIZE, 600))];
}

/** What the patterns stand for, a line for each. */
function legendOf(items: readonly Element[], width: number): readonly Part[] {
  return items.map((item) => {
    const swatch = item.querySelector('svg');
    const text = textPart(item.textContent.replaceAll(/\s+/g, ' ').trim(), width - LINE - 4, SIZE, 400);
    return { ...text, height: text.height + 2, draw: (x, y) => [...swatch === null ? [] : [at(copiedDrawing(swatch), x, y)], ...text.draw(x + LINE + 4, y)] };
  });
}

/** A text on as many lines as it takes. */
function textPart(content: string, width: number, size: number, weight: number): Part {
  const lines = content === '' ? [] : wrapped(content, width, weight > 400 ? size * BOLDER : size);
  const step = size + LINE - SIZE;
  return {
    height: lines.length * step, isHeading: false,
    draw: (x, y) => lines.map((line, index) => {
      const element = made('text', { ...ink(), x, y: y + index * step + size, 'font-size': size, 'font-weight': weight });
      element.textContent = line;
      return element;
    }),
  };
}

/** How much wider bold letters are. */
const BOLDER = 1.08;

function placed(parts: readonly Part[], { columns }: Columns, width: number, y: number): readonly Element[] {
  return columns.flatMap((indexes, column) => stacked(indexes.flatMap((index) => parts[index] ?? []), MARGIN + column * (width + GAP), y));
}

function stacked(parts: readonly Part[], x: number, from: number): readonly Element[] {
  let y = from;
  return parts.flatMap((part) => {
    const elements = part.draw(x, y);
    y += part.height;
    return elements;
  });
}

function pageOf(title: string, width: number, height: number, elements: readonly Element[]): string {
  const page = made('svg', { width, height, viewBox: `0 0 ${String(width)} ${String(height)}` });
  const name = made('title', {});
  name.textContent = title;
  page.append(name, made('rect', { width, height, fill: plainColour(getComputedStyle(document.body).backgroundColor).colour }), ...elements);
  return new XMLSerializer().serializeToString(page);
}

function ink(): Attributes {
  const { color, fontFamily } = getComputedStyle(document.body);
  return { fill: plainColour(color).colour, 'font-family': fontFamily };
}

function at(drawing: SVGSVGElement, x: number, y: number): SVGSVGElement {
  set(drawing, { x, y });
  return drawing;
}

function made(name: string, attributes: Attributes): Element {
  const element = document.createElementNS(SVG, name);
  set(element, attributes);
  return element;
}

function set(element: Element, attributes: Attributes): void {
  for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, String(value));
}

type Attributes = Readonly<Record<string, string | number>>;
