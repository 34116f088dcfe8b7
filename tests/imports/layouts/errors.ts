// Documents with one error each, and the finding that a check must report.
import type { ErrorKind, Planted } from './errors/planted.ts';
import {
  digitError,
  formError,
  shiftedRows,
  swappedCodes,
  tableUnit,
  wrongCode,
  wrongName,
} from './errors/tables.ts';
import {
  amountError,
  countError,
  directionError,
  emptyClaim,
  missingItem,
  nameError,
  partError,
  percentError,
  totalError,
  unitError,
  yearError,
} from './errors/words.ts';
import type { PrintedDocument } from './print.ts';
import { type Random, random } from './random.ts';

const SLIPS = ['dropped', 'changed', 'transposed'] as const;
const LEVELS = ['leaf', 'class', 'total'] as const;

type Plant = (document: PrintedDocument, chance: Random) => Planted | null;

const digitErrors = SLIPS.flatMap((slip) =>
  LEVELS.map((level): [ErrorKind, Plant] => [
    `${slip}-${level}`,
    (document, chance) => digitError(document, slip, level, chance),
  ]),
);

const formErrors = (['whole', 'fiscal', 'economic', 'threePublic'] as const).map(
  (form): [ErrorKind, Plant] => [`changed-${form}`, (document, chance) => formError(document, form, chance)],
);

/** How each kind of error is made; `null` if a document has no place for it. */
export const ERRORS: ReadonlyMap<ErrorKind, Plant> = new Map<ErrorKind, Plant>([
  ...digitErrors,
  ...formErrors,
  ['table-unit', tableUnit],
  ['rows-shifted', shiftedRows],
  ['codes-swapped', swappedCodes],
  ['wrong-code', wrongCode],
  ['wrong-name', wrongName],
  ['text-amount', amountError],
  ['text-percent', percentError],
  ['text-direction', directionError],
  ['text-unit', unitError],
  ['text-total', totalError],
  ['text-count', countError],
  ['text-part', partError],
  ['empty-claim', emptyClaim],
  ['item-missing', missingItem],
  ['wrong-year', yearError],
  ['other-name', nameError],
]);

/** Every kind of error that fits the document, each planted alone. */
export function plantedErrors(document: PrintedDocument, seed: number): readonly Planted[] {
  return [...ERRORS].flatMap(([kind, plant]) => {
    const made = plant(document, random('error', kind, seed, document.layout.id));
    return made === null ? [] : [made];
  });
}
