/** Work that is done in the order in which it is asked for, each piece when the one before has ended, however it ended. */
export class OneByOne {
  private last: Promise<unknown> = Promise.resolve();

  /** Does a piece of work in its turn. Settles as it does. */
  run<T>(work: () => Promise<T>): Promise<T> {
    const done = this.last.then(work);
    this.last = done.catch(() => undefined);
    return done;
  }
}
