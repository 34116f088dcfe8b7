const [text = ''] = Object.values(
  import.meta.glob<string>('../../../samples/*.json', { query: '?raw', import: 'default', eager: true }),
);

/**
 * A complete fictional department that shows every feature of the program. The command line's demo also uses it.
 */
export const SAMPLE = { filename: '示例.json', content: text } as const;
