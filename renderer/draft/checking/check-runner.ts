import type { Report } from '#shared/report/report';
import type { CheckAnswer } from './check-worker.ts';

/** The part of a Worker that the runner needs. */
export interface CheckPort {
  postMessage(report: Report): void;
  onmessage: ((event: MessageEvent<CheckAnswer>) => void) | null;
}

/** Has reports checked one after the other; while one is being checked only the latest of the others waits. */
export class CheckRunner {
  readonly #port: CheckPort;
  #running: Report | null = null;
  #waiting: Report | null = null;

  /** `onChecked` is called with each result and its report. */
  constructor(port: CheckPort, onChecked: (answer: CheckAnswer, report: Report) => void) {
    this.#port = port;
    port.onmessage = ({ data }) => {
      const checked = this.#running;
      this.#running = null;
      if (this.#waiting !== null) this.check(this.#waiting);
      if (checked !== null) onChecked(data, checked);
    };
  }

  check(report: Report): void {
    if (this.#running !== null) {
      this.#waiting = report;
      return;
    }
    this.#waiting = null;
    this.#running = report;
    this.#port.postMessage(report);
  }
}
