/** Work of which only the newest matters: while it is under way, any number of further calls come to one more run. */
export class Latest {
  private readonly work: () => Promise<void>;
  private readonly failed: (error: unknown) => void;
  private running = false;
  private again = false;

  constructor(work: () => Promise<void>, failed: (error: unknown) => void) {
    this.work = work;
    this.failed = failed;
  }

  run(): void {
    if (this.running) {
      this.again = true;
      return;
    }
    this.running = true;
    void this.work().catch(this.failed).finally(() => {
      this.running = false;
      if (!this.again) return;
      this.again = false;
      this.run();
    });
  }
}
