/** Tells a waiting person what is going on: on stderr, so that stdout carries only what was asked for. */
export interface Progress {
  stage(text: string): void;
  done(): void;
}

const dim = "\u001b[2m";
const plain = "\u001b[0m";

/** A line per stage; on a terminal the finished ones stay with their time, dimmed unless NO_COLOR is set. */
export function progressTo(stream: NodeJS.WriteStream, quiet: boolean, noColor: boolean): Progress {
  if (quiet) return { stage: () => {}, done: () => {} };
  const colour = stream.isTTY === true && !noColor;
  let open: { text: string; since: number } | null = null;
  const finish = () => {
    if (open === null || stream.isTTY !== true) return;
    const seconds = `${((performance.now() - open.since) / 1000).toFixed(1)} s`;
    stream.write(`\r  ${open.text} ${colour ? dim + seconds + plain : seconds}\n`);
  };
  return {
    stage(text) {
      finish();
      open = { text, since: performance.now() };
      stream.write(stream.isTTY === true ? `  ${text} …` : `${text}\n`);
    },
    done() {
      finish();
      open = null;
    },
  };
}
