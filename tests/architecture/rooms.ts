export interface Room {
  /** A folder (or one file): it owns everything below it that no longer name claims. */
  readonly room: string;
  /** Rooms whose files it may import, besides its own. */
  readonly imports: readonly string[];
  /** Packages it may import; `node` stands for every `node:` module. */
  readonly packages: readonly string[];
}

/** Each room of `shared/` may import only what stands left of it. */
export const SHARED_ORDER = [
  'shared/money',
  'shared/tables',
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
  'shared/publication',
  'shared/api',
] as const;

const SHARED_PACKAGES: Readonly<Record<string, readonly string[]>> = {
  'shared/report': ['zod'],
  'shared/edits': ['zod'],
  'shared/api': ['zod'],
};

const sharedRooms: readonly Room[] = SHARED_ORDER.map((room, place) => ({
  room,
  imports: ['shared/result.ts', ...SHARED_ORDER.slice(0, place)],
  packages: SHARED_PACKAGES[room] ?? [],
}));

const SHARED = ['shared/result.ts', ...SHARED_ORDER];
const HOST = ['main/app.ts', ...SHARED];

/** Who may import what. The shells (`main/hosts/…`) know the services and what lies beside them, not each other. */
export const ROOMS: readonly Room[] = [
  { room: 'shared/result.ts', imports: [], packages: [] },
  ...sharedRooms,
  { room: 'main/store', imports: SHARED, packages: ['node', 'better-sqlite3'] },
  {
    room: 'main/exports',
    imports: [
      'shared/result.ts',
      'shared/money',
      'shared/tables',
      'shared/report',
      'shared/compute',
      'shared/narrative',
      'shared/claims',
      'shared/checks',
      'shared/publication',
    ],
    packages: ['node', 'docx', 'exceljs', 'jszip', 'yazl', 'pdf-lib', 'echarts', '@resvg/resvg-js'],
  },
  {
    room: 'main/imports',
    imports: [
      'shared/result.ts',
      'shared/money',
      'shared/tables',
      'shared/report',
      'shared/publication',
      'shared/imports',
    ],
    packages: ['node', '@e965/xlsx', '@embedpdf/pdfium', 'parse5', 'saxes'],
  },
  { room: 'main/apart', imports: [...SHARED, 'main/exports', 'main/imports'], packages: ['node'] },
  {
    room: 'main/api',
    imports: [...SHARED, 'main/store', 'main/exports', 'main/imports', 'main/apart'],
    packages: ['node', 'zod'],
  },
  {
    room: 'main/app.ts',
    imports: [...SHARED, 'main/store', 'main/exports', 'main/imports', 'main/apart', 'main/api'],
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
  { room: 'main/hosts/launch.mjs', imports: ['main/hosts', 'main/hosts/launch'], packages: [] },
  { room: 'main/hosts/cli', imports: ['main/hosts', 'main/hosts/print', ...HOST], packages: ['node'] },
  { room: 'main/hosts/electron', imports: ['main/hosts', ...HOST], packages: ['node', 'electron'] },
  {
    room: 'renderer',
    imports: SHARED,
    packages: [
      'react',
      'react-dom',
      'antd',
      '@tiptap/core',
      '@tiptap/pm',
      'diff',
      '@tiptap/react',
      '@tiptap/extension-document',
      '@tiptap/extension-paragraph',
      '@tiptap/extension-text',
      '@tiptap/extensions',
      'dayjs',
      'markdown-to-jsx',
      '@ant-design/icons',
      '@tanstack/react-virtual',
      'pinyin-pro',
      'echarts',
    ],
  },
];

/** The room a file lies in: the one with the longest name that contains it. */
export function roomOf(file: string): Room | null {
  const holding = ROOMS.filter(({ room }) => file === room || file.startsWith(`${room}/`));
  return holding.sort((a, b) => b.room.length - a.room.length)[0] ?? null;
}

export function mayImport(from: Room, to: Room): boolean {
  return from.room === to.room || from.imports.includes(to.room);
}
