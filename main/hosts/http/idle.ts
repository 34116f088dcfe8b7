/** Reports when nothing has been seen for a while. */
export interface IdleWatch {
  readonly idle: Promise<void>;
  seen(): void;
  stop(): void;
}

export function watchIdle(afterMs: number): IdleWatch {
  let timer: NodeJS.Timeout;
  let end: () => void = () => undefined;
  const idle = new Promise<void>((resolve) => {
    end = resolve;
  });
  const seen = () => {
    clearTimeout(timer);
    timer = setTimeout(end, afterMs);
    timer.unref();
  };
  seen();
  return { idle, seen, stop: () => clearTimeout(timer) };
}
