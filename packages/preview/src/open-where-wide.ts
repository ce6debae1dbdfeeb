import { noChange } from 'lit';
import { AsyncDirective, directive } from 'lit/async-directive.js';
import { PartType, type ElementPart, type PartInfo } from 'lit/directive.js';

/** Lays a disclosure open where the page is wide, and folds it where it is narrow; between times it stays as its reader has it. */
class OpenWhereWide extends AsyncDirective {
  private element: HTMLDetailsElement | undefined;
  private wide: MediaQueryList | undefined;
  private readonly follow = (): void => {
    if (this.element !== undefined) this.element.open = this.wide?.matches === true;
  };

  constructor(part: PartInfo) {
    super(part);
    if (part.type !== PartType.ELEMENT) throw new Error('Only an element can be laid open.');
  }

  override render(wide: string): typeof noChange {
    if (this.wide === undefined) {
      this.wide = matchMedia(wide);
      this.reconnected();
    }
    return noChange;
  }

  override update({ element }: ElementPart, [wide]: [wide: string]): typeof noChange {
    if (element instanceof HTMLDetailsElement) this.element = element;
    return this.render(wide);
  }

  override disconnected(): void {
    this.wide?.removeEventListener('change', this.follow);
  }

  override reconnected(): void {
    this.follow();
    this.wide?.addEventListener('change', this.follow);
  }
}

/** See {@link OpenWhereWide}. `wide` is the media query of what is wide enough: the same as in the style sheet. */
export const openWhereWide = directive(OpenWhereWide);
