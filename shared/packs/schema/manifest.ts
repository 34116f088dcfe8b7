import { z } from 'zod';

/** The manifest of a .jsmb file. */
export const packManifestSchema = z.strictObject({
  format: z.int(),
  id: z.string(),
  title: z.string(),
  year: z.int(),
  sha256: z.string().regex(/^[0-9a-f]{64}$/),
});
