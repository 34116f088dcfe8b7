import { createContext } from 'react';

/** Shows each unit's share of a figure: a cell by its address, a fact by its key; `null` outside of a 汇总. */
export const ShowPartsContext = createContext<((place: string) => void) | null>(null);
