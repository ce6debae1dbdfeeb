import { noChange } from 'lit';
import { AsyncDirective, directive } from 'lit/async-directive.js';
import { PartType, type ElementPart, type PartInfo } from 'lit/directive.js';

/** Brings the focus along when an element comes, and back to where it was when the element goes while it has the focus. */
class Visit extends AsyncDirective {
  private element: HTMLElement | undefined;
  private before: Element | null = null;

  constructor(part: PartInfo) {
    super(part);
    if (part.type !== PartType.ELEMENT) throw new Error('A visit is paid to an element.');
  }

  override render(): typeof noChange {
    return noChange;
  }

  override update(part: ElementPart): typeof noChange {
    if (this.element === undefined && part.element instanceof HTMLElement) this.come(part.element);
    return noChange;
  }

  override disconnected(): void {
    const { element, before } = this;
    this.element = undefined;
    const focused = document.activeElement;
    if (element === undefined || focused === null || !(element.contains(focused) || focused === document.body)) return;
    queueMicrotask(() => { (isThere(before) ? before : document.querySelector<HTMLElement>(FALLBACK))?.focus(); });
  }

  /** The element is not in the page before all of the page has been drawn. */
  private come(element: HTMLElement): void {
    this.element = element;
    this.before = document.activeElement;
    // Where it begins is what is read first; the focus alone would leave a long one wherever it happens to lie.
    queueMicrotask(() => {
      element.focus({ preventScroll: true });
      element.scrollIntoView({ block: 'start' });
    });
  }
}

/** Where the focus goes when what had it is no longer there. */
const FALLBACK = '[role=tab][aria-selected=true]';

function isThere(element: Element | null): element is HTMLElement {
  return element instanceof HTMLElement && element.isConnected && element !== document.body;
}

/** See {@link Visit}. Its element must be able to take the focus. */
export const visit = directive(Visit);
