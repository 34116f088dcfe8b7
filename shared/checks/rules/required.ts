import type { TableId } from '#shared/tables/address';

/** The forms that no department leaves empty. */
export const REQUIRED: readonly TableId[] = ['公开01', '公开02', '公开03', '公开04', '公开05', '公开06'];
