/** An entry that says what the record before it does not bear, or that a newer product wrote. Names its number. */
export class UnreadableEntry extends RangeError {
  override readonly name = 'UnreadableEntry';
  readonly seq: number;

  constructor(seq: number, why: string) {
    super(why.startsWith('Entry ') ? why : `Entry ${seq} cannot be read: ${why}`);
    this.seq = seq;
  }
}
