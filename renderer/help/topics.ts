/** One page of the help: the Markdown file in `docs/help`, built into the window. */
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

const [version = ''] = Object.values(
  import.meta.glob<string>('../../package.json', { import: 'version', eager: true }),
);
const [licence = '', dependencies = ''] = Object.values(
  import.meta.glob<string>(['../../LICENSE', '../../docs/dependencies.md'], {
    query: '?raw',
    import: 'default',
    eager: true,
  }),
);

/** Version and licences: the program's own, and those of its components. */
const ABOUT: Topic = {
  id: 'about',
  title: '版本与许可',
  text: [
    `# 版本与许可`,
    `决算公开 ${version}，MIT 许可。`,
    quoted(licence),
    dependencies.replace(/^# /, '## '),
  ].join('\n\n'),
};

function quoted(text: string): string {
  return text.trim().replace(/^/gm, '> ');
}

/** In the order of the files' numbers, the version last. A page begins with its title as `# …`. */
export const TOPICS: readonly Topic[] = Object.entries(pages)
  .sort(([a], [b]) => a.localeCompare(b))
  .map(([path, text]) => ({
    id: path.replace(/^.*\/(.*)\.md$/, '$1'),
    title: /^# (.*)$/m.exec(text)?.[1] ?? '',
    text,
  }))
  .concat(ABOUT);
