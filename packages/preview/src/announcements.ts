/** What a screen reader is told. Of what is done in the grid the ratings are known before the answer: both are told as one, the ratings first. */
export class Announcements {
  private said = '';
  private held = '';
  private awaited = false;

  /** What is to be read out. */
  get text(): string {
    return this.said;
  }

  /** Something by itself; nothing where another file is shown. */
  say(text: string): void {
    this.said = text;
  }

  /** Something is done to an answer, of which will be told what it is then. */
  awaitAnswer(): void {
    this.awaited = true;
    this.held = '';
  }

  /** What comes of it for the ratings; it waits for the answer if that is to be told. */
  tellRatings(text: string): void {
    if (this.awaited) this.held = text;
    else if (text !== '') this.said = text;
  }

  /** What the answer is now; empty where that is not known. */
  tellAnswer(text: string): void {
    const all = [this.held, text].filter((one) => one !== '');
    this.awaited = false;
    this.held = '';
    if (all.length > 0) this.said = all.map((one, at) => at === all.length - 1 || one.endsWith('.') ? one : `${one}.`).join(' ');
  }
}
