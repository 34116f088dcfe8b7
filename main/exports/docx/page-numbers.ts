import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { estimatePageNumbersWith } from 'docx/layout';
import { FONTS } from './styles.ts';

const FONT_FILE = '@expo-google-fonts/noto-sans-sc/400Regular/NotoSansSC_400Regular.ttf';

type Estimator = ReturnType<typeof estimatePageNumbersWith>;
let estimator: Promise<Estimator> | null = null;

/**
 * Works out the page of every heading, so that the 目录 is right before Word opens the file. All Chinese fonts
 * set their characters one em wide, so one font file measures for all of them. Read once: it is 10 MB.
 */
export function pageNumbers(): Promise<Estimator> {
  estimator ??= readEstimator();
  return estimator;
}

async function readEstimator(): Promise<Estimator> {
  const data = await readFile(createRequire(import.meta.url).resolve(FONT_FILE));
  const fonts = Object.values(FONTS).map((name) => ({ data, name }));
  return estimatePageNumbersWith({ fonts, guess: true });
}
