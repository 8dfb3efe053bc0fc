/** Tells a waiting person what is going on: on stderr, so that stdout carries only what was asked for. */
export interface Progress {
  stage(text: string): void;
  /** How far a long step of the stage has come: its share from 0 to 1, and how many records that were. */
  part(text: string, share: number, records: number): void;
  done(): void;
}

const dim = "\u001b[2m";
const plain = "\u001b[0m";
const clearLine = "\r\u001b[K";

/** A step is worth a word when it takes longer than this, and another one each time this has passed on a plain stream. */
const SHORT_MS = 1_000;
const PLAIN_MS = 5_000;
const TERMINAL_MS = 200;

/** A line per stage; on a terminal the finished ones stay with their time, dimmed unless NO_COLOR is set. */
export function progressTo(stream: NodeJS.WriteStream, quiet: boolean, noColor: boolean): Progress {
  if (quiet) return { stage: () => {}, part: () => {}, done: () => {} };
  const colour = stream.isTTY === true && !noColor;
  let open: { text: string; since: number } | null = null;
  let step = { text: "", since: 0, said: 0 };
  const finish = () => {
    if (open === null || stream.isTTY !== true) return;
    const seconds = `${((performance.now() - open.since) / 1000).toFixed(1)} s`;
    stream.write(`${clearLine}  ${open.text} ${colour ? dim + seconds + plain : seconds}\n`);
  };
  return {
    stage(text) {
      finish();
      open = { text, since: performance.now() };
      stream.write(stream.isTTY === true ? `  ${text} …` : `${text}\n`);
    },
    part(text, share, records) {
      const now = performance.now();
      if (step.text !== text) step = { text, since: now, said: now };
      const pause = stream.isTTY === true ? TERMINAL_MS : PLAIN_MS;
      if (now - step.since < SHORT_MS || now - step.said < pause) return;
      step.said = now;
      const line = `${text}: ${rate(share, records, (now - step.since) / 1000)}`;
      stream.write(stream.isTTY === true ? `${clearLine}  ${line}` : `  ${line}\n`);
    },
    done() {
      finish();
      open = null;
    },
  };
}

/** `45%, 1200000 records/s, 12 s left`. */
function rate(share: number, records: number, seconds: number): string {
  const left = share > 0 ? `, ${Math.ceil((seconds * (1 - share)) / share)} s left` : "";
  return `${Math.floor(100 * share)}%, ${Math.round(records / seconds)} records/s${left}`;
}
