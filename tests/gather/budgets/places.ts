// The regions' styles, each a list of tables.
import type { BudgetPlace } from './place.ts';
import { compared } from './places/compared.ts';
import { henan } from './places/henan.ts';
import { jiangsu } from './places/jiangsu.ts';
import { named } from './places/named.ts';
import { shanghai } from './places/shanghai.ts';

export const PLACES: readonly BudgetPlace[] = [shanghai, jiangsu, henan, compared, named];
