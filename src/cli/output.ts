import colors from "picocolors";

/** Where a command's words go: data to stdout, everything else to stderr. */
export interface Output {
  /** Whether `--json` was given: then `data` prints nothing and `json` prints. */
  readonly isJson: boolean;
  /** Prints lines for a reader on stdout. */
  data(text: string): void;
  /** Prints the command's one JSON object on stdout. */
  json(value: unknown): void;
  /** Prints a line on stderr. */
  note(text: string): void;
  /** Colours for stdout. */
  readonly paint: Paint;
  /** Colours for stderr. */
  readonly notePaint: Paint;
  /** Whether somebody watches stderr. */
  readonly interactive: boolean;
}

export interface Paint {
  bold(text: string): string;
  dim(text: string): string;
  red(text: string): string;
  yellow(text: string): string;
  green(text: string): string;
  cyan(text: string): string;
}

export function openOutput(isJson: boolean): Output {
  return {
    isJson,
    data(text) {
      if (!isJson) process.stdout.write(`${text}\n`);
    },
    json(value) {
      if (isJson) process.stdout.write(`${JSON.stringify(value, null, 2)}\n`);
    },
    note: (text) => void process.stderr.write(`${text}\n`),
    paint: paintFor(process.stdout),
    notePaint: paintFor(process.stderr),
    interactive: Boolean(process.stderr.isTTY),
  };
}

/** Colours on a terminal only; NO_COLOR turns them off, FORCE_COLOR on. */
function paintFor(stream: { isTTY?: boolean }): Paint {
  const { NO_COLOR, FORCE_COLOR, TERM } = process.env;
  const forced = FORCE_COLOR !== undefined && FORCE_COLOR !== "" && FORCE_COLOR !== "0";
  return colors.createColors(!NO_COLOR && (forced || (Boolean(stream.isTTY) && TERM !== "dumb")));
}
