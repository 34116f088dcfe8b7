import { defectSentence } from '#main/hosts/defects/defect-sentence';
import { PROJECT_PARTS, runInBrowser } from './browser.ts';
import { buildIfStale } from './build.ts';
import { electronBinary, hasDisplay, runElectron } from './electron.ts';

/** Builds anything out of date and opens the window; returns the exit code. */
export async function launch(): Promise<number> {
  try {
    return await openWindow();
  } catch (error) {
    console.error(defectSentence(error));
    return 2;
  }
}

async function openWindow(): Promise<number> {
  if (!(await buildIfStale())) {
    console.error('构建失败，请把上面的信息发给维护人员');
    return 1;
  }
  const electron = hasDisplay() ? await electronBinary() : null;
  return electron === null ? runInBrowser(PROJECT_PARTS) : runElectron(electron);
}
