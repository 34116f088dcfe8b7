import beijing2024 from './beijing-2024.json' with { type: 'json' };
import henan2023 from './henan-2023.json' with { type: 'json' };
import hunan2022 from './hunan-2022.json' with { type: 'json' };
import national2023 from './national-2023.json' with { type: 'json' };
import national2024 from './national-2024.json' with { type: 'json' };
import national2025 from './national-2025.json' with { type: 'json' };
import shanghai2024 from './shanghai-2024.json' with { type: 'json' };
import shanghai2024Unit from './shanghai-2024-unit.json' with { type: 'json' };
import sichuan2024 from './sichuan-2024.json' with { type: 'json' };

/** The built-in packs as files; an edition names its base (`base`) and states only what differs. */
export const FILES: readonly BuiltInFile[] = [
  henan2023,
  national2023,
  national2024,
  national2025,
  beijing2024,
  hunan2022,
  shanghai2024,
  shanghai2024Unit,
  sichuan2024,
];

/** The properties of a built-in file that are known before it is read. */
export interface BuiltInFile {
  readonly id: string;
  readonly title: string;
  readonly year: number;
  readonly place?: string;
  readonly base?: string;
}

/** A built-in file by its id, or `null`. */
export function builtInFile(id: string): BuiltInFile | null {
  return FILES.find((file) => file.id === id) ?? null;
}
