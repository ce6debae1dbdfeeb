/** Work of which only the newest matters: while it is under way, any number of further calls come to one more run. */
export class Latest {
  private readonly work: () => Promise<void>;
  private running = false;
  private again = false;

  constructor(work: () => Promise<void>) {
    this.work = work;
  }

  run(): void {
    if (this.running) {
      this.again = true;
      return;
    }
    this.running = true;
    // What it fails of has been said where it failed; the next run is not kept from being made.
    void this.work().catch(() => undefined).finally(() => {
      this.running = false;
      if (!this.again) return;
      this.again = false;
      this.run();
    });
  }
}
