const [text = ''] = Object.values(
  import.meta.glob<string>('../../samples/*.json', { query: '?raw', import: 'default', eager: true }),
);

/** A fictional department, complete: every feature of the program shows on it. The demo of the command line uses it too. */
export const SAMPLE = { filename: '示例.json', content: text } as const;
