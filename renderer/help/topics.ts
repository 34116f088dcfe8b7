/** One page of the help: the same Markdown that lies in `docs/help`, built into the window. */
export interface Topic {
  readonly id: string;
  readonly title: string;
  readonly text: string;
}

const pages = import.meta.glob<string>('../../docs/help/*.md', {
  query: '?raw',
  import: 'default',
  eager: true,
});

/** In the order of the files' numbers. A page begins with its title as `# …`. */
export const TOPICS: readonly Topic[] = Object.entries(pages)
  .sort(([a], [b]) => a.localeCompare(b))
  .map(([path, text]) => ({
    id: path.replace(/^.*\/(.*)\.md$/, '$1'),
    title: /^# (.*)$/m.exec(text)?.[1] ?? '',
    text,
  }));
