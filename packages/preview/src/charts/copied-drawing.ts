import { plainColour } from './plain-colour.ts';

/** What of the theme is written into a picture, since there is no style sheet beside it. */
const PROPERTIES = ['stroke-width', 'stroke-dasharray', 'font-family', 'font-size', 'font-weight', 'paint-order', 'opacity'] as const;
const COLOURS = ['fill', 'stroke'] as const;

/** A copy of a drawing of the page in which every shape says by itself how it is drawn. */
export function copiedDrawing(drawing: SVGSVGElement): SVGSVGElement {
  const copy = drawing.cloneNode(true) as SVGSVGElement;
  const shapes = drawing.querySelectorAll('rect, path, text, circle');
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
    shape.setAttribute(name, colour);
    shape.setAttribute(`${name}-opacity`, String(opacity));
  }
}
