import { z } from 'zod';

/** What a .jsmb file says of itself beside its content. */
export const packManifestSchema = z.strictObject({
  format: z.int(),
  id: z.string(),
  title: z.string(),
  year: z.int(),
  sha256: z.string().regex(/^[0-9a-f]{64}$/),
});
