/** A term of part four as some report explains it. */
export interface Definition {
  readonly term: string;
  readonly definition: string;
  /** Which report. */
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

/** How the data file was found when it was opened. */
export interface StoreStatus {
  readonly file: string;
  readonly readOnly: boolean;
  /** Name of the person at the machine; empty where it is not known. */
  readonly who: string;
  /** Chinese sentences: what was recovered, what is unsafe. */
  readonly notices: readonly string[];
}

export interface BackupSummary {
  readonly name: string;
  readonly kind: string;
  /** ISO 8601, UTC. */
  readonly madeAt: string;
  /** The verdict of reading it through: every report sound, or some damaged; 未核对 where it has not been read. */
  readonly state: '完好' | '有损坏' | '未核对';
}

/** A backup that was made; `damaged` names the reports that were damaged in the data file already. */
export interface BackupMade extends BackupSummary {
  readonly damaged: readonly string[];
}

/** A backup compared with the current reports; `damaged` names the reports in it that cannot be restored. */
export interface BackupContent {
  readonly reports: readonly Comparison[];
  readonly damaged: readonly string[];
}

/** Where backups lie. */
export interface BackupPlaces {
  readonly folder: string;
  /** The second place; `null` where none is chosen. */
  readonly second: string | null;
  /** Why the newest backup is not in the second place, in a sentence; `null` where it is. */
  readonly problem: string | null;
}

/** One report of another place (a backup, a handover file) beside the one that stands here. */
export interface Comparison {
  readonly report: string;
  readonly 部门: string;
  readonly 年度: number;
  /** absent: nothing stands here; same: no difference; different: see `differences`. */
  readonly here: 'absent' | 'same' | 'different';
  /** How many cells and parts differ. */
  readonly differing: number;
  /** The first of them, each with what stands there and here, as printed. */
  readonly differences: readonly { readonly place: string; readonly there: string; readonly here: string }[];
}

/** A file made by the services; the host saves it (dialog in Electron, download in a browser). */
export interface MadeFile {
  readonly filename: string;
  readonly base64: string;
}
