/** A term of part four, as explained in some report. */
export interface Definition {
  readonly term: string;
  readonly definition: string;
  /** The report it comes from. */
  readonly from: string;
}

export interface ReportSummary {
  readonly id: string;
  readonly 部门: string;
  readonly 年度: number;
  readonly pack: string;
  /** ISO 8601, UTC. */
  readonly changedAt: string;
}

/** The state of the data file when it was opened. */
export interface StoreStatus {
  readonly file: string;
  readonly readOnly: boolean;
  /** Name of the person at the machine; empty if unknown. */
  readonly who: string;
  /** Chinese sentences: what was recovered, what is unsafe. */
  readonly notices: readonly string[];
}

export interface BackupSummary {
  readonly name: string;
  readonly kind: string;
  /** ISO 8601, UTC. */
  readonly madeAt: string;
  /**
   * The result of reading it through: every report is sound, or some are damaged; 未核对 if it has not been
   * read.
   */
  readonly state: '完好' | '有损坏' | '未核对';
}

/** A new backup; `damaged` names reports that were already damaged in the data file. */
export interface BackupMade extends BackupSummary {
  readonly damaged: readonly string[];
}

/** A backup compared with the current reports; `damaged` names the reports in it that cannot be restored. */
export interface BackupContent {
  readonly reports: readonly Comparison[];
  readonly damaged: readonly string[];
}

/** Folders for backups. */
export interface BackupPlaces {
  readonly folder: string;
  /** The second folder; `null` if none is chosen. */
  readonly second: string | null;
  /** A sentence saying why the newest backup is not in the second folder; `null` if it is. */
  readonly problem: string | null;
}

/** A report from elsewhere (a backup, a handover file) compared with the stored one. */
export interface Comparison {
  readonly report: string;
  readonly 部门: string;
  readonly 年度: number;
  /** absent: not stored here; same: no difference; different: see `differences`. */
  readonly here: 'absent' | 'same' | 'different';
  /** How many cells and parts differ. */
  readonly differing: number;
  /** The first of them, each with both values as printed. */
  readonly differences: readonly { readonly place: string; readonly there: string; readonly here: string }[];
}

/** A file made by the services; the host saves it (dialog in Electron, download in a browser). */
export interface MadeFile {
  readonly filename: string;
  readonly base64: string;
}
