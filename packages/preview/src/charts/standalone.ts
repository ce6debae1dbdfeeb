import { plainColour } from './plain-colour.ts';

/** What of the theme is written into a picture, since there is no style sheet beside it. */
const PROPERTIES = ['stroke-width', 'stroke-dasharray', 'font-family', 'font-size', 'font-weight', 'paint-order', 'opacity'] as const;
const COLOURS = ['fill', 'stroke'] as const;
const SVG = 'http://www.w3.org/2000/svg';
const MARGIN = 16;
const TITLE = 20;

/** What stands above the charts of a picture: what it is of, and lines on what has to be known of it. */
export interface PictureHead {
  readonly title: string;
  readonly notes: readonly string[];
}

/** The charts in a part of the page, one below another with their titles, as the text of an SVG file in the colours of the theme; undefined without any. */
export function standalone(root: ParentNode, { title, notes }: PictureHead): string | undefined {
  const charts = [...root.querySelectorAll<SVGSVGElement>('svg.drawing')];
  const [first] = charts;
  if (first === undefined) return undefined;
  const page = document.createElementNS(SVG, 'svg');
  const { color, fontFamily, backgroundColor } = getComputedStyle(document.body);
  const ink = { fill: plainColour(color).colour, 'font-family': fontFamily };
  let below = MARGIN + TITLE;
  page.append(...text(title, { ...ink, x: MARGIN, y: below - 4, 'font-size': 15, 'font-weight': 600 }));
  for (const note of notes) {
    below += TITLE;
    page.append(...text(note, { ...ink, x: MARGIN, y: below - 4, 'font-size': 12, 'font-weight': 600 }));
  }
  for (const chart of charts) {
    below += TITLE;
    page.append(...text(chart.dataset['title'] ?? '', { ...ink, x: MARGIN, y: below, 'font-size': 12 }), at(styled(chart), below + 6));
    below += 6 + chart.height.baseVal.value + 6;
  }
  const width = Math.max(...charts.map((chart) => chart.width.baseVal.value)) + 2 * MARGIN;
  const height = below + MARGIN;
  set(page, { width, height, viewBox: `0 0 ${width} ${height}` });
  page.prepend(made('rect', { width, height, fill: plainColour(backgroundColor).colour }));
  return new XMLSerializer().serializeToString(page);
}

function text(content: string, attributes: Attributes): readonly Element[] {
  const element = made('text', attributes);
  element.textContent = content;
  return content === '' ? [] : [element];
}

function at(chart: SVGSVGElement, y: number): SVGSVGElement {
  set(chart, { x: MARGIN, y });
  return chart;
}

/** A copy in which every shape says by itself how it is drawn. */
function styled(chart: SVGSVGElement): SVGSVGElement {
  const copy = chart.cloneNode(true) as SVGSVGElement;
  const shapes = chart.querySelectorAll('rect, path, text, circle');
  copy.querySelectorAll('rect, path, text, circle').forEach((shape, index) => {
    const drawn = shapes[index];
    if (drawn !== undefined) dress(shape, getComputedStyle(drawn));
  });
  for (const element of [copy, ...copy.querySelectorAll('*')]) for (const name of ['class', 'data-title']) element.removeAttribute(name);
  const comments = document.createNodeIterator(copy, NodeFilter.SHOW_COMMENT);
  for (let comment = comments.nextNode(); comment !== null; comment = comments.nextNode()) comment.parentNode?.removeChild(comment);
  return copy;
}

function dress(shape: Element, style: CSSStyleDeclaration): void {
  for (const name of PROPERTIES) shape.setAttribute(name, style.getPropertyValue(name));
  for (const name of COLOURS) {
    const { colour, opacity } = plainColour(style.getPropertyValue(name));
    set(shape, { [name]: colour, [`${name}-opacity`]: opacity });
  }
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
