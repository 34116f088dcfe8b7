import { z } from 'zod';
import type {
  BackupContent,
  BackupMade,
  BackupPlaces,
  BackupSummary,
  Comparison,
  MadeFile,
} from './answers.ts';
import { type PackOutputs, packInputs } from './packs.ts';

const id = z.string().min(1).max(64);
const backup = z.string().min(1).max(300);
const password = z.string().max(200);
const handover = z.strictObject({ base64: z.string().max(40_000_000), password: password.exactOptional() });

/** Methods on backups, handover files and packs. */
export const keepingInputs = {
  'backups.list': z.strictObject({}),
  'backups.create': z.strictObject({}),
  /** The reports in a backup, compared with the stored ones. */
  'backups.preview': z.strictObject({ backup }),
  'backups.restore': z.strictObject({ backup, report: id }),
  'backups.places': z.strictObject({}),
  /** Chooses the second folder, which must exist; `null` removes it. */
  'backups.choosePlace': z.strictObject({ folder: z.string().min(1).max(1000).nullable() }),
  /** The file is encrypted if a password is given. */
  'handover.export': z.strictObject({ report: id, password: password.min(8).exactOptional() }),
  /**
   * Previews the changes of importing a handover file; both methods fail as `locked` if its password is
   * another.
   */
  'handover.preview': handover,
  'handover.take': handover,
  ...packInputs,
} as const;

export interface KeepingOutputs extends PackOutputs {
  'backups.list': readonly BackupSummary[];
  'backups.create': BackupMade;
  'backups.preview': BackupContent;
  'backups.restore': { readonly report: string };
  'backups.places': BackupPlaces;
  'backups.choosePlace': BackupPlaces;
  'handover.export': MadeFile;
  'handover.preview': Comparison;
  'handover.take': { readonly report: string };
}
